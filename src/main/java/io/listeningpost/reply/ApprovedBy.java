package io.listeningpost.reply;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Who let a submitted reply go out.
 *
 * @param person  key of the Jira user
 * @param at      when, to the millisecond
 * @param changed whether it goes out in other words than those that were submitted
 */
public record ApprovedBy(String person, Instant at, boolean changed) {

    public ApprovedBy {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
