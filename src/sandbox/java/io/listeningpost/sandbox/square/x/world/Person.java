package io.listeningpost.sandbox.square.x.world;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;

/**
 * Somebody with an account on X.
 *
 * @param guarded   the account is protected: only its followers see the posts
 * @param following ids of the people whom this one follows
 * @param mailbox   from whom it takes direct messages
 */
public record Person(String id, String handle, String name, String bio, int followers, boolean verified, boolean guarded,
        boolean suspended, List<String> following, Mailbox mailbox) {

    public Person {
        if (!handle.matches("[A-Za-z0-9_]{1,15}")) {
            throw new IllegalArgumentException("The handle '" + handle + "' must be 1 to 15 of A-Z a-z 0-9 _ without the @.");
        }
        if (name.isBlank() || name.codePointCount(0, name.length()) > 50) {
            throw new IllegalArgumentException("The name must be 1 to 50 characters.");
        }
        if (followers < 0) {
            throw new IllegalArgumentException("followers must not be negative: " + followers);
        }
        following = List.copyOf(following);
        // people kept by an older Square have none
        mailbox = mailbox == null ? Mailbox.FOLLOWED : mailbox;
    }

    /** Somebody new: follows nobody, hides nothing. */
    public static Person named(String id, String handle, String name, String bio, int followers, boolean verified) {
        return new Person(id, handle, name, bio, followers, verified, false, false, List.of(), Mailbox.FOLLOWED);
    }

    /** When the account was made. */
    @JsonIgnore
    public Instant joined() {
        return Snowflakes.time(id);
    }

    /** This person under another state of the account. */
    public Person with(boolean nowVerified, boolean nowGuarded, boolean nowSuspended) {
        return new Person(id, handle, name, bio, followers, nowVerified, nowGuarded, nowSuspended, following, mailbox);
    }

    /** This person with another name, handle and number of followers. */
    public Person renamed(String otherHandle, String otherName, int otherFollowers) {
        return new Person(id, otherHandle, otherName, bio, otherFollowers, verified, guarded, suspended, following, mailbox);
    }

    /** This person, following exactly these. */
    public Person follows(List<String> ids) {
        return new Person(id, handle, name, bio, followers, verified, guarded, suspended, ids, mailbox);
    }

    /** This person, taking direct messages from these. */
    public Person taking(Mailbox from) {
        return new Person(id, handle, name, bio, followers, verified, guarded, suspended, following, from);
    }
}
