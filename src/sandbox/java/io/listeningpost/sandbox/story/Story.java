package io.listeningpost.sandbox.story;

import io.listeningpost.sandbox.remote.Folders;
import io.listeningpost.sandbox.remote.HostProcess;
import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.SquareOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Tells the story on the packaged plugin: the host runs in a JVM that can be killed, the Square in this one, so that it survives. People
 * are played over HTTP.
 */
public final class Story {

    private final Consumer<String> say;

    private Story(Consumer<String> say) {
        this.say = say;
    }

    /**
     * Tells it to the end or to the first step that fails; says one line a step.
     *
     * @throws StoryFailed naming the step, what was expected and what was there
     */
    public static void tell(StoryOptions options, Consumer<String> say) throws IOException {
        new Story(say).tell(options);
    }

    private void tell(StoryOptions options) throws IOException {
        Path home = Folders.temporary("story");
        try {
            if (options.database().equals("h2")) {
                tell(options, home, "h2");
            } else {
                // the database server belongs to the parent: it must outlive the host that is killed
                try (EmbeddedPostgres server = EmbeddedPostgres.builder().setDataDirectory(home.resolve("postgres")).start()) {
                    tell(options, home, "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?user=postgres");
                }
            }
        } finally {
            Folders.delete(home);
        }
    }

    private void tell(StoryOptions options, Path home, String database) throws IOException {
        long begin = System.nanoTime();
        try (Square square = Square.start(SquareOptions.inMemory());
                HostProcess host = HostProcess.start(
                        new HostProcess.Setup(options.pluginJar(), home.resolve("host"), database, square.url()))) {
            say.accept("    The Square and the host on %s are up, the story is told on %s%s".formatted(
                    options.database(), options.network(), took(begin)));
            Cast cast = new Cast(host, square, scene(options.network(), square));
            take(steps(options.network(), cast), host);
            say.accept("    All is well%s".formatted(took(begin)));
        }
    }

    /**
     * Tells on a network that is not of the Square what needs none of its troubles: steps 1 to 8.
     *
     * @param setup of a host that reaches this network
     */
    static void tellElsewhere(HostProcess.Setup setup, Scene scene, Consumer<String> say) throws IOException {
        try (Square square = Square.start(SquareOptions.inMemory()); HostProcess host = HostProcess.start(setup)) {
            Cast cast = new Cast(host, square, scene);
            new Story(say).take(
                    Stream.of(new Hearing(cast).steps(), new Answering(cast).steps(), new Moving(cast).steps(), new Crash(cast).steps())
                            .flatMap(List::stream).toList(), host);
        }
    }

    private static List<Step> steps(String network, Cast cast) {
        Stream<List<Step>> everywhere = Stream.of(new Hearing(cast).steps(), new Answering(cast).steps(), new Moving(cast).steps(),
                new Crash(cast).steps(), new Troubles(cast).steps(), new Revocation(cast).steps());
        Stream<List<Step>> itsOwn = network.equals("x") ? Stream.of(new EveryWay(cast).steps()) : Stream.of();
        return Stream.concat(everywhere, itsOwn).flatMap(List::stream).toList();
    }

    private static Scene scene(String network, Square square) {
        return switch (network) {
            case "x" -> new XScene(square.x());
            case "facebook" -> new FacebookScene(square.facebook());
            case "bluesky" -> new BlueskyScene(square.bluesky(), square.url());
            case "mastodon" -> new MastodonScene(square.url(), square.mastodon());
            default -> throw new IllegalArgumentException("The story is told on x, facebook, bluesky and mastodon, not on " + network);
        };
    }

    private void take(List<Step> steps, HostProcess host) {
        steps.forEach(step -> take(step, host));
    }

    private void take(Step step, HostProcess host) {
        long begin = System.nanoTime();
        try {
            step.action().run();
        } catch (Exception | AssertionError failure) {
            throw new StoryFailed("Step %d failed%s: %s%n    %s%n    The host's log ends:%n%s".formatted(
                    step.number(), took(begin), step.title(), failure.getMessage(), host.endOfLog()), failure);
        }
        say.accept("%2d  %s%s".formatted(step.number(), step.title(), took(begin)));
    }

    private static String took(long begin) {
        return String.format(Locale.ROOT, "  [%.1f s]", (System.nanoTime() - begin) / 1e9);
    }
}
