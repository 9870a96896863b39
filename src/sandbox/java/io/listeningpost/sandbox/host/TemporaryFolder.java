package io.listeningpost.sandbox.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for as long as a part of the host runs. */
public record TemporaryFolder(Path path) implements AutoCloseable {

    /** Makes one whose name begins so. */
    public static TemporaryFolder named(String start) {
        try {
            return new TemporaryFolder(Files.createTempDirectory(start));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a temporary folder: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            List<Path> all;
            try (Stream<Path> files = Files.walk(path)) {
                all = files.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : all) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalStateException("Cannot delete the temporary folder " + path + ": " + e.getMessage(), e);
        }
    }
}
