package io.listeningpost.jira.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of the sealing keys in Jira's shared home, kept apart from the database so that a stolen backup of it opens nothing. Only its
 * owner may read it. Nodes that start together agree on one file; a node notices when somebody adds a key. Thread-safe.
 */
final class KeyFile {

    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private final Path directory;
    private final Path file;
    private @Nullable SealingKeys keys;
    private @Nullable Look seen;

    /** What shows that a file was changed. */
    private record Look(FileTime changed, long size) {
    }

    KeyFile(Path directory) {
        this.directory = directory;
        this.file = directory.resolve("sealing.keys");
    }

    /**
     * The keys as the file has them now; makes it, with a fresh key, when there is none. A file that somebody broke while we run changes
     * nothing until it is mended.
     *
     * @throws IllegalStateException when there is no way to get keys; says what to do
     */
    synchronized SealingKeys current() {
        try {
            Look now = look();
            if (keys == null) {
                keys = read();
            } else if (!now.equals(seen)) {
                keys = readAgain(keys);
            }
            seen = now;
            return keys;
        } catch (IOException e) {
            if (keys != null) {
                return keys; // the shared home is away for a moment
            }
            throw new UncheckedIOException("cannot read or write " + file + ": Jira's user needs both rights there", e);
        }
    }

    /** Whether the file can be read now; makes none. */
    boolean isThere() {
        return Files.isReadable(file);
    }

    private Look look() throws IOException {
        if (keys == null && Files.notExists(file)) {
            create();
        }
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Look(attributes.lastModifiedTime(), attributes.size());
    }

    private SealingKeys read() throws IOException {
        keepPrivate();
        return SealingKeys.of(Files.readAllLines(file), file);
    }

    private SealingKeys readAgain(SealingKeys before) throws IOException {
        try {
            SealingKeys now = read();
            LOG.info("{} was changed: the key {} seals from now on", file, now.newestId());
            return now;
        } catch (IllegalStateException broken) {
            LOG.warn("{}. The keys that were read before are used on", broken.getMessage());
            return before;
        }
    }

    /** Whoever copied or edited the file may have opened it to others. */
    private void keepPrivate() throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null || OWNER.containsAll(view.readAttributes().permissions())) {
            return;
        }
        try {
            view.setPermissions(OWNER);
            LOG.warn("{} could be read by others than its owner; now only the owner can", file);
        } catch (FileSystemException refused) {
            LOG.warn("{} can be read by others than its owner: take the rights from them", file);
        }
    }

    /** Written aside and put into place without replacing: whoever comes second reads the first one's key. */
    private void create() throws IOException {
        boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(directory, posix ? only("rwx------") : new FileAttribute<?>[0]);
        Path fresh = Files.createTempFile(directory, "sealing", ".new", posix ? only("rw-------") : new FileAttribute<?>[0]);
        Files.writeString(fresh, "k1=" + Base64.getEncoder().encodeToString(SealingKeys.freshKey()) + "\n", StandardCharsets.US_ASCII,
                StandardOpenOption.SYNC);
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            LOG.debug("another node made {} first", file);
        } catch (UnsupportedOperationException | FileSystemException e) {
            moveThere(fresh); // Windows shares and the like have no links
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private void moveThere(Path fresh) throws IOException {
        try {
            Files.move(fresh, file);
        } catch (FileAlreadyExistsException e) {
            LOG.debug("another node made {} first", file);
        }
    }

    private static FileAttribute<?>[] only(String rights) {
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))};
    }
}
