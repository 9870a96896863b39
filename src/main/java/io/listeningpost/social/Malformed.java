package io.listeningpost.social;

import java.util.Optional;

/**
 * Something in a page that could not be read as a post. It never fails the page.
 *
 * @param id     its id, where one could be read
 * @param raw    what the network sent, cut to a sane size
 * @param reason what is wrong, naming the field
 */
public record Malformed(Optional<PostId> id, String raw, String reason) {
}
