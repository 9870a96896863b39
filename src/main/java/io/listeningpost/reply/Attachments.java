package io.listeningpost.reply;

import io.listeningpost.social.Picture;
import java.util.List;

/** The images attached to a request. Nothing but images is in reach, and nothing of another request. Thread-safe. */
public interface Attachments {

    /** A request without any. */
    Attachments NONE = new Attachments() {
        @Override
        public List<Attached> images(long issueId) {
            return List.of();
        }

        @Override
        public Reading read(long issueId, String attachmentId) {
            return new Reading.Gone("the request has no such attachment");
        }
    };

    /** Oldest first; empty when the request is gone. */
    List<Attached> images(long issueId);

    /** The bytes of an image of this request, its media type told by the bytes themselves. The description of the picture is left empty. */
    Reading read(long issueId, String attachmentId);

    /** What reading gave. */
    sealed interface Reading {

        record Got(Picture picture) implements Reading {
        }

        /**
         * It cannot be had.
         *
         * @param reason in words that may follow a colon
         */
        record Gone(String reason) implements Reading {
        }
    }
}
