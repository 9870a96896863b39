package io.listeningpost.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Fetches AUI and jQuery with npm, as the lock file pins them; nothing of them is in the repository. */
final class WebFiles {

    private static final long MINUTES = 3;

    private WebFiles() {
    }

    /**
     * The folder, with {@code node_modules} as the lock file wants it. Empty, with one line told, when npm is missing or fails; pages
     * then go unstyled.
     */
    static Optional<Path> fetched(Path folder, Consumer<String> tell) {
        try {
            if (isFresh(folder)) {
                return Optional.of(folder);
            }
            tell.accept("Fetching AUI with npm, once");
            String npm = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows") ? "npm.cmd" : "npm";
            Process process = new ProcessBuilder(List.of(npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"))
                    .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroy();
                tell.accept("npm takes longer than " + MINUTES + " minutes: pages go unstyled this time");
                return Optional.empty();
            }
            if (process.exitValue() != 0) {
                tell.accept("\"npm ci\" failed in " + folder + ": pages go unstyled. Run it there to see why");
                return Optional.empty();
            }
            return Optional.of(folder);
        } catch (IOException e) {
            tell.accept("There is no npm here: pages go unstyled. Install Node.js to see them as in Jira");
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** npm leaves its own lock file behind when it is done. */
    private static boolean isFresh(Path folder) throws IOException {
        Path done = folder.resolve("node_modules/.package-lock.json");
        Path wanted = folder.resolve("package-lock.json");
        return Files.exists(done) && Files.getLastModifiedTime(done).compareTo(Files.getLastModifiedTime(wanted)) >= 0;
    }
}
