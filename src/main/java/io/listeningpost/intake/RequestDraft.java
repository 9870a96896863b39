package io.listeningpost.intake;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Route;
import io.listeningpost.social.Post;
import java.util.List;

/**
 * A request about to be opened. The desk encodes every word of it, and lets nobody but agents read a post that is not public.
 *
 * @param summary one line of at most 255 characters; without the customer's words where the post is not public
 * @param post    the mention
 * @param context earlier posts of the thread and posts that are quoted, oldest first
 * @param photos  those of the mention
 */
public record RequestDraft(
        Conversation conversation,
        AccountSettings account,
        Route route,
        String summary,
        Post post,
        List<Post> context,
        Photos photos) {

    public RequestDraft {
        context = List.copyOf(context);
    }

    /** Without photos. */
    public RequestDraft(
            Conversation conversation, AccountSettings account, Route route, String summary, Post post, List<Post> context) {
        this(conversation, account, route, summary, post, context, Photos.NONE);
    }
}
