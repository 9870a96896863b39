package io.listeningpost.sandbox.square.facebook;

import io.listeningpost.sandbox.square.http.Call;
import io.listeningpost.sandbox.square.http.Params;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Who may ask: a token of the Page, and with each call the proof that the caller has the app's secret (HMAC-SHA256 of the token), as an app
 * demands that is set up so. Thread-safe.
 */
final class Gate {

    private final Map<String, Set<String>> tokens = new HashMap<>();
    private final Map<String, Integer> ended = new HashMap<>();

    Gate() {
        tokens.put(FacebookSeed.ACCESS_TOKEN, FacebookSeed.RIGHTS);
    }

    synchronized void issue(String token, Set<String> rights) {
        ended.remove(token);
        tokens.put(token, Set.copyOf(rights));
    }

    /** Ends every token for a reason: 463 for time, 460 for a changed password, 458 for one taken back. */
    synchronized void end(int reason) {
        tokens.keySet().forEach(token -> ended.put(token, reason));
    }

    /** The rights of the caller. */
    synchronized Set<String> check(Call call, Params form) {
        String token = call.header("Authorization").filter(value -> value.startsWith("Bearer ")).map(value -> value.substring(7))
                .or(() -> form.first("access_token")).or(() -> call.query().first("access_token")).orElse("");
        if (token.isEmpty()) {
            throw Problem.of(104, "An access token is required to request this resource.");
        }
        Set<String> rights = tokens.get(token);
        if (rights == null) {
            throw Problem.noKeys();
        }
        Integer reason = ended.get(token);
        if (reason != null) {
            throw Problem.of(190, reason, reason == 463 ? "Error validating access token: Session has expired on Friday, 20-Nov-26."
                    : reason == 460 ? "Error validating access token: The session has been invalidated because the user changed their"
                    + " password or Facebook has changed the session for security reasons."
                    : "Error validating access token: The user has not authorized application 1.");
        }
        Optional<String> proof = call.query().first("appsecret_proof").or(() -> form.first("appsecret_proof"));
        if (proof.isEmpty()) {
            throw Problem.of(100, "API calls from the server require an appsecret_proof argument");
        }
        if (!proof.get().equals(proof(token))) {
            throw Problem.of(100, "Invalid appsecret_proof provided in the API argument");
        }
        return rights;
    }

    private static String proof(String token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(FacebookSeed.APP_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
