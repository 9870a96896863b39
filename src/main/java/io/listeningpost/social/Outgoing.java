package io.listeningpost.social;

import java.util.List;

/**
 * Something we are about to say.
 *
 * @param text     as it is published; may be empty only where there are pictures
 * @param pictures uploaded before for this address
 * @param goesOn   whether it answers a post of our own and not somebody else's
 */
public record Outgoing(Address to, String text, List<Uploaded> pictures, boolean goesOn) {

    public Outgoing {
        pictures = List.copyOf(pictures);
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
