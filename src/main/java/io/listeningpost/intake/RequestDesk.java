package io.listeningpost.intake;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.SamePeople;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.ThreadId;
import java.util.Optional;

/** The service desk as intake sees it. Blocks; thread-safe; throws only for bugs. */
public interface RequestDesk {

    /** Opens the request with its link, property and channel. Not idempotent: {@link #findOpened} tells what an earlier try made. */
    DeskAnswer<RequestRef> open(RequestDraft draft);

    /** The request that an interrupted {@link #open} made for this conversation, completed where it was left half done. */
    Optional<RequestRef> findOpened(RequestDraft draft);

    /** Adds the post as a comment that names its author, and answers the comment's id. Not idempotent: see {@link #findComment}. */
    DeskAnswer<Long> comment(CommentDraft draft);

    /** The comment that an interrupted {@link #comment} made for this post. */
    Optional<Long> findComment(RequestRef request, PostId firstId);

    /** Replaces the words of a comment after the author changed the post, and says so. */
    DeskAnswer<Long> change(CommentDraft draft, long commentId);

    /** Moves a resolved request back by the account's action; answers whether it moved. An open one stays as it is. */
    DeskAnswer<Boolean> reopen(RequestRef request, AccountSettings account);

    /** Notes on the request when the customer last spoke, for JQL. */
    void touched(Conversation conversation, CommentDraft draft);

    /**
     * Puts on a request that was opened otherwise what a request of this conversation carries, with this post as the first of it: link,
     * property and index entry. Doing it again changes nothing.
     */
    DeskAnswer<Boolean> adopt(RequestRef request, Conversation conversation, AccountSettings account, Post post);

    /**
     * Takes a post out of a request where it does not belong: words and photos go, and a line stays that says so. Doing it again changes
     * nothing.
     */
    DeskAnswer<Boolean> retract(RequestRef request, AccountSettings account, Post post);

    /** The same of a post that stands on another request now, which the line that stays names. */
    DeskAnswer<Boolean> moved(RequestRef request, AccountSettings account, Post post, RequestRef to);

    /** Takes off what {@link #adopt} put on for this thread, if it did. Doing it again changes nothing. */
    DeskAnswer<Boolean> release(RequestRef request, AccountSettings account, ThreadId thread);

    /**
     * Tells the agents on a request, in an internal comment, what became of it beside another one. Once by the mark, however often it is
     * asked.
     */
    DeskAnswer<Boolean> note(RequestRef request, AccountSettings account, String mark, Note note, RequestRef other);

    /**
     * Tells the agents on a request, in an internal comment, that whoever began it was said to be the same person as another author, or is
     * so no more, and by whom. It names neither the other author nor their request, which not everybody may see. Once by the id of the
     * word, however often it is asked; also where an earlier try was interrupted.
     */
    DeskAnswer<Boolean> tell(SamePeople.Word word, AccountSettings account);

    /** What agents are told. */
    enum Note {
        /** The thread of this request goes on in the other one. */
        GOES_ON_IN,
        /** The thread of the other one goes on here. */
        TAKES_IN,
        /** A post of this request, with what hangs below it, is the other one. */
        SPLIT_INTO,
        /** This request was a post of the other one. */
        SPLIT_FROM
    }

    /**
     * Takes words, author and photos of the post out of summary, description, comments, attachments and properties, and leaves a
     * tombstone that says when and why. The request stays. Doing it again changes nothing, also where an earlier try was interrupted.
     * Answers whether anything of the post was found.
     */
    DeskAnswer<Boolean> erase(Erasure erasure);
}
