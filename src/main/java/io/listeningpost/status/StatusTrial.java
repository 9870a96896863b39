package io.listeningpost.status;

import io.listeningpost.social.TextRules;
import java.util.Optional;

/** What a status would say on a request that is there. Nothing is said by that. */
public sealed interface StatusTrial {

    /**
     * The words as they would be published.
     *
     * @param rules    how the channel counts in which they would be published
     * @param handle   whom they would address, without {@code @}
     * @param language in which the customer writes; empty when the network does not tell
     */
    record Spoken(StatusWords.Said said, TextRules rules, String handle, Optional<String> language) implements StatusTrial {
    }

    /** Nobody can be answered there; the detail says why. */
    record Nobody(String detail) implements StatusTrial {
    }
}
