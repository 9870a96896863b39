package io.listeningpost.settings;

import java.time.Instant;

/**
 * Everything that goes out is switched off.
 *
 * @param by  key of the Jira user who switched it off
 * @param why in their words; may be empty
 */
public record SwitchedOff(String by, Instant at, String why) {

    public static final int LONGEST_WHY = 500;

    public SwitchedOff {
        if (why.length() > LONGEST_WHY) {
            throw new IllegalArgumentException("why must have at most " + LONGEST_WHY + " characters");
        }
    }
}
