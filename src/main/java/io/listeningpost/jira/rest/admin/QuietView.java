package io.listeningpost.jira.rest.admin;

import io.listeningpost.settings.Quiet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In the words of {@link QuietForm}. */
record QuietView(@Nullable HoursView hours, int most) {

    record HoursView(String zone, List<String> days, String from, String until) {
    }

    static QuietView of(Quiet quiet) {
        return new QuietView(quiet.hours().map(hours -> new HoursView(hours.zone().getId(),
                hours.days().stream().sorted().map(day -> day.name().toLowerCase(Locale.ROOT)).toList(),
                hours.from().toString(), hours.until().toString())).orElse(null), quiet.most());
    }
}
