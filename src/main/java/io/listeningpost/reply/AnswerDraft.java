package io.listeningpost.reply;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an agent wants to say.
 *
 * @param target    id of the post to answer; empty for the customer's last one that can be answered
 * @param text      as it was typed; may be empty where there are photos
 * @param direct    whether to answer a public post by direct message; a direct message is never answered in any other way
 * @param seen      numbers of the answers in the same turn that its author has looked at and wants to add to
 * @param author    key of the Jira user who writes it
 * @param clientKey 1 to 100 characters chosen by the caller: the same key in the same conversation is the same answer
 * @param anyway    the fingerprint of the private words that the author looked at and wants to publish all the same; empty for none
 * @param moves     whether the request moves in the same act, so that its new status says nothing of its own
 * @param from      the comment that it is made of: then that, and not the client key, tells which answer it is; empty for none
 */
public record AnswerDraft(
        long conversationId,
        Optional<String> target,
        String text,
        List<Photo> photos,
        boolean direct,
        Set<Long> seen,
        String author,
        String clientKey,
        Optional<String> anyway,
        boolean moves,
        Optional<FromComment> from) {

    public AnswerDraft {
        photos = List.copyOf(photos);
        seen = Set.copyOf(seen);
    }

    /** By somebody who has seen no answer in the same turn. */
    public AnswerDraft(
            long conversationId, Optional<String> target, String text, List<Photo> photos, boolean direct, String author,
                    String clientKey) {
        this(conversationId, target, text, photos, direct, Set.of(), author, clientKey, Optional.empty(), false,
                Optional.empty());
    }

    /** The same after a look at these answers. */
    public AnswerDraft after(Set<Long> answers) {
        return new AnswerDraft(conversationId, target, text, photos, direct, answers, author, clientKey, anyway, moves, from);
    }

    /** The same after a look at the private words of this fingerprint. */
    public AnswerDraft confirming(String fingerprint) {
        return new AnswerDraft(conversationId, target, text, photos, direct, seen, author, clientKey, Optional.of(fingerprint),
                moves, from);
    }

    /** The same, made of this comment. */
    public AnswerDraft from(FromComment comment) {
        return new AnswerDraft(conversationId, target, text, photos, direct, seen, author, clientKey, anyway, moves, Optional.of(comment));
    }

    /** The same, and the request moves with it. */
    public AnswerDraft moving() {
        return new AnswerDraft(conversationId, target, text, photos, direct, seen, author, clientKey, anyway, true, from);
    }

    /** Words alone, in answer to the customer. */
    public static AnswerDraft of(long conversationId, String text, String author, String clientKey) {
        return new AnswerDraft(conversationId, Optional.empty(), text, List.of(), false, author, clientKey);
    }
}
