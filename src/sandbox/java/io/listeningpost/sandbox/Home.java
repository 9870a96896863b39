package io.listeningpost.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of a sandbox. It carries a mark, so that a fresh start never deletes a folder that is somebody else's. */
final class Home {

    private static final String MARK = ".listening-post-sandbox";

    private Home() {
    }

    /**
     * Makes the folder if it is missing, and empties it for a fresh start.
     *
     * @throws IllegalArgumentException when it is to be emptied and does not carry the mark
     */
    static Path prepare(Path home, boolean fresh) {
        try {
            if (fresh && Files.exists(home)) {
                empty(home);
            }
            Files.createDirectories(home);
            if (!Files.exists(home.resolve(MARK))) {
                Files.createFile(home.resolve(MARK));
            }
            return home.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use " + home + " as the sandbox's home: " + e.getMessage(), e);
        }
    }

    private static void empty(Path home) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(home)) {
            all = files.filter(file -> !file.equals(home)).sorted(Comparator.reverseOrder()).toList();
        }
        if (!all.isEmpty() && !Files.exists(home.resolve(MARK))) {
            throw new IllegalArgumentException(home + " holds files that no sandbox made; sandbox.fresh deletes nothing there");
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
