package io.listeningpost.sandbox.square.crowd;

/**
 * What the brand said.
 *
 * @param text      as it is published
 * @param repliesTo id of the post it answers, or of the person a message goes to; empty for nothing
 * @param openly    whether everybody can read it
 */
public record Said(String id, String text, String repliesTo, boolean openly) {
}
