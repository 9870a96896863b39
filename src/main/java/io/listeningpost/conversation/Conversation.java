package io.listeningpost.conversation;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import io.listeningpost.social.ThreadId;
import java.time.Instant;
import java.util.Optional;

/**
 * The link of one thread to one request.
 *
 * @param openerId    the first id of the post that opened it, or {@link #NO_POST}
 * @param openerUser  the network's user id of the person who opened it
 * @param request     empty while the request is being opened: after a crash it is looked for before it is opened again
 * @param mergedInto  the conversation that took in this one with everything said in it; its request stands as it did
 */
public record Conversation(
        long id,
        AccountId account,
        ThreadId thread,
        PostId openerId,
        String openerUser,
        Instant startedAt,
        Optional<RequestRef> request,
        Optional<Long> mergedInto) {

    /** One that stands by itself. */
    public Conversation(long id, AccountId account, ThreadId thread, PostId openerId, String openerUser, Instant startedAt,
            Optional<RequestRef> request) {
        this(id, account, thread, openerId, openerUser, startedAt, request, Optional.empty());
    }

    /** The opener of a conversation that no post opened: somebody linked its thread to a request that was there. */
    public static final PostId NO_POST = new PostId("-");

    public boolean isOpening() {
        return request.isEmpty();
    }
}
