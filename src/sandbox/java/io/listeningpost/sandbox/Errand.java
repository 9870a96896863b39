package io.listeningpost.sandbox;

import io.listeningpost.sandbox.chaos.Chaos;
import io.listeningpost.sandbox.chaos.ChaosOptions;
import io.listeningpost.sandbox.chaos.Reckoning;
import io.listeningpost.sandbox.matrix.Matrix;
import io.listeningpost.sandbox.matrix.MatrixOptions;
import io.listeningpost.sandbox.matrix.Report;
import io.listeningpost.sandbox.rehearse.Rehearsal;
import io.listeningpost.sandbox.rehearse.RehearsalOptions;
import io.listeningpost.sandbox.soak.Soak;
import io.listeningpost.sandbox.soak.SoakOptions;
import io.listeningpost.sandbox.soak.Verdict;
import io.listeningpost.sandbox.story.Story;
import io.listeningpost.sandbox.story.StoryFailed;
import io.listeningpost.sandbox.story.StoryOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/**
 * What {@code mvn -Psandbox} does instead of waiting for people, with {@code -Dstory}, {@code -Dchaos}, {@code -Dmatrix},
 * {@code -Dsoak} or {@code -Drehearse}: it ends by itself.
 */
final class Errand {

    private Errand() {
    }

    /** Does what the system properties ask for; answers 0 when it went well, 1 when not, and nothing when they ask for none. */
    static Optional<Integer> run(PrintStream out) {
        boolean story = Boolean.getBoolean("story");
        String recordings = System.getProperty("rehearse", "");
        String chaos = System.getProperty("chaos", "");
        String soak = System.getProperty("soak", "");
        String matrix = System.getProperty("matrix", "");
        if (!story && recordings.isEmpty() && chaos.isEmpty() && soak.isEmpty() && matrix.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path jar = Path.of(System.getProperty("plugin.jar", ""));
            if (!matrix.isEmpty()) {
                Report report = Matrix.run(MatrixOptions.of(System.getProperty("matrix.network", "x"), matrix,
                        System.getProperty("matrix.end", "halt"), Path.of("target", "matrix", "report.txt")), out::println);
                report.printed().forEach(out::println);
                return Optional.of(report.isClean() ? 0 : 1);
            } else if (story) {
                Story.tell(new StoryOptions(jar, System.getProperty("sandbox.db", "h2"),
                        System.getProperty("story.network", "x")), out::println);
            } else if (!chaos.isEmpty()) {
                Reckoning reckoning = Chaos.run(chaos(chaos, jar), out::println);
                reckoning.printed().forEach(out::println);
                return Optional.of(reckoning.isClean() ? 0 : 1);
            } else if (!soak.isEmpty()) {
                Verdict verdict = Soak.run(soak(soak, jar), out::println);
                verdict.printed().forEach(out::println);
                return Optional.of(verdict.isClean() ? 0 : 1);
            } else {
                Rehearsal.run(rehearsal(recordings, jar), out::println);
            }
            return Optional.of(0);
        } catch (StoryFailed | AssertionError | IllegalArgumentException failed) {
            out.println(failed.getMessage());
        } catch (IOException broken) {
            out.println("It cannot be read or written: " + broken.getMessage());
        }
        return Optional.of(1);
    }

    private static SoakOptions soak(String minutes, Path jar) {
        String seed = System.getProperty("seed", "");
        try {
            return new SoakOptions(jar, Duration.ofMinutes(Long.parseLong(minutes)), Integer.getInteger("rate", 20),
                    Integer.getInteger("accounts", 20), seed.isEmpty() ? new Random().nextInt(1_000_000) : Long.parseLong(seed),
                    Duration.ofSeconds(30), Path.of("target", "soak"));
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException("soak and seed must be whole numbers, not \"" + minutes + "\" and \"" + seed + "\"", wrong);
        }
    }

    private static ChaosOptions chaos(String kills, Path jar) {
        String seed = System.getProperty("seed", "");
        try {
            return new ChaosOptions(jar, Integer.parseInt(kills), seed.isEmpty() ? new Random().nextInt(1_000_000) : Long.parseLong(seed),
                    Integer.getInteger("nodes", 2), Path.of("target", "chaos"));
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException("chaos and seed must be whole numbers, not \"" + kills + "\" and \"" + seed + "\"", wrong);
        }
    }

    private static RehearsalOptions rehearsal(String recordings, Path jar) {
        String out = System.getProperty("out", "");
        if (out.isEmpty()) {
            throw new IllegalArgumentException("Say where to write what became of the posts with -Dout=FILE");
        }
        return new RehearsalOptions(Path.of(recordings), Path.of(out), System.getProperty("account", ""), jar);
    }
}
