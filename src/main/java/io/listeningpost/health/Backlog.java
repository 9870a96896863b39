package io.listeningpost.health;

import java.time.Instant;
import java.util.Optional;

/**
 * What waits for one account.
 *
 * @param posts       how many posts of the journal are not worked yet
 * @param oldestPost  when the oldest of them was written
 * @param replies     how many replies wait or are being sent; not those that wait to be approved
 * @param oldestReply the one of them that was stored first
 */
public record Backlog(int posts, Optional<Instant> oldestPost, int replies, Optional<OldestReply> oldestReply) {

    public static final Backlog NONE = new Backlog(0, Optional.empty(), 0, Optional.empty());

    /**
     * A reply that waits.
     *
     * @param id      its row
     * @param since   when it was stored
     * @param dueAt   when it may be sent, or until when its sender may be at it
     * @param reason  why it waits, in words for people; empty while it only waits for its time
     * @param request key of the request it belongs to; empty when that is gone
     */
    public record OldestReply(long id, Instant since, Instant dueAt, Optional<String> reason, Optional<String> request) {
    }
}
