package com.atlassian.jira.datetime;

import java.util.Date;

/**
 * Writes dates as Jira does. Immutable.
 *
 * <p>Evidence: Jira Javadoc 10.7.0. No call site on 11 seen.
 */
public interface DateTimeFormatter {

    /** In time zone and language of whoever is logged in when it is asked. */
    DateTimeFormatter forLoggedInUser();

    DateTimeFormatter withStyle(DateTimeStyle style);

    String format(Date date);
}
