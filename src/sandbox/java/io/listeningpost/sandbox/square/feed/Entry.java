package io.listeningpost.sandbox.square.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody published somewhere.
 *
 * @param link  the page where it stands
 * @param title may carry HTML, as titles of alerts do
 * @param date  null for feeds that tell none
 */
public record Entry(long number, String link, String title, String words, @Nullable Instant date) {
}
