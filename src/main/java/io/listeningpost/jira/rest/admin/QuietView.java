package io.listeningpost.jira.rest.admin;

import io.listeningpost.settings.Quiet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * In the words of {@link QuietForm}.
 *
 * @param revision to be sent when it is saved
 */
record QuietView(@Nullable HoursView hours, int most, String revision) {

    record HoursView(String zone, List<String> days, String from, String until) {
    }

    static QuietView of(Quiet quiet) {
        @Nullable HoursView shown = quiet.hours().map(hours -> new HoursView(hours.zone().getId(),
                hours.days().stream().sorted().map(day -> day.name().toLowerCase(Locale.ROOT)).toList(),
                hours.from().toString(), hours.until().toString())).orElse(null);
        return new QuietView(shown, quiet.most(), Revision.of(shown, quiet.most()));
    }
}
