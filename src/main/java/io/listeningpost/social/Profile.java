package io.listeningpost.social;

/** Whom a set of credentials belongs to. */
public record Profile(String userId, String handle, String name) {
}
