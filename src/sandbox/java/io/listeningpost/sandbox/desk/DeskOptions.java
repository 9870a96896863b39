package io.listeningpost.sandbox.desk;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * How to open a desk. Immutable.
 *
 * @param home the home of the sandbox; plugins get {@code shared} and {@code local} below it
 * @param node the name of this node: unique among the nodes of a database, the same after a restart
 * @param baseUrl with the context path, without a slash at the end; asked each time
 */
public record DeskOptions(Path home, String node, Supplier<String> baseUrl, Clock clock) {

    /** The only node, on the real clock. */
    public static DeskOptions of(Path home, Supplier<String> baseUrl) {
        return new DeskOptions(home, "node1", baseUrl, Clock.systemUTC());
    }

    /** The same under another name. */
    public DeskOptions onNode(String name) {
        return new DeskOptions(home, name, baseUrl, clock);
    }

    /** The same with another clock. */
    public DeskOptions withClock(Clock other) {
        return new DeskOptions(home, node, baseUrl, other);
    }
}
