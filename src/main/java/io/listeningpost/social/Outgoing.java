package io.listeningpost.social;

import java.util.List;

/**
 * Something we are about to say.
 *
 * @param text     as it is published; may be empty only where there are pictures
 * @param pictures uploaded before for this address
 */
public record Outgoing(Address to, String text, List<Uploaded> pictures) {

    public Outgoing {
        pictures = List.copyOf(pictures);
    }

    /** Words alone, in answer to a post. */
    public static Outgoing answer(PostId post, String text) {
        return new Outgoing(new Address.Answering(post), text, List.of());
    }
}
