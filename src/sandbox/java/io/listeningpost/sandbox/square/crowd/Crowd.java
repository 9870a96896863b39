package io.listeningpost.sandbox.square.crowd;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The people of one network of the Square, who speak to its brand and see what it answers: for tests, the story and the matrix. Posts go by
 * the network's own ids, people by what the network knows them by. What {@link #ways} lacks ends in an
 * {@link UnsupportedOperationException}.
 */
public interface Crowd {

    Set<Way> ways();

    /** A customer who is there from the start. */
    String nora();

    /** Somebody new, called so where people choose what they are called; the answer is what they are known by. */
    String join(String handle, String name);

    /** Somebody's handle, as others read it; empty where nobody has any. */
    default String handle(String who) {
        return who;
    }

    /** Speaks to the brand, in answer to a post if one is given. */
    String says(String who, @Nullable String to, String words);

    /** Speaks without speaking to the brand; in answer to a post, also where {@link Way#MUSING} is missing. */
    String muses(String who, @Nullable String to, String words);

    default void shares(String who, String post) {
        throw missing(Way.SHARING);
    }

    default String whispers(String who, String words) {
        throw missing(Way.WHISPERING);
    }

    default String confides(String who, String words) {
        throw missing(Way.CONFIDING);
    }

    default String closes(String who, String words) {
        throw missing(Way.CLOSING);
    }

    default void hides(String who) {
        throw missing(Way.HIDING);
    }

    /** Still speaks to the brand. */
    default void edits(String who, String post, String words) {
        throw missing(Way.EDITING);
    }

    default void deletes(String who, String post) {
        throw missing(Way.DELETING);
    }

    /** Somebody answers in the brand's name, on the network's own pages. */
    default String byHand(String to, String words) {
        throw missing(Way.ANSWERING);
    }

    /** Everything that the brand said since the Square was opened, posts before messages, each oldest first. */
    List<Said> said();

    private static UnsupportedOperationException missing(Way way) {
        return new UnsupportedOperationException(way + " is nothing that people do on this network");
    }
}
