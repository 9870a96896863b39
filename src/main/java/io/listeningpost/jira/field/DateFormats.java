package io.listeningpost.jira.field;

import com.atlassian.jira.datetime.DateTimeFormatterFactory;
import com.atlassian.jira.datetime.DateTimeStyle;
import java.time.Instant;
import java.util.Date;

/** The only class that names Jira's formatter, so that nothing else fails to load on a Jira without it. */
final class DateFormats {

    private DateFormats() {
    }

    /** In language and time zone of whoever is logged in on this thread. */
    static String format(Object formatters, Instant at) {
        return ((DateTimeFormatterFactory) formatters).formatter().forLoggedInUser().withStyle(DateTimeStyle.COMPLETE)
                .format(Date.from(at));
    }
}
