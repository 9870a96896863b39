package io.listeningpost.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an agent was writing in a conversation.
 *
 * @param revision stands for exactly this state of the draft: any other has another one, also after it was thrown away
 * @param at       when it was kept
 */
public record KeptDraft(long revision, Instant at, Content content) {

    /**
     * The words and what was chosen with them.
     *
     * @param target  the id of the post to answer; empty for the customer's last one
     * @param direct  whether a public post is answered in private
     * @param comment the mark of the public comment that it was made of
     * @param move    the id of the move to make in the same act
     * @param note    words for colleagues; may be empty
     */
    public record Content(String text, Optional<String> target, boolean direct, List<Picture> photos, Optional<String> comment,
            Optional<String> move, String note) {

        /** The most characters that are kept, of everything together. */
        public static final int MOST = 50_000;

        public Content {
            photos = List.copyOf(photos);
        }

        /** Whether there is nothing that somebody would miss. */
        public boolean isEmpty() {
            return text.isBlank() && note.isBlank() && photos.isEmpty();
        }

        /** In characters. */
        public int size() {
            return text.length() + note.length() + target.map(String::length).orElse(0) + comment.map(String::length).orElse(0)
                    + move.map(String::length).orElse(0)
                    + photos.stream().mapToInt(photo -> photo.attachment().length() + photo.alt().length()).sum();
        }
    }

    /** An attachment of the request by its id, and what it shows. */
    public record Picture(String attachment, String alt) {
    }
}
