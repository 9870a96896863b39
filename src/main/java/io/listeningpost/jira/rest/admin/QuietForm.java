package io.listeningpost.jira.rest.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When an account says nothing by itself, as a whole.
 *
 * @param hours left out for no quiet hours
 * @param most  automatic posts in a thread within 24 hours; must be there
 */
record QuietForm(@Nullable HoursForm hours, @Nullable Integer most) {

    /**
     * Quiet hours.
     *
     * @param zone  a name of the time zone database, such as {@code Europe/Berlin}
     * @param days  on which they begin, such as {@code monday}
     * @param from  such as {@code 20:00}
     * @param until on the next day where it is not later than {@code from}
     */
    record HoursForm(@Nullable String zone, @Nullable List<@Nullable String> days, @Nullable String from, @Nullable String until) {
    }
}
