package io.listeningpost.reply;

import java.util.Optional;

/** Writes on requests what was published. Blocks; thread-safe. */
@FunctionalInterface
public interface CopyDesk {

    /**
     * Writes it as one comment of its request, once for each reply however often it is asked, as the person who caused the reply, or in
     * the name of the account's own user where that person may not comment any more. Nothing when the request is gone. Answers why not,
     * in words for people.
     */
    Optional<String> write(Copy copy);
}
