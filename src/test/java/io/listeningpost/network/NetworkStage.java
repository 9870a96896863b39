package io.listeningpost.network;

import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.PostId;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.TextRules;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An adapter before a network that can be spoken to from the other side: one brand that is linked, and customers who write. Simulated or
 * real; what a stage cannot do it says in {@link #cannot}, and what needs it is not asked there.
 */
public interface NetworkStage extends AutoCloseable {

    /** What not every stage or network can do. */
    enum Feat {
        /** {@link #strike} and what depends on it. */
        TROUBLES,
        /** {@link #pass} lets hours and days go by. */
        TIME,
        /** {@link #mentionsLate}. */
        LATE,
        /** {@link #edits}. */
        EDITS,
        /** {@link #mentionsClosed}: authors restrict who may answer. */
        CLOSED,
        /** {@link #quotes}. */
        QUOTES,
        /** {@link #revoke}. */
        REVOKING,
        /** {@link #mentionsWithPicture} and pictures in what we say. */
        PICTURES
    }

    /** What the adapter does when trouble strikes. */
    enum Doing {
        ASKING_WHO,
        LISTENING,
        SENDING,
        LOOKING_UP
    }

    /**
     * Something that stands below a post, as its author sees it there.
     *
     * @param alts what its pictures show, in order
     */
    record Below(PostId id, String author, String text, List<String> alts) {
    }

    SocialNetwork network();

    LinkedAccount brand();

    /** The adapter's own time. */
    Clock clock();

    default Set<Feat> cannot() {
        return Set.of();
    }

    /** Lets time go by: by moving the clock, or by waiting where time cannot be moved. */
    void pass(Duration time);

    /** Comes back when the network shows whatever was done before. */
    default void settle() {
    }

    /** Handle of the customer, as posts name its author. */
    String customer();

    /** The customer names the brand and says this in public. */
    PostId mentions(String words);

    /** The same, with a page showing it after this time only, or below what was said meanwhile. */
    PostId mentionsLate(String words, Duration by);

    /** The same, and only people of the author's choice may answer; the brand is none of them. */
    PostId mentionsClosed(String words);

    /** The same with a picture of four by three. */
    PostId mentionsWithPicture(String words, byte[] png, String alt);

    /** The customer says something that concerns nobody. */
    PostId muses(String words);

    /** The customer answers a post, naming the brand if it is the customer's own. */
    PostId answers(PostId post, String words);

    /** The customer quotes a post. */
    PostId quotes(PostId post, String words);

    /** The customer says this instead. */
    void edits(PostId post, String words);

    void deletes(PostId post);

    /** Somebody deletes what the brand said, on the network's own pages. */
    void deletesOurs(PostId post);

    /** What answers this post directly, oldest first. */
    List<Below> below(PostId post);

    /** How an answer to the customer has to read so that it may go out: where people have to be named in the text, they are. */
    default String addressed(String words) {
        return words;
    }

    /** How the brand's network counts. */
    default TextRules rules() {
        return network().capabilities().text();
    }

    /** The next call of this sort meets this. */
    void strike(Trouble trouble, Doing doing);

    /** Whether this network says just this when there is nothing to tell. */
    default boolean isGood(String body, Doing doing) {
        return false;
    }

    /** Nothing strikes any more. */
    void heal();

    /** How many calls of this sort came since the stage was opened; empty where nobody counts. */
    Optional<Integer> calls(Doing doing);

    /** The network takes the brand's keys no more. */
    void revoke();

    /** Keys of the right form that never were any. */
    Credentials wrongKeys();

    @Override
    void close();
}
