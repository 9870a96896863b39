package io.listeningpost.conversation;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Answerers;
import io.listeningpost.social.Heard;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.ThreadId;
import java.time.Instant;
import java.util.Optional;

/**
 * A post that somebody else wrote in a conversation: what is needed to answer it, and nothing of its text.
 *
 * @param post       its newest version, the one to answer
 * @param firstId    the first id of its edit history
 * @param userId     the author's user id on the network
 * @param handle     without {@code @}; empty when the network withheld it
 * @param byCustomer whether the author is the one who opened the conversation
 * @param addressed  whether it names our handle, answers a post of ours or quotes one: only then some networks take an answer
 * @param stop       whether it says nothing but "stop"
 * @param at         when it was written
 * @param direct     the direct conversation it was written in; empty for a post that is answered in public
 * @param closed     why the network will take no answer to it, known before we try
 * @param answerers  whom its author lets answer
 * @param heard      how we came to know it
 * @param forSome    whether only some can read it, and so only they what we say to it
 */
public record Turn(
        AccountId account,
        long conversationId,
        PostId post,
        PostId firstId,
        String userId,
        String handle,
        boolean byCustomer,
        boolean addressed,
        boolean stop,
        Instant at,
        Optional<ThreadId> direct,
        Optional<Refusal> closed,
        Answerers answerers,
        Heard heard,
        boolean forSome) {

    /** One that everybody can read, or the people of a direct conversation. */
    public Turn(
            AccountId account,
            long conversationId,
            PostId post,
            PostId firstId,
            String userId,
            String handle,
            boolean byCustomer,
            boolean addressed,
            boolean stop,
            Instant at,
            Optional<ThreadId> direct,
            Optional<Refusal> closed,
            Answerers answerers,
            Heard heard) {
        this(account, conversationId, post, firstId, userId, handle, byCustomer, addressed, stop, at, direct, closed, answerers, heard,
                false);
    }

    /** A mention that everybody may answer, or a direct message. */
    public Turn(
            AccountId account,
            long conversationId,
            PostId post,
            PostId firstId,
            String userId,
            String handle,
            boolean byCustomer,
            boolean addressed,
            boolean stop,
            Instant at,
            Optional<ThreadId> direct,
            Optional<Refusal> closed) {
        this(account, conversationId, post, firstId, userId, handle, byCustomer, addressed, stop, at, direct, closed,
                Answerers.EVERYONE, direct.isPresent() ? Heard.DIRECT : Heard.MENTION);
    }

    /** A public post to which nothing bars the way. */
    public Turn(
            AccountId account,
            long conversationId,
            PostId post,
            PostId firstId,
            String userId,
            String handle,
            boolean byCustomer,
            boolean addressed,
            boolean stop,
            Instant at) {
        this(account, conversationId, post, firstId, userId, handle, byCustomer, addressed, stop, at, Optional.empty(),
                Optional.empty());
    }

    /** The same, of which it is known whether and why the network takes no answer to it. */
    public Turn closedBy(Optional<Refusal> why) {
        return new Turn(account, conversationId, post, firstId, userId, handle, byCustomer, addressed, stop, at, direct, why, answerers,
                heard, forSome);
    }

    /** The same without who said it, and with nobody who could be answered. */
    public Turn ofNobody() {
        return new Turn(account, conversationId, post, firstId, "", "", byCustomer, addressed, stop, at, direct,
                Optional.of(Refusal.TARGET_GONE), answerers, heard, forSome);
    }
}
