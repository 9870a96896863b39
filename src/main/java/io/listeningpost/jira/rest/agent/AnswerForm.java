package io.listeningpost.jira.rest.agent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agent wants to say.
 *
 * @param text      as typed; may be empty where there are photos
 * @param target    id of the post to answer; left out for the customer's last one
 * @param direct    whether to answer a public post by direct message; left out means in public
 * @param photos    images of the request that go along; left out for none
 * @param seen      ids of the answers in the same turn that the agent has looked at and wants to add to; left out for none
 * @param clientKey 8 to 64 letters, digits and dashes chosen by the sender: asking again with the same key stores nothing new. Not needed
 *                  for a preview
 * @param anyway    the fingerprint of the private words that a preview or a refusal told: they are published all the same; left out for
 *                  none
 * @param comment   the mark of an offered comment that this is made of: the same comment stores nothing new; left out for none
 * @param move      the id of a move that the request makes in the same act; left out for none
 * @param note      words for colleagues, an internal comment of the request; left out for none
 * @param draft     the revision of the kept draft that this is: once it is stored, that draft is kept no longer; left out for none
 */
record AnswerForm(
        @Nullable String text,
        @Nullable String target,
        @Nullable Boolean direct,
        @Nullable List<@Nullable PhotoForm> photos,
        @Nullable List<@Nullable String> seen,
        @Nullable String clientKey,
        @Nullable String anyway,
        @Nullable String comment,
        @Nullable String move,
        @Nullable String note,
        @Nullable String draft) {

    /** The id of an attachment of the request, and what it shows for people who do not see it. */
    record PhotoForm(@Nullable String attachment, @Nullable String alt) {
    }
}
