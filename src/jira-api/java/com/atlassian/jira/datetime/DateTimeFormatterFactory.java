package com.atlassian.jira.datetime;

/**
 * Where formatters come from.
 *
 * <p>Evidence: named by DateTimeFormatter in the Jira Javadoc 10.7.0; formatter() in the Jira 7.3 Javadoc, where it is injectable. No call
 * site on 11 seen.
 */
public interface DateTimeFormatterFactory {

    DateTimeFormatter formatter();
}
