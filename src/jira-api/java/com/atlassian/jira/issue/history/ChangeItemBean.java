package com.atlassian.jira.issue.history;

/**
 * One changed field: ids in {@code from} and {@code to}, names in the two strings. Each may be null.
 *
 * <p>Evidence: getters called by a Jira 11 plugin (atlassian-slack-integration-server); constructor from Jira 7.13.0
 * bytecode, used by the local host only.
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
