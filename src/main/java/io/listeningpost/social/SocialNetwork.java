package io.listeningpost.social;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The port every network fills. Calls block for a bounded time, never retry and never throw for anything a network does: the answer
 * says what happened. Thread-safe.
 */
public interface SocialNetwork {

    Network network();

    /** The network's own name for people. */
    String displayName();

    Capabilities capabilities();

    /**
     * What it can do for this account, where that is not the same for all: what the account's own place there allows. May ask that place
     * once in a long while, for a few seconds at most, and answers with the least that is certain when nobody answers.
     */
    default Capabilities capabilities(AccountId account) {
        return capabilities();
    }

    /**
     * Words with which everything begins that is said to this person, because the network tells nobody whom the text does not name; empty
     * where it tells them anyway.
     *
     * @param handle without {@code @}; empty when not known
     */
    default String opening(String handle) {
        return "";
    }

    /**
     * Handles, beside its author's, that the network itself puts into an answer to this post, so that their owners are addressed although
     * the words do not name them; lower case, without {@code @}, ours perhaps among them.
     */
    default Set<String> alsoAddressed(Post answered) {
        return Set.of();
    }

    /** Whether posts reach the account by naming it in their words; else by where they stand. */
    default boolean hearsItsName() {
        return true;
    }

    /**
     * Whether this id of an author is a person's and always the same: not a site's, nor one that stands for somebody whom the network does
     * not name. Asks nobody.
     */
    default boolean isSomebody(String userId) {
        return !userId.isEmpty();
    }

    /** What an admin fills in to link an account, in order. */
    List<CredentialField> credentialFields();

    /** Whose keys these are, asked from the network itself. */
    Answer<Profile> identify(Credentials credentials);

    /** The cursor of a moment: polling from it brings what was said since, as far back as the network remembers. */
    Cursor since(Instant moment);

    /**
     * Hands every page of a source after the cursor to the sink. The last minutes before it are read again, because posts appear
     * late: the sink must know a post it has seen. After a failure the old cursor stays valid and stored pages stay stored. A source
     * that the network does not have ({@link Capabilities#hears}) is refused.
     */
    Answer<Poll> listen(LinkedAccount account, Source source, Cursor cursor, PageSink sink);

    /**
     * Why this source makes no sense to the network, in words for an admin: an expression that matches everything, is too long or
     * cannot be read. Asks nobody.
     */
    Optional<String> objection(Source source);

    /** Posts this, once: nothing in here ever repeats it. The caller has checked length and pictures. */
    Answer<PostId> send(LinkedAccount account, Outgoing outgoing);

    /** Hands a picture to the network, with its description, for something that will be sent there. Nobody sees it until then. */
    Answer<Uploaded> upload(LinkedAccount account, Address to, Picture picture);

    /**
     * The bytes of a picture of somebody else's post: fetched once, from the network's own media host and no other, of a type and size
     * that is safe to keep. Anything else is refused with {@link Refusal#INVALID}.
     */
    Answer<Picture> picture(LinkedAccount account, Media media);

    /** What became of posts, at most 100 by any version's id. */
    Answer<Lookup> lookup(LinkedAccount account, Collection<PostId> ids);

    /** What the account itself sent since then where this address points, newest first, as far as one call tells. */
    Answer<List<Post>> sentSince(LinkedAccount account, Address where, Instant since);

    /**
     * What this author said to everybody lately, newest first, without what they only passed on: nothing that fewer people may read. May be
     * fewer than there are. Charges for at most as many posts as X's smallest page, five, or {@code most}, and one author. Refused by a
     * network that cannot be asked ({@link Capabilities#tellsPosts}).
     *
     * @param most from 1 to 20
     */
    default Answer<List<Post>> postsBy(LinkedAccount account, String userId, int most) {
        return Answer.failed(new SocialFailure.Refused(Refusal.INVALID, displayName() + " does not tell what people said lately"));
    }

    /** What it calls the direct conversation between us and this person, also before the first message. Asks nobody. */
    ThreadId directThread(AccountId us, String userId);

    /** What sending this will cost, beside its pictures: one charge. */
    Charge charge(Outgoing outgoing);

    /** The network's published prices, in millionths of a US dollar; empty where it takes no money. */
    Map<Charge, Long> publishedPrices();

    /** Its own ways to link an account by signing in; may be none. */
    List<SignIn> signIns();

    /**
     * Keys that will last: empty when these do for some time to come, new ones when the network exchanges them. The new ones must be
     * stored before anything else is asked with them, and the old ones are worth nothing from then on. One caller at a time an account.
     */
    Answer<Optional<Credentials>> renew(Credentials credentials);

    /** Our handle, as the network told it when it exchanged keys for these; empty where it tells none. Asks nobody. */
    default Optional<String> handleTold(Credentials credentials) {
        return Optional.empty();
    }

    /** The page of a post as this account sees it. Links are built here only. */
    URI permalink(AccountId account, String handle, PostId post);

    /**
     * Words that an admin copies to where the network is told our address ({@link Capabilities#events}), the same each time; they open
     * nothing and tell nothing of the keys. Empty where the network wants none.
     */
    default String eventToken(LinkedAccount account) {
        return "";
    }

    /**
     * What is answered when the network asks whether our address is ours; empty for anybody else. Asks nobody.
     *
     * @param asked the parameters of the question, each with its first value
     */
    default Optional<Handshake> handshake(LinkedAccount account, Map<String, String> asked) {
        return Optional.empty();
    }

    /**
     * What is told by something that was sent to our address, of whatever accounts; empty unless it is signed with this account's keys,
     * which is decided over the bytes as they came and before anything in them is read. Signed nonsense tells nothing. Asks nobody.
     *
     * @param header a header by its name in lower case; an empty text for none
     */
    default Optional<List<Told>> told(LinkedAccount account, UnaryOperator<String> header, byte[] body) {
        return Optional.empty();
    }
}
