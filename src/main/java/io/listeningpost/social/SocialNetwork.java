package io.listeningpost.social;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * The port every network fills. Calls block for a bounded time, never retry and never throw for anything a network does: the answer
 * says what happened. Thread-safe.
 */
public interface SocialNetwork {

    Network network();

    /** The network's own name for people. */
    String displayName();

    Capabilities capabilities();

    /** What an admin fills in to link an account, in order. */
    List<CredentialField> credentialFields();

    /** Whose keys these are, asked from the network itself. */
    Answer<Profile> identify(Credentials credentials);

    /** The cursor of a moment: polling from it brings what was said since, as far back as the network remembers. */
    Cursor since(Instant moment);

    /**
     * Hands every page of mentions after the cursor to the sink. The last minutes before it are read again, because mentions appear
     * late: the sink must know a post it has seen. After a failure the old cursor stays valid and stored pages stay stored.
     */
    Answer<Poll> mentionsSince(LinkedAccount account, Cursor cursor, PageSink sink);

    /** Posts this text as the answer to a post. The caller has checked the length. */
    Answer<PostId> reply(LinkedAccount account, PostId target, String text);

    /** The posts that still exist, of at most 100 asked for. */
    Answer<List<Post>> lookup(LinkedAccount account, Collection<PostId> ids);

    /** What the account itself posted since then, newest first, as far as one call tells. */
    Answer<List<Post>> ownPostsSince(LinkedAccount account, Instant since);

    /** The page of a post. Links are built here only. */
    URI permalink(String handle, PostId post);
}
