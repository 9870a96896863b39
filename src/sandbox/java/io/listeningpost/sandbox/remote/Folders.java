package io.listeningpost.sandbox.remote;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Folders for a while. */
public final class Folders {

    private static final Duration LONGEST_TIDYING = Duration.ofSeconds(5);

    private Folders() {
    }

    /** Makes a new folder that does not outlive this JVM, even when somebody presses Ctrl-C. */
    public static Path temporary(String name) throws IOException {
        Path folder = Files.createTempDirectory(name);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> tidy(folder), "tidy-" + name));
        return folder;
    }

    /** Others may still write there while they end too. */
    private static void tidy(Path folder) {
        long end = System.nanoTime() + LONGEST_TIDYING.toNanos();
        while (Files.exists(folder) && System.nanoTime() < end) {
            try {
                delete(folder);
            } catch (IOException busy) {
                Patience.pass(Duration.ofMillis(100));
            }
        }
    }

    /** Deletes a folder with all that is in it; links are deleted and not followed. */
    public static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failed) throws IOException {
                if (failed != null) {
                    throw failed;
                }
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
