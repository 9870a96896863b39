package io.listeningpost.lease;

import java.time.Instant;
import java.util.Optional;

/**
 * How a lease stands.
 *
 * @param name  what it is about
 * @param node  the life of a node that holds it; empty when nobody does
 * @param token how often it was taken
 * @param since when it was taken last, by the clock of who took it: for people, nothing is decided by it in seconds
 */
public record Lease(String name, Optional<String> node, long token, Instant since) {

    /** Who holds it, or held it last. */
    public Optional<Holder> holder() {
        return node.map(each -> new Holder(each, token));
    }
}
