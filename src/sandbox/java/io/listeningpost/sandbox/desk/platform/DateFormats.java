package io.listeningpost.sandbox.desk.platform;

import com.atlassian.jira.datetime.DateTimeFormatter;
import com.atlassian.jira.datetime.DateTimeFormatterFactory;
import com.atlassian.jira.datetime.DateTimeStyle;
import com.atlassian.jira.security.JiraAuthenticationContext;
import java.time.ZoneId;
import java.util.Date;
import java.util.Locale;
import java.util.function.Supplier;

/** Dates as a new Jira writes them, in the language of whoever asks and in the time zone of the machine: nobody here chose another. */
public final class DateFormats implements DateTimeFormatterFactory {

    private static final String COMPLETE = "dd/MMM/yy h:mm a";

    private final JiraAuthenticationContext reader;

    /** Asks here whose language it is. */
    public DateFormats(JiraAuthenticationContext reader) {
        this.reader = reader;
    }

    @Override
    public DateTimeFormatter formatter() {
        return new Formats(() -> Locale.ENGLISH);
    }

    private final class Formats implements DateTimeFormatter {

        private final Supplier<Locale> locale;

        Formats(Supplier<Locale> locale) {
            this.locale = locale;
        }

        @Override
        public DateTimeFormatter forLoggedInUser() {
            return new Formats(reader::getLocale);
        }

        @Override
        public DateTimeFormatter withStyle(DateTimeStyle style) {
            return this;
        }

        @Override
        public String format(Date date) {
            return java.time.format.DateTimeFormatter.ofPattern(COMPLETE, locale.get()).withZone(ZoneId.systemDefault())
                    .format(date.toInstant());
        }
    }
}
