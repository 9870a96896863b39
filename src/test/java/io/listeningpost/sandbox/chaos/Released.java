package io.listeningpost.sandbox.chaos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The plugin of an earlier release, built from the history of this checkout and kept below target. */
final class Released {

    private static final int LONGEST_MINUTES = 6;

    private Released() {
    }

    /** The JAR of a commit; empty, with a line that says why, when there is no history or no Maven to build it. */
    static Optional<Path> jar(String commit) throws IOException, InterruptedException {
        Path kept = Path.of("target", "released", commit + ".jar").toAbsolutePath();
        if (Files.exists(kept)) {
            return Optional.of(kept);
        }
        if (failed(List.of("git", "cat-file", "-e", commit + "^{commit}"), Path.of("")).isPresent()) {
            System.out.println("Rolling upgrade: skipped, the history of this checkout does not hold " + commit + ".");
            return Optional.empty();
        }
        if (failed(List.of("mvn", "-v"), Path.of("")).isPresent()) {
            System.out.println("Rolling upgrade: skipped, there is no mvn to build " + commit + " with.");
            return Optional.empty();
        }
        Path sources = kept.resolveSibling(commit);
        Files.createDirectories(sources);
        Path archive = kept.resolveSibling(commit + ".tar");
        run(List.of("git", "archive", "-o", archive.toString(), commit), Path.of(""));
        run(List.of("tar", "-xf", archive.toString(), "-C", sources.toString()), Path.of(""));
        run(List.of("mvn", "-o", "-q", "-B", "package", "-Dmaven.test.skip=true", "-Dcheckstyle.skip", "-Djacoco.skip"), sources);
        try (Stream<Path> built = Files.list(sources.resolve("target"))) {
            Path jar = built.filter(file -> file.getFileName().toString().matches("listening-post-[^-]*(-SNAPSHOT)?\\.jar")).findFirst()
                    .orElseThrow(() -> new AssertionError("Maven built no JAR of " + commit));
            return Optional.of(Files.copy(jar, kept, StandardCopyOption.REPLACE_EXISTING));
        }
    }

    private static void run(List<String> command, Path folder) throws InterruptedException {
        failed(command, folder).ifPresent(said -> {
            throw new AssertionError(String.join(" ", command) + " failed: " + said);
        });
    }

    /** What the command said when it failed. */
    private static Optional<String> failed(List<String> command, Path folder) throws InterruptedException {
        try {
            Path said = Files.createTempFile("released", ".log");
            try {
                Process process = new ProcessBuilder(command).directory(folder.toAbsolutePath().toFile()).redirectErrorStream(true)
                        .redirectOutput(said.toFile()).start();
                if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                    return Optional.of("it ran for more than " + LONGEST_MINUTES + " minutes");
                }
                return process.exitValue() == 0 ? Optional.empty() : Optional.of(Files.readString(said, StandardCharsets.UTF_8));
            } finally {
                Files.delete(said);
            }
        } catch (IOException missing) {
            return Optional.of(String.valueOf(missing.getMessage()));
        }
    }
}
