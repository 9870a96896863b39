package io.listeningpost.intake;

import io.listeningpost.conversation.RequestRef;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.social.Post;

/**
 * A post about to become a comment. The desk encodes every word of it, and lets nobody but agents read a post that is not public.
 *
 * @param byCustomer whether the author opened the conversation, or one that was merged into it
 */
public record CommentDraft(RequestRef request, AccountSettings account, Post post, boolean byCustomer, Photos photos) {

    /** Without photos. */
    public CommentDraft(RequestRef request, AccountSettings account, Post post, boolean byCustomer) {
        this(request, account, post, byCustomer, Photos.NONE);
    }
}
