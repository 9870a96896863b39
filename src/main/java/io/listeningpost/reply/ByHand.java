package io.listeningpost.reply;

import io.listeningpost.social.PostId;
import java.net.URI;

/**
 * How to answer on the network itself, where it takes no answer from us.
 *
 * @param post the post to answer
 * @param page where the network says that it is
 * @param text what to paste there
 */
public record ByHand(PostId post, URI page, String text) {
}
