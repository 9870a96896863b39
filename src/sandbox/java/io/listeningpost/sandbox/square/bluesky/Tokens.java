package io.listeningpost.sandbox.square.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signed tokens: one for two hours, one for ninety days that buys the next. They open nothing outside the Square. */
final class Tokens {

    static final String FULL = "com.atproto.access";
    static final String APP = "com.atproto.appPass";
    static final String REFRESH = "com.atproto.refresh";

    private static final byte[] KEY = "not-a-secret-square-token-key".getBytes(StandardCharsets.UTF_8);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private Tokens() {
    }

    /**
     * What a token says.
     *
     * @param session that it belongs to
     */
    record Claims(String did, String scope, String session, Instant ends) {
    }

    static String access(String did, String scope, String session, Instant now) {
        return signed(did, scope, session, now, Duration.ofHours(2));
    }

    static String refresh(String did, String session, Instant now) {
        return signed(did, REFRESH, session, now, Duration.ofDays(90));
    }

    static Optional<Claims> read(String token) {
        String[] parts = token.split("\\.");
        if (parts.length != 3 || !MessageDigest.isEqual(parts[2].getBytes(StandardCharsets.UTF_8),
                mac(parts[0] + "." + parts[1]).getBytes(StandardCharsets.UTF_8))) {
            return Optional.empty();
        }
        JsonNode claims = Json.read(Base64.getUrlDecoder().decode(parts[1])).orElseThrow();
        return Optional.of(new Claims(claims.path("sub").asText(), claims.path("scope").asText(), claims.path("jti").asText(),
                Instant.ofEpochSecond(claims.path("exp").asLong())));
    }

    private static String signed(String did, String scope, String session, Instant now, Duration life) {
        ObjectNode claims = Json.object().put("scope", scope).put("sub", did).put("jti", session)
                .put("iat", now.getEpochSecond()).put("exp", now.plus(life).getEpochSecond());
        String head = BASE64.encodeToString("{\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + BASE64.encodeToString(Json.bytes(claims));
        return head + "." + mac(head);
    }

    private static String mac(String head) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            return BASE64.encodeToString(mac.doFinal(head.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
