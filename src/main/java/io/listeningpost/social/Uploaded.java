package io.listeningpost.social;

/** A picture that the network keeps for a post of ours to come. It spoils within hours: upload, then send. */
public record Uploaded(String id) {
}
