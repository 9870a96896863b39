package io.listeningpost.reply;

import io.listeningpost.social.PostId;
import java.util.Optional;

/**
 * One post of a reply that may need several.
 *
 * @param text   exactly what is published
 * @param postId the post it became
 */
public record Part(String text, Optional<PostId> postId) {
}
