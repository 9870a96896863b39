package io.listeningpost.sandbox.rehearse;

/** A part of a recorded file: one JSON value, or something that is none. The offsets are those of the file's bytes in UTF-8. */
sealed interface Piece {

    /** Where it begins, counted from 1. */
    int line();

    /** A whole JSON value. */
    record Sound(int line, int from, int to) implements Piece {
    }

    /**
     * No JSON.
     *
     * @param reason  what is wrong
     * @param excerpt how it begins
     */
    record Broken(int line, String reason, String excerpt) implements Piece {
    }
}
