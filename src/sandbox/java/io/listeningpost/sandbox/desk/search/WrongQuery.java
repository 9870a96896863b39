package io.listeningpost.sandbox.desk.search;

/** A query that cannot be understood; the message is for the person who wrote it. */
final class WrongQuery extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongQuery(String message) {
        super(message, null, false, false);
    }
}
