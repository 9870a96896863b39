package io.listeningpost.reply;

import java.util.Optional;

/** Tells requests what is gone of what was published. Blocks; thread-safe. */
@FunctionalInterface
public interface LossDesk {

    /**
     * Marks the comment that shows the reply, where there is one, and tells whoever caused it in an internal comment; each once, however
     * often it is asked, also where an earlier try was interrupted. Nothing when the request is gone. Answers why not, in words for people.
     */
    Optional<String> tell(Loss loss);
}
