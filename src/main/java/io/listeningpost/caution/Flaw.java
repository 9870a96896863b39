package io.listeningpost.caution;

/** Why an admin's pattern is not taken. */
public enum Flaw {
    EMPTY,
    /** More than {@link OrderPattern#MOST_CHARACTERS} characters. */
    TOO_LONG,
    /** A bracket, brace or parenthesis without its other half. */
    UNPAIRED,
    /** Something that is no part of the language, such as a look ahead or a reference back. */
    UNKNOWN,
    /** A sign of repetition behind nothing, or one behind another. */
    NOTHING_TO_REPEAT,
    /** Repeats more often than {@link OrderPattern#MOST_TIMES} times, or the least is more than the most. */
    REPEATS,
    /** Too big once its repetitions are written out. */
    TOO_BIG,
    /** Holds for fewer than {@link OrderPattern#FEWEST_MATCHED} characters: it would hold everywhere. */
    TOO_LOOSE
}
