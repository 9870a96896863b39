package io.listeningpost.jira.settings;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that seal secrets: lines of {@code id=base64}; blank lines and lines that begin with {@code #} say nothing. The last line
 * seals, all lines open: adding a line rotates the key, and the older line can go once everything is sealed anew. Immutable; never
 * printed.
 */
final class SealingKeys {

    private static final int BYTES = 32;

    private final Map<String, SecretKeySpec> byId = new LinkedHashMap<>();
    private String newest = "";

    private SealingKeys() {
    }

    /** Reads the lines; refuses what is no key, and says where without repeating it. */
    static SealingKeys of(List<String> lines, Path file) {
        SealingKeys keys = new SealingKeys();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                keys.add(line, "line " + number + " of " + file);
            }
        }
        if (keys.byId.isEmpty()) {
            throw new IllegalStateException("no key in " + file + ": restore it from a backup; without it accounts must be linked again");
        }
        return keys;
    }

    static byte[] freshKey() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    String newestId() {
        return newest;
    }

    Optional<SecretKeySpec> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private void add(String line, String where) {
        int equals = line.indexOf('=');
        String id = line.substring(0, Math.max(equals, 0));
        byte[] key = decoded(line.substring(equals + 1));
        if (!id.matches("[A-Za-z0-9._-]{1,40}") || key.length != BYTES) {
            throw new IllegalStateException(where + " is not id=base64 of " + BYTES + " bytes, with an id of letters, digits or . _ -");
        }
        if (byId.containsKey(id)) {
            throw new IllegalStateException(where + " gives the id " + id + " a second time: every key needs an id of its own");
        }
        newest = id;
        byId.put(id, new SecretKeySpec(key, "AES"));
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
