package io.listeningpost.conversation;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.AuthorId;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * That two authors are the same person, as an agent said.
 *
 * @param by key of the Jira user
 */
public record Saying(long id, Side one, Side other, String by, Instant at) {

    /**
     * One of the two, and where the agent met them.
     *
     * @param account whose request it is
     * @param userId  the network's user id of whoever began it
     */
    public record Side(AccountId account, String userId, long issueId) {

        public AuthorId author() {
            return new AuthorId(account.network(), userId);
        }
    }

    public Stream<Side> sides() {
        return Stream.of(one, other);
    }

    /** The side of the other author. */
    Side opposite(AuthorId author) {
        return one.author().equals(author) ? other : one;
    }
}
