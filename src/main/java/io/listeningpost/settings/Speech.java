package io.listeningpost.settings;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a workflow status says in public when a person moves a request there.
 *
 * @param statusId  Jira's id of the status
 * @param words     a Velocity template; may use {@code $request.key}, {@code $customer.handle}, {@code $agent.firstName}, {@code $status}
 * @param languages the same for customers who write in these languages, by code as in {@code de}; whoever writes in another one, or in one
 *                  that the network does not tell, reads {@code words}
 */
public record Speech(String statusId, String words, Map<String, String> languages) {

    public static final int MOST_LANGUAGES = 20;

    public Speech {
        languages = Map.copyOf(languages);
        if (languages.size() > MOST_LANGUAGES) {
            throw new IllegalArgumentException("languages must be at most " + MOST_LANGUAGES);
        }
    }

    /** A code as it is written today: some networks still say {@code iw} for Hebrew. */
    public static String today(String language) {
        return Locale.of(language).getLanguage();
    }

    /** The same words for everybody. */
    public Speech(String statusId, String words) {
        this(statusId, words, Map.of());
    }

    /** The words for somebody who writes in this language. */
    public String wordsIn(Optional<String> language) {
        return language.map(Speech::today).map(languages::get).orElse(words);
    }
}
