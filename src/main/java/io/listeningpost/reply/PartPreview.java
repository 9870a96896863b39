package io.listeningpost.reply;

/**
 * One post as it will be published.
 *
 * @param text   exactly what is published, mark included
 * @param weight what it weighs as the network counts it
 */
public record PartPreview(String text, int weight) {
}
