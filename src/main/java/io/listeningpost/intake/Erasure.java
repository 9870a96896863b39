package io.listeningpost.intake;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.social.Absence;
import io.listeningpost.social.Post;
import java.time.Instant;

/**
 * A post that has to disappear from a request, because its network shows it no more.
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
        Absence why,
        Instant noticedAt) {
}
