package io.listeningpost.retention;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.social.AccountId;
import java.time.Instant;
import java.util.List;

/**
 * What is stored of one account, a few rows at a time, to be forgotten because the account was removed. Each change can be made again, so
 * that what is interrupted is finished by starting over. Thread-safe.
 */
public interface AccountTraces {

    /** Its posts after this row of the journal that are not forgotten yet, in the order of their rows. */
    List<OldPost> posts(AccountId account, long after, int limit);

    /** Its conversations after this one that were not forgotten at this removal yet, in the order of their ids. */
    List<Conversation> conversations(AccountId account, Instant removedAt, long after, int limit);

    /**
     * Forgets its replies in whatever state, with all their steps, who spoke and who its customer is. That it exists stays known, with its
     * threads, its request and the posts we made, as ids without words: nothing is opened twice. So does that somebody asked us to stop,
     * but not who. It is marked as forgotten last.
     */
    void forget(Conversation conversation, Instant removedAt);

    /**
     * Forgets of what concerns the account as a whole: what people decided about posts, whom they blocked, what requests were to be told,
     * replies of conversations that are gone, and how it and its sources did; days of its day book are counted no more. What it cost, the
     * figures of its days, who is in its team and where polling stopped stay.
     *
     * @return how many rows that were, {@code most} or a few more; 0 when nothing is left
     */
    int forgetRest(AccountId account, int most);
}
