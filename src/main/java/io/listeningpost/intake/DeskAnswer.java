package io.listeningpost.intake;

/** What the service desk said. */
public sealed interface DeskAnswer<T> {

    record Done<T>(T value) implements DeskAnswer<T> {
    }

    /** Not as things stand: an admin has to mend the named thing, then it is tried again. */
    record Refused<T>(String reason) implements DeskAnswer<T> {
    }

    /** The request is gone from Jira. */
    record Gone<T>() implements DeskAnswer<T> {
    }
}
