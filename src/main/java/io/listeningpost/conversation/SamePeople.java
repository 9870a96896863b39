package io.listeningpost.conversation;

import io.listeningpost.conversation.Saying.Side;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.AuthorId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which authors are the same person, because agents said so and for no other reason. Of two authors it is said once, kept by the database;
 * a {@link Person} is what the sayings hold together. With each change, and in the same step, the requests it was made on are to be told.
 * Thread-safe, and safe with several nodes on one database.
 */
public interface SamePeople {

    /** After a saying, and after each look at whether it is still needed. */
    Duration LOOK = Duration.ofDays(30);

    /** The requests of both are to be told. False, and nothing changes, where just that was said before, whichever of the two was first. */
    boolean say(Side one, Side other, String by, Instant at);

    Optional<Saying> find(long id);

    /** Those that name this author, oldest first. */
    List<Saying> of(AuthorId author);

    /** The requests of both are to be told. False, and nothing changes, where it stands no more. */
    boolean takeBack(long id, String by, Instant at);

    /** As if it had never been said: nobody is told. */
    void forget(long id);

    /** Those to look at now, the longest due first. */
    List<Saying> due(Instant now, int limit);

    /** To be looked at again then. */
    void keep(long id, Instant until);

    /** What the account's requests are to be told, oldest first. */
    List<Word> toTell(AccountId account, int limit);

    void told(long wordId);

    /** Forgets what could not be told since then. */
    void forgetToTell(Instant before);

    /**
     * What a request is to be told.
     *
     * @param same whether it was said, else taken back
     * @param by   key of the Jira user
     */
    record Word(long id, AccountId account, long issueId, boolean same, String by, Instant at) {
    }
}
