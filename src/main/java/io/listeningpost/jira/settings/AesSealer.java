package io.listeningpost.jira.settings;

import io.listeningpost.settings.Sealer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals with AES-256-GCM under the newest key of {@link SealingKeys}; the id of the key is part of the seal. Reads the keys when first
 * needed, because homes are not to be touched while plugins start, and again when their file has changed, so that a new key needs no
 * restart. Thread-safe.
 */
public final class AesSealer implements Sealer {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final KeyFile keys;

    /** Keeps its keys in this directory of the shared home. */
    public AesSealer(Path directory) {
        this.keys = new KeyFile(directory);
    }

    @Override
    public String seal(String clear) {
        SealingKeys current = keys.current();
        SecretKeySpec key = current.find(current.newestId()).orElseThrow();
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, current.newestId()).doFinal(clear.getBytes(StandardCharsets.UTF_8));
            Base64.Encoder text = Base64.getEncoder();
            return current.newestId() + ":" + text.encodeToString(nonce) + ":" + text.encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-256-GCM", e);
        }
    }

    @Override
    public Optional<String> open(String sealed) {
        String[] parts = sealed.split(":", 3);
        if (parts.length != 3) {
            return Optional.empty();
        }
        return keys.current().find(parts[0]).flatMap(key -> {
            try {
                byte[] nonce = Base64.getDecoder().decode(parts[1]);
                byte[] clear = cipher(Cipher.DECRYPT_MODE, key, nonce, parts[0]).doFinal(Base64.getDecoder().decode(parts[2]));
                return Optional.of(new String(clear, StandardCharsets.UTF_8));
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                return Optional.empty(); // tampered with, or not ours
            }
        });
    }

    @Override
    public boolean isOutdated(String sealed) {
        return !sealed.startsWith(keys.current().newestId() + ":");
    }

    @Override
    public boolean isReady() {
        return keys.isThere();
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String keyId) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(keyId.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
