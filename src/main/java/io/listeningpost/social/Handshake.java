package io.listeningpost.social;

/**
 * What proves to a network that our address is ours.
 *
 * @param type of the words, as a header names it
 */
public record Handshake(String type, String words) {
}
