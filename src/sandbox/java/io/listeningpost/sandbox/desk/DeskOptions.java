package io.listeningpost.sandbox.desk;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * How to open a desk. Immutable.
 *
 * @param localHome what plugins get as the local home of this node
 * @param baseUrl with the context path, without a slash at the end; asked each time
 */
public record DeskOptions(Path localHome, Membership membership, Supplier<String> baseUrl, Clock clock) {

    /** The only node, on the real clock, with {@code shared} and {@code local} below a home. */
    public static DeskOptions of(Path home, Supplier<String> baseUrl) {
        return new DeskOptions(home.resolve("local"), Membership.of("node1", home.resolve("shared")), baseUrl, Clock.systemUTC());
    }

    /** The same as a node of a cluster. */
    public DeskOptions in(Membership cluster) {
        return new DeskOptions(localHome, cluster, baseUrl, clock);
    }

    /** The same with another clock. */
    public DeskOptions withClock(Clock other) {
        return new DeskOptions(localHome, membership, baseUrl, other);
    }
}
