package io.listeningpost.retention;

import io.listeningpost.settings.Removal;
import java.util.Optional;

/** What people wrote, as it stands on requests. Blocks; thread-safe. */
@FunctionalInterface
public interface WordsOnRequests {

    /** Takes a post out of every request that shows it. Doing it again changes nothing. Answers why it cannot be done now, else nothing. */
    Optional<String> erase(OldPost post, Removal removal);
}
