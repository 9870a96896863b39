package com.atlassian.jira.issue.history;

/**
 * One changed field: ids in {@code from} and {@code to}, names in the two strings. Each may be null.
 *
 * <p>Evidence: getField, getFrom, getTo, getFromString and getToString called by a Jira 11 plugin
 * (atlassian-slack-integration-server); the constructor, which only the local host calls, from the Jira 7 API.
 */
public class ChangeItemBean {

    private final String fieldType;
    private final String field;
    private final String from;
    private final String fromString;
    private final String to;
    private final String toString;

    public ChangeItemBean(String fieldType, String field, String from, String fromString, String to, String toString) {
        this.fieldType = fieldType;
        this.field = field;
        this.from = from;
        this.fromString = fromString;
        this.to = to;
        this.toString = toString;
    }

    public String getFieldType() {
        return fieldType;
    }

    public String getField() {
        return field;
    }

    public String getFrom() {
        return from;
    }

    public String getFromString() {
        return fromString;
    }

    public String getTo() {
        return to;
    }

    public String getToString() {
        return toString;
    }
}
