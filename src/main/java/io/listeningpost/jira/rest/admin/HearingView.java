package io.listeningpost.jira.rest.admin;

import io.listeningpost.settings.Hearing;
import java.util.List;
import java.util.Locale;

/**
 * What an account hears, in the words of {@link HearingForm}.
 *
 * @param revision to be sent when it is saved
 */
record HearingView(
        List<String> opens, boolean quotes, boolean direct, List<SearchView> searches, boolean photos, int recheckDays,
        int silenceHours, boolean events, String revision) {

    /** A permanent search. */
    record SearchView(String id, String name, String expression) {
    }

    static HearingView of(Hearing hearing) {
        List<String> opens = hearing.opens().stream().sorted().map(HearingView::word).toList();
        List<SearchView> searches = hearing.searches().stream()
                .map(each -> new SearchView(each.id(), each.name(), each.expression())).toList();
        return new HearingView(
                opens,
                hearing.quotes(),
                hearing.direct(),
                searches,
                hearing.photos(),
                hearing.recheckDays(),
                hearing.silenceHours(),
                hearing.events(),
                Revision.of(opens, hearing.quotes(), hearing.direct(), searches, hearing.photos(), hearing.recheckDays(),
                        hearing.silenceHours(), hearing.events()));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
