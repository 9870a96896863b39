package io.listeningpost.social;

import java.util.List;
import java.util.Optional;

/**
 * Something we are about to say.
 *
 * @param text     as it is published; may be empty only where there are pictures
 * @param pictures uploaded before for this address
 * @param goesOn   whether it answers a post of our own and not somebody else's
 * @param deed     given by whoever may have to try again
 * @param below    the post that something for one person alone stands below, on networks where it stands below one
 */
public record Outgoing(Address to, String text, List<Uploaded> pictures, boolean goesOn, Optional<Deed> deed, Optional<PostId> below) {

    public Outgoing {
        pictures = List.copyOf(pictures);
    }

    /** In public, or below no post. */
    public Outgoing(Address to, String text, List<Uploaded> pictures, boolean goesOn, Optional<Deed> deed) {
        this(to, text, pictures, goesOn, deed, Optional.empty());
    }

    /** Tried once. */
    public Outgoing(Address to, String text, List<Uploaded> pictures, boolean goesOn) {
        this(to, text, pictures, goesOn, Optional.empty());
    }

    /** To somebody else. */
    public Outgoing(Address to, String text, List<Uploaded> pictures) {
        this(to, text, pictures, false);
    }

    /** Words alone, in answer to a post. */
    public static Outgoing answer(PostId post, String text) {
        return new Outgoing(new Address.Answering(post), text, List.of());
    }
}
