package com.atlassian.jira.datetime;

/**
 * How a date is written.
 *
 * <p>Evidence: withStyle takes it in the Jira 10.7.0 Javadoc; COMPLETE in the Jira 7 Javadoc and in public plugins. Only the constant in
 * use is declared.
 */
public enum DateTimeStyle {
    /** Day and time as the administrator set them. */
    COMPLETE
}
