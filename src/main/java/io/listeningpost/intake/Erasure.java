package io.listeningpost.intake;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.social.Absence;
import io.listeningpost.social.Post;
import java.time.Instant;

/**
 * A post that has to disappear from a request, because its network shows it no more, or its account was removed.
 *
 * @param conversation that of the request; the post may belong to another thread where the request only quotes it
 * @param post         as we know it; earlier versions of it, by the same first id, have to go as well
 * @param opens        whether it opened the request, so that summary and description tell it; otherwise it stands in a comment, or in
 *                     the description as context, or in both
 * @param noticedAt    when we found out, for the tombstone
 */
public record Erasure(
        RequestRef request,
        Conversation conversation,
        AccountSettings account,
        Post post,
        boolean opens,
        Why why,
        Instant noticedAt) {

    /** Why it has to disappear. */
    public enum Why {
        /** Its author or the network deleted it. */
        DELETED,
        /** Its author was suspended, went protected, or blocked us. */
        HIDDEN,
        /** The account that heard it was removed, and an administrator wanted it out. */
        REMOVED;

        static Why of(Absence absence) {
            return switch (absence) {
                case DELETED -> DELETED;
                case HIDDEN -> HIDDEN;
            };
        }
    }
}
