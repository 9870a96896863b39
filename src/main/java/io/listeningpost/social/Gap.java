package io.listeningpost.social;

import java.time.Instant;

/** A span of time in which the network no longer tells us what was said: reported, never passed over. */
public record Gap(Instant from, Instant to) {
}
