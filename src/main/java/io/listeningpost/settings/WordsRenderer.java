package io.listeningpost.settings;

import java.util.Map;

/** Turns an admin's Velocity template into plain text. Thread-safe. */
public interface WordsRenderer {

    /** What rendering gave. */
    sealed interface Rendered {

        record Text(String text) implements Rendered {
        }

        /** The template is wrong; the reason names the place. */
        record Wrong(String reason) implements Rendered {
        }
    }

    /** Only the given words are in reach of the template; nothing of Jira is. */
    Rendered render(String template, Map<String, Object> words);
}
