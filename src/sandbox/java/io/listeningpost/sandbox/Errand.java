package io.listeningpost.sandbox;

import io.listeningpost.sandbox.rehearse.Rehearsal;
import io.listeningpost.sandbox.rehearse.RehearsalOptions;
import io.listeningpost.sandbox.story.Story;
import io.listeningpost.sandbox.story.StoryFailed;
import io.listeningpost.sandbox.story.StoryOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/** What {@code mvn -Psandbox} does instead of waiting for people, with {@code -Dstory} or {@code -Drehearse}: it ends by itself. */
final class Errand {

    private Errand() {
    }

    /** Does what the system properties ask for; answers 0 when it went well, 1 when not, and nothing when they ask for none. */
    static Optional<Integer> run(PrintStream out) {
        boolean story = Boolean.getBoolean("story");
        String recordings = System.getProperty("rehearse", "");
        if (!story && recordings.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path jar = Path.of(System.getProperty("plugin.jar", ""));
            if (story) {
                Story.tell(new StoryOptions(jar, System.getProperty("sandbox.db", "h2")), out::println);
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

    private static RehearsalOptions rehearsal(String recordings, Path jar) {
        String out = System.getProperty("out", "");
        if (out.isEmpty()) {
            throw new IllegalArgumentException("Say where to write what became of the posts with -Dout=FILE");
        }
        return new RehearsalOptions(Path.of(recordings), Path.of(out), System.getProperty("account", ""), jar);
    }
}
