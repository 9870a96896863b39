package io.listeningpost.network.facebook;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.LinkedAccount;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What the secret of an app says of bytes: HMAC-SHA256. Compares in a time that tells nothing. Thread-safe. */
final class GraphSignature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";
    private static final int TOKEN = 32;

    private final Optional<SecretKeySpec> key;

    private GraphSignature(String secret) {
        key = secret.isEmpty() ? Optional.empty() : Optional.of(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
    }

    /** Of the app whose secret is among the account's keys; without one, nothing is signed. */
    static GraphSignature of(LinkedAccount account) {
        return new GraphSignature(account.credentials().values().getOrDefault(GraphCalls.APP_SECRET, "").strip());
    }

    /** Whether this is the header {@code X-Hub-Signature-256} of exactly these bytes. */
    boolean signs(String header, byte[] body) {
        return key.isPresent() && same(PREFIX + HexFormat.of().formatHex(hash(body)), header);
    }

    /**
     * The words by which Facebook shows that it was told our address by an admin: made of the secret, so that all nodes know them and
     * nothing is kept; nobody finds the secret by them. Empty without a secret.
     */
    String token(AccountId account) {
        byte[] words = ("listening-post events of " + account).getBytes(StandardCharsets.UTF_8);
        return key.isEmpty() ? "" : HexFormat.of().formatHex(hash(words)).substring(0, TOKEN);
    }

    /** Whether both are the same, and something. */
    static boolean same(String expected, String given) {
        return !expected.isEmpty()
                && MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] hash(byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key.orElseThrow());
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
