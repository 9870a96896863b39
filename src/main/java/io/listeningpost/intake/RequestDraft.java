package io.listeningpost.intake;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Destination;
import io.listeningpost.settings.Route;
import io.listeningpost.social.Post;
import java.util.List;

/**
 * A request about to be opened. The desk encodes every word of it, and lets nobody but agents read a post that is not public.
 *
 * @param to      where it goes
 * @param desks   the service desks on which an earlier try may have opened it
 * @param summary one line of at most 255 characters; without the customer's words where the post is not public
 * @param post    the mention
 * @param context earlier posts of the thread and posts that are quoted, oldest first
 * @param photos  those of the mention
 */
public record RequestDraft(
        Conversation conversation,
        AccountSettings account,
        Destination to,
        List<Integer> desks,
        String summary,
        Post post,
        List<Post> context,
        Photos photos) {

    public RequestDraft {
        desks = List.copyOf(desks);
        context = List.copyOf(context);
    }

    /** Where it goes. */
    public Route route() {
        return to.route();
    }
}
