package io.listeningpost.intake;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Post;
import java.time.Instant;
import java.util.Optional;

/**
 * One post in the journal.
 *
 * @param post     the newest version we read
 * @param attempts how often intake tried
 * @param notUntil intake leaves it alone until then
 * @param reason   why it waits or what became of it, in words for people
 * @param issueId  the request it went to
 * @param heard    how we came to know it, in the best of the ways so far
 * @param reheard  whether it is work again only because it was heard in a better way: what the request shows of it is right
 */
public record JournalEntry(
        long id,
        AccountId account,
        Post post,
        JournalState state,
        Optional<IntakeOutcome> outcome,
        Optional<String> reason,
        Optional<Long> issueId,
        int attempts,
        Optional<Instant> notUntil,
        Instant seenAt,
        Heard heard,
        boolean reheard) {
}
