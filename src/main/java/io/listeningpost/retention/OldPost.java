package io.listeningpost.retention;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.ThreadId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A post in the journal whose time has come to be looked at.
 *
 * @param finished  whether nobody has to work on it any more
 * @param forgotten whether its words are gone already, and only that it was here is known
 * @param postedAt  when it was written
 * @param seenAt    when we read it
 * @param issueId   the request it went to
 * @param shownIn   the conversations whose requests show it as context
 */
public record OldPost(
        long id,
        AccountId account,
        ThreadId thread,
        boolean finished,
        boolean forgotten,
        Instant postedAt,
        Instant seenAt,
        Optional<Long> issueId,
        Set<Long> shownIn) {

    public OldPost {
        shownIn = Set.copyOf(shownIn);
    }

    /** Until when it is known that it was here, if that is remembered for so long. */
    Instant known(Duration remembered) {
        return (postedAt.isAfter(seenAt) ? postedAt : seenAt).plus(remembered);
    }
}
