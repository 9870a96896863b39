package io.listeningpost.sandbox.square.facebook;

import java.time.Instant;

/**
 * A message in Messenger.
 *
 * @param person the one that the Page talks with
 * @param author the person or the Page
 */
public record Letter(String id, String person, String author, String text, Instant at) {
}
