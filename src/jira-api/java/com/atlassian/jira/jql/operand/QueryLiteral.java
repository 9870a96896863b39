package com.atlassian.jira.jql.operand;

import com.atlassian.query.operand.Operand;

/**
 * A value with which a field is compared; an id where it is a number.
 *
 * <p>Evidence: made with an operand and a Long by a JQL function of a Jira 11.3 plugin (jira-scrum-poker); getLongValue from the Jira 7
 * Javadoc, for the local host only.
 */
public final class QueryLiteral {

    private final Long value;

    public QueryLiteral(Operand source, Long value) {
        this.value = value;
    }

    public Long getLongValue() {
        return value;
    }
}
