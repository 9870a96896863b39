package io.listeningpost.sandbox.square.x.world;

/** A link in a post: what stands in the text, where it leads, and how it is shown. */
public record Link(String shortened, String target, String shown) {
}
