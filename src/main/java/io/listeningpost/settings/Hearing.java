package io.listeningpost.settings;

import java.util.List;
import java.util.Set;

/**
 * What an admin wants an account to hear.
 *
 * @param opens       what may open a request
 * @param quotes      whether quotes of our posts are listened for
 * @param direct      whether direct messages are listened for
 * @param searches    permanent searches
 * @param photos      whether pictures are attached to the request
 * @param recheckDays for how many days a post is asked for again daily, so that deletions and late edits are seen; 0 for never
 * @param silenceHours for how many hours in which posts are usual nothing may be heard before somebody is told; 0 for never
 * @param events      whether the network may tell by itself, at an address of ours, that something was said
 */
public record Hearing(
        Set<Opener> opens,
        boolean quotes,
        boolean direct,
        List<KeywordSearch> searches,
        boolean photos,
        int recheckDays,
        int silenceHours,
        boolean events) {

    /** What a newly linked account hears: all but direct messages, which need the customer's consent to be stored, and no searches. */
    public static final Hearing FIRST = new Hearing(
            Set.of(Opener.MENTION, Opener.ANSWER, Opener.QUOTE, Opener.DIRECT, Opener.SEARCH), true, false, List.of(), true, 7);

    public static final int MOST_SEARCHES = 20;
    public static final int MOST_RECHECK_DAYS = 365;

    /** Longer than the working day of most brands, so that a holiday is no alarm. */
    public static final int USUAL_SILENCE_HOURS = 12;
    public static final int MOST_SILENCE_HOURS = 168;

    public Hearing {
        opens = Set.copyOf(opens);
        searches = List.copyOf(searches);
        if (recheckDays < 0 || recheckDays > MOST_RECHECK_DAYS) {
            throw new IllegalArgumentException("recheckDays must be between 0 and " + MOST_RECHECK_DAYS);
        }
        if (silenceHours < 0 || silenceHours > MOST_SILENCE_HOURS) {
            throw new IllegalArgumentException("silenceHours must be between 0 and " + MOST_SILENCE_HOURS);
        }
        if (searches.size() > MOST_SEARCHES) {
            throw new IllegalArgumentException("searches must be at most " + MOST_SEARCHES);
        }
    }

    /** Without events. */
    public Hearing(Set<Opener> opens, boolean quotes, boolean direct, List<KeywordSearch> searches, boolean photos, int recheckDays,
            int silenceHours) {
        this(opens, quotes, direct, searches, photos, recheckDays, silenceHours, false);
    }

    /** With the usual silence. */
    public Hearing(Set<Opener> opens, boolean quotes, boolean direct, List<KeywordSearch> searches, boolean photos, int recheckDays) {
        this(opens, quotes, direct, searches, photos, recheckDays, USUAL_SILENCE_HOURS);
    }
}
