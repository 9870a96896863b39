package io.listeningpost.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What agents were writing, so that they can go on in another browser: one draft for each agent and conversation. A state that somebody
 * did not see is never written over. Thread-safe, and safe with several nodes on one database.
 */
public interface KeptDrafts {

    /** How long a draft that nobody touches is kept. */
    Duration KEPT = Duration.ofDays(30);

    Optional<KeptDraft> find(long conversationId, String userKey);

    /**
     * Keeps this in place of the state that whoever writes saw last. Keeping once more what is kept already changes nothing.
     *
     * @param over the revision of that state; empty for whoever saw none
     */
    Keeping keep(long conversationId, String userKey, Optional<Long> over, KeptDraft.Content content, Instant now);

    /** Whether no draft is left: another state than this one stays. */
    boolean discard(long conversationId, String userKey, long revision);

    /** Throws away what anybody was writing in the conversation. */
    void forgetOf(long conversationId);

    /** Forgets what was not touched since. */
    void forget(Instant before);

    /** What came of keeping. */
    sealed interface Keeping {

        /** It is kept, so. */
        record Kept(KeptDraft draft) implements Keeping {
        }

        /** Nothing was changed: there is another state, or none any more, because it was sent or thrown away. */
        record Overtaken(Optional<KeptDraft> by) implements Keeping {
        }
    }
}
