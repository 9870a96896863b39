package io.listeningpost.jira.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that seal secrets: lines of {@code id=base64} in a file of Jira's shared home that only its owner may read, kept apart
 * from the database so that a stolen backup of it opens nothing. The last line seals, all lines open: adding a line rotates the key.
 * Nodes that start together agree on one file. Immutable once read.
 */
final class SealingKeys {

    private static final int BYTES = 32;

    private final Map<String, SecretKeySpec> byId = new LinkedHashMap<>();
    private String newest = "";

    private SealingKeys(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                add(line.strip(), file);
            }
        }
        if (byId.isEmpty()) {
            throw new IllegalStateException("no key in " + file + ": restore it from a backup; without it accounts must be linked again");
        }
    }

    /** Reads the file, making it with a fresh key when there is none. */
    static SealingKeys in(Path directory) {
        Path file = directory.resolve("sealing.keys");
        try {
            if (Files.notExists(file)) {
                create(directory, file);
            }
            return new SealingKeys(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or write " + file + ": Jira's user needs both rights there", e);
        }
    }

    String newestId() {
        return newest;
    }

    Optional<SecretKeySpec> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private void add(String line, Path file) {
        int equals = line.indexOf('=');
        byte[] key = equals < 1 ? new byte[0] : decoded(line.substring(equals + 1));
        if (key.length != BYTES) {
            throw new IllegalStateException(file + " holds a line that is not id=base64 of " + BYTES + " bytes");
        }
        newest = line.substring(0, equals);
        byId.put(newest, new SecretKeySpec(key, "AES"));
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** Written aside and moved into place without replacing: whoever comes second reads the first one's key. */
    private static void create(Path directory, Path file) throws IOException {
        Files.createDirectories(directory);
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Path fresh = Files.createTempFile(directory, "sealing", ".new", ownerOnly());
        Files.writeString(fresh, "k1=" + Base64.getEncoder().encodeToString(key) + "\n", StandardCharsets.US_ASCII);
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            return; // another node was first
        } catch (UnsupportedOperationException e) {
            if (Files.notExists(file)) {
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }
}
