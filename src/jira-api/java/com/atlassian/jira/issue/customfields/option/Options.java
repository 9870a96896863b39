package com.atlassian.jira.issue.customfields.option;

import java.util.List;

/**
 * What a select list offers for some issues, in its order.
 *
 * <p>Evidence: getOptionForValue called, with null for no parent, by a Jira 11.3 plugin (jira-scrum-poker); that it is a list from the
 * Jira 7 Javadoc.
 */
public interface Options extends List<Option> {

    /** Null when there is none. */
    Option getOptionForValue(String value, Long parentOptionId);
}
