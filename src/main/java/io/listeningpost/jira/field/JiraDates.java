package io.listeningpost.jira.field;

import io.listeningpost.health.Complaints;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moments as Jira writes them for whoever is logged in. Jira's formatter is asked for by name each time and its classes are touched only
 * when it is there: it is not proven for Jira 11, and without it the plugin must start and a list be shown. Then moments stand in UTC, and
 * say so. Thread-safe.
 */
public final class JiraDates {

    private static final Logger LOG = LoggerFactory.getLogger(JiraDates.class);
    private static final String SERVICE = "com.atlassian.jira.datetime.DateTimeFormatterFactory";

    private final BundleContext bundle;
    private final Complaints complaints;

    public JiraDates(BundleContext bundle, Complaints complaints) {
        this.bundle = bundle;
        this.complaints = complaints;
    }

    String format(Instant at, Locale locale) {
        try {
            ServiceReference<?> found = bundle.getServiceReference(SERVICE);
            return found == null ? plain(at, locale) : asJira(found, at, locale);
        } catch (RuntimeException | LinkageError e) { // the edge: whatever breaks there, a moment is told
            complaints.of("dates of Jira", e).ifPresent(line ->
                    LOG.warn("Jira wrote no date{}", line.again(e), line.thrown(e)));
            return plain(at, locale);
        }
    }

    private String asJira(ServiceReference<?> found, Instant at, Locale locale) {
        Object formatters = bundle.getService(found);
        try {
            return formatters == null ? plain(at, locale) : DateFormats.format(formatters, at);
        } finally {
            bundle.ungetService(found);
        }
    }

    private static String plain(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(locale)
                .format(at.atZone(ZoneOffset.UTC)) + " UTC";
    }
}
