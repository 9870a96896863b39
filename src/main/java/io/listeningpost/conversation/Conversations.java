package io.listeningpost.conversation;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import io.listeningpost.social.ThreadId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every conversation. At most one for a thread of an account and one for a request, kept by the database and not by hope.
 * Thread-safe, and safe with several nodes on one database.
 */
public interface Conversations {

    /** The conversation of this thread: the one that exists, or a new one that is opening. */
    Conversation begin(AccountId account, ThreadId thread, PostId openerId, String openerUser, Instant now);

    /** The request stands: links it. Doing so twice with the same request changes nothing; with another one is refused. */
    Conversation opened(long conversationId, RequestRef request);

    /**
     * The post that it began with is gone, or given up, before it became a request: the conversation begins with this post of this person.
     * Changes nothing once it is linked.
     */
    Conversation beginsWith(long conversationId, PostId openerId, String openerUser);

    /**
     * The request was deleted from Jira: the conversation is opening again, by this post of this person, as if it began with it.
     * Changes nothing when the conversation is linked to another request by now.
     */
    Conversation requestGone(long conversationId, long issueId, PostId openerId, String openerUser);

    /**
     * The conversation goes on in this thread of its account too, as when we answer a public post by direct message: what is said there
     * belongs to it, unless a conversation began with that thread. Of several that go on in a thread the last one has it.
     */
    void goesOnIn(long conversationId, ThreadId thread);

    /**
     * A request that was opened otherwise becomes that of this thread: a conversation that no post opened, linked at once. The same when
     * it is so already. Empty when the thread has another request or is opening one, or when the request belongs to another thread.
     *
     * @param openerUser who counts as the customer
     */
    Optional<Conversation> adopt(AccountId account, ThreadId thread, String openerUser, RequestRef request, Instant now);

    /**
     * The whole thread, with everything that is said in it, becomes part of the conversation. False, and nothing changes, when a
     * conversation began with that thread.
     */
    boolean join(long conversationId, ThreadId thread);

    /** The threads that joined it, or came by merging. */
    List<ThreadId> joined(long conversationId);

    /**
     * Takes {@link #adopt} or {@link #join} back: the thread belongs to no conversation, and who spoke in these posts is forgotten. False,
     * and nothing changes, when it did not come that way, when others joined it, or when we said or are about
     * to say something about one of the posts.
     */
    boolean leave(long conversationId, ThreadId thread, Collection<PostId> posts);

    /** What came of merging. */
    enum Merged {
        /** It is merged, now or before. */
        DONE,
        /** A reply is being sent at this moment; nothing has changed. */
        SENDING,
        /**
         * Nothing has changed: they are of two accounts, or the same, or one has no request yet, or is part of yet another conversation.
         */
        IMPOSSIBLE
    }

    /**
     * The first becomes part of the second: its threads, who spoke in them, and what we said and are about to say belong to the second from
     * now on, replies to the posts that they were meant for. The customer of the second is the only one. All of it at once, or nothing.
     */
    Merged merge(long conversationId, long into);

    /** Those that became part of it. */
    List<Conversation> mergedInto(long conversationId);

    /** What came of splitting. */
    enum Parted {
        /** It stands by itself, now or before. */
        DONE,
        /** A reply to one of the posts is being sent at this moment; nothing has changed. */
        SENDING,
        /** One of the posts was answered by direct message, in a talk that belongs to one request; nothing has changed. */
        PRIVATE,
        /** Nothing has changed: it has no request yet, or became part of another, or the branch is part of another conversation. */
        IMPOSSIBLE
    }

    /**
     * These posts become a conversation of their own, which is opening: who spoke in them, what we said to them and what waits to be sent
     * to them belong to it from now on. All of it at once, or nothing.
     *
     * @param branch     the thread in which it stands
     * @param openerUser who counts as its customer
     * @param posts      by every id that they have or had, our own among them
     */
    Parted split(long conversationId, ThreadId branch, PostId openerId, String openerUser, Collection<PostId> posts, Instant now);

    /** Takes {@link #split} back while the branch is still opening. Without effect on any other, and where there is none. */
    void rejoin(long branchId);

    /** Those that were split from it, and not from one of these. */
    List<Conversation> branches(long conversationId);

    /** Our posts in it by the post that each answered. */
    Map<PostId, PostId> answers(long conversationId);

    /** Whether a reply was written in it at that moment or later that was not withdrawn. */
    boolean isAnsweredSince(long conversationId, Instant since);

    /**
     * Where nobody is known as its customer any more, because that was forgotten, it is this one from now on. Answers it as it then is.
     */
    Conversation goesOnWith(long conversationId, String openerUser);

    /** When its account was removed and what was said in it forgotten for that; also where somebody spoke in it since. */
    Optional<Instant> forgottenAt(long conversationId);

    Optional<Conversation> byId(long conversationId);

    /** The one that began with this thread, or else goes on in it; never one that was merged into another, but that other. */
    Optional<Conversation> byThread(AccountId account, ThreadId thread);

    /** Also one that was merged into another. */
    Optional<Conversation> byRequest(long issueId);
}
