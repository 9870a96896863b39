package io.listeningpost.sandbox.desk.issue;

import java.util.Optional;

/** What Jira refuses to store, in Jira's words. */
public final class TextLimits {

    /** The default of {@code jira.text.field.character.limit}. */
    public static final int TEXT = 32_767;
    /** Characters of a summary. */
    public static final int SUMMARY = 255;

    private TextLimits() {
    }

    /** What is wrong with a comment or description. */
    public static Optional<String> text(String text) {
        return text.length() <= TEXT ? Optional.empty()
                : Optional.of("The entered text is too long. It exceeds the allowed limit of 32,767 characters.");
    }

    /** What is wrong with a summary. */
    public static Optional<String> summary(String summary) {
        if (summary.isBlank()) {
            return Optional.of("You must specify a summary of the issue.");
        }
        if (summary.indexOf('\n') >= 0 || summary.indexOf('\r') >= 0) {
            return Optional.of("The summary is invalid because it contains newline characters.");
        }
        return summary.length() <= SUMMARY ? Optional.empty() : Optional.of("Summary must be less than 255 characters.");
    }
}
