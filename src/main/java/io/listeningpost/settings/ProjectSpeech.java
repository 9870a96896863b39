package io.listeningpost.settings;

import java.util.Optional;

/**
 * What a status says on requests of a project, in the place of what it would say without this.
 *
 * @param requestType only on requests of this type, by JSM's id; empty for the whole project
 * @param does        whether it says words of its own
 * @param speech      the status, with the words if it has some of its own
 */
public record ProjectSpeech(Optional<Integer> requestType, Does does, Speech speech) {

    /** Where the words come from. */
    public enum Does {
        /** The account says what it always says, also where the whole project says something else. */
        ACCOUNT,
        /** Words of its own, also where the account is silent. */
        WORDS,
        /** Nothing, whatever the account would say. */
        NOTHING
    }

    public ProjectSpeech {
        speech = does == Does.WORDS ? speech : new Speech(speech.statusId(), "");
    }

    /** Jira's id of the status. */
    public String statusId() {
        return speech.statusId();
    }
}
