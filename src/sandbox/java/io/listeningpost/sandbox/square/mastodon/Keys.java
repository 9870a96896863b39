package io.listeningpost.sandbox.square.mastodon;

import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Call;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.http.Params;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Apps, consent and tokens, as strict as OAuth 2.0 is. Thread-safe. */
final class Keys {

    private final String brand;
    private final Map<String, App> apps = new ConcurrentHashMap<>();
    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final Map<String, Key> tokens = new ConcurrentHashMap<>();

    private record App(String secret, String redirect, Set<String> scopes) {
    }

    private record Grant(String client, String redirect, Set<String> scopes, @Nullable String challenge) {
    }

    /** @param brand id of the one who signs in on the consent page */
    Keys(String brand) {
        this.brand = brand;
    }

    String issue(String token, String fellow, String scopes) {
        tokens.put(token, new Key(fellow, split(scopes)));
        return token;
    }

    void revoke(String token) {
        tokens.remove(token);
    }

    Optional<Key> of(Call call) {
        return call.header("Authorization").filter(value -> value.startsWith("Bearer ")).map(value -> tokens.get(value.substring(7)));
    }

    Answer register(Params form) {
        Optional<String> name = form.first("client_name").filter(text -> !text.isBlank());
        Optional<String> redirect = form.first("redirect_uris").filter(text -> text.matches("https?://.+|urn:.+"));
        if (name.isEmpty() || redirect.isEmpty()) {
            return Problem.of(422, "Validation failed: " + (name.isEmpty()
                    ? "Name can't be blank" : "Redirect URI must be an absolute URI."));
        }
        String id = "client-" + UUID.randomUUID();
        App app = new App("client-secret-" + UUID.randomUUID(), redirect.get(), split(form.first("scopes").orElse("read")));
        apps.put(id, app);
        return Answer.json(200, Json.object().put("id", "1").put("name", name.get()).put("redirect_uri", app.redirect())
                .put("client_id", id).put("client_secret", app.secret()));
    }

    /** The page on which the brand says yes or no. */
    Answer consent(Call call) {
        Optional<String> wrong = wrong(call.query());
        if (wrong.isPresent()) {
            return Answer.text(400, "text/html; charset=utf-8", "<p>" + Writing.escaped(wrong.get()) + "</p>");
        }
        String action = "/oauth/authorize?" + query(call.query());
        String form = "<form method=\"post\" action=\"%1$s\"><button name=\"allow\" value=\"%2$s\">%3$s</button></form>";
        return Answer.text(200, "text/html; charset=utf-8", "<!DOCTYPE html><html lang=\"en\"><head><title>Authorize</title></head><body>"
                + "<h1>Authorize Listening Post as @acme?</h1><p>" + Writing.escaped(call.query().first("scope").orElse("")) + "</p>"
                + form.formatted(Writing.escaped(action), "yes", "Authorize") + form.formatted(Writing.escaped(action), "no", "Deny")
                + "</body></html>");
    }

    Answer decided(Call call) {
        Optional<String> wrong = wrong(call.query());
        if (wrong.isPresent()) {
            return Answer.text(400, "text/plain", wrong.get());
        }
        String redirect = call.query().first("redirect_uri").orElseThrow();
        String state = call.query().first("state").map(text -> "&state=" + encode(text)).orElse("");
        String joint = redirect.contains("?") ? "&" : "?";
        if (!Params.parse(call.text()).first("allow").orElse("no").equals("yes")) {
            return Answer.empty(302).with(Map.of("Location", redirect + joint + "error=access_denied" + state));
        }
        String code = "code-" + UUID.randomUUID();
        codes.put(code, new Grant(call.query().first("client_id").orElseThrow(), redirect,
                split(call.query().first("scope").orElse("read")), call.query().first("code_challenge").orElse(null)));
        return Answer.empty(302).with(Map.of("Location", redirect + joint + "code=" + code + state));
    }

    Answer exchange(Params form) {
        App app = apps.get(form.first("client_id").orElse(""));
        if (app == null || !app.secret().equals(form.first("client_secret").orElse(""))) {
            return error(401, "invalid_client", "Client authentication failed");
        }
        Grant grant = codes.remove(form.first("code").orElse(""));
        boolean good = grant != null && "authorization_code".equals(form.first("grant_type").orElse(""))
                && grant.client().equals(form.first("client_id").orElse("")) && grant.redirect().equals(form.first("redirect_uri")
                        .orElse(""))
                && (grant.challenge() == null || grant.challenge().equals(challenge(form.first("code_verifier").orElse(""))));
        if (!good || grant == null) {
            return error(400, "invalid_grant", "The provided authorization grant is invalid, expired or revoked");
        }
        String token = issue("token-" + UUID.randomUUID(), brand, String.join(" ", grant.scopes()));
        return Answer.json(200, Json.object().put("access_token", token).put("token_type", "Bearer")
                .put("scope", String.join(" ", grant.scopes())).put("created_at", 0));
    }

    private Optional<String> wrong(Params query) {
        App app = apps.get(query.first("client_id").orElse(""));
        if (app == null) {
            return Optional.of("Client authentication failed due to unknown client.");
        }
        if (!app.redirect().equals(query.first("redirect_uri").orElse(""))) {
            return Optional.of("The redirect uri included is not valid.");
        }
        return app.scopes().containsAll(split(query.first("scope").orElse("read"))) && query.first("response_type").orElse("")
                .equals("code")
                ? Optional.empty() : Optional.of("The requested scope is invalid, unknown, or malformed.");
    }

    private static Answer error(int status, String code, String words) {
        return Answer.json(status, Json.object().put("error", code).put("error_description", words));
    }

    private static String query(Params query) {
        StringBuilder written = new StringBuilder();
        query.pairs().forEach(pair -> written.append(written.isEmpty() ? "" : "&").append(encode(pair.name())).append('=')
                .append(encode(pair.value())));
        return written.toString();
    }

    private static Set<String> split(String scopes) {
        return new LinkedHashSet<>(Arrays.asList(scopes.trim().split("\\s+")));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
