package io.listeningpost.network.http;

import io.listeningpost.digest.Sha256;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/**
 * Proof that whoever brings a code is who asked for it (RFC 7636, S256).
 *
 * @param verifier kept here until the code is exchanged; a secret
 */
public record Pkce(String verifier) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** One that nobody can guess. */
    public static Pkce fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Pkce(base64(bytes));
    }

    /** What is told before: only whoever made the verifier can show it later. */
    public String challenge() {
        return base64(Sha256.of(verifier));
    }

    /** The fields of the question that sends a person to the network. */
    public Map<String, String> asked() {
        return Map.of("code_challenge", challenge(), "code_challenge_method", "S256");
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Pkce[verifier=***]";
    }
}
