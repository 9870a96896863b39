package com.atlassian.jira.issue.customfields.option;

/**
 * One entry of a select list.
 *
 * <p>Evidence: set as the value of a field by a Jira 11.3 plugin (jira-scrum-poker); members from the Jira 7 Javadoc.
 */
public interface Option {

    String getValue();

    Boolean getDisabled();
}
