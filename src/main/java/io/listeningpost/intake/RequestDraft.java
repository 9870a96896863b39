package io.listeningpost.intake;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Route;
import io.listeningpost.social.Post;
import java.util.List;

/**
 * A request about to be opened. The desk encodes every word of it.
 *
 * @param summary one line of at most 255 characters
 * @param post    the mention
 * @param context earlier posts of the thread that were not ours to answer, oldest first
 */
public record RequestDraft(
        Conversation conversation, AccountSettings account, Route route, String summary, Post post, List<Post> context) {
}
