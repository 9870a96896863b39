package io.listeningpost.reply;

import java.net.URI;

/**
 * How to answer on the network itself, where it takes no answer from us.
 *
 * @param page the post to answer
 * @param text what to paste there
 */
public record ByHand(URI page, String text) {
}
