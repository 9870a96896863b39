package io.listeningpost.settings;

import java.util.Optional;

/** What of a destination this Jira still has. Blocks; thread-safe. */
@FunctionalInterface
public interface Destinations {

    /**
     * What does not exist any more, in words that may follow a colon; empty when all of it is there, and also when Jira cannot tell at
     * this moment.
     */
    Optional<String> gone(Destination destination);
}
