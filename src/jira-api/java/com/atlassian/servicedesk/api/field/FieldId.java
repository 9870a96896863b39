package com.atlassian.servicedesk.api.field;

import java.util.Objects;

/**
 * The id of a field, such as {@code summary}. Equal by value.
 *
 * <p>Evidence: Jira Service Management Javadoc 10.3.2.
 */
public class FieldId {

    private final String value;

    private FieldId(String value) {
        this.value = value;
    }

    public static FieldId withId(String value) {
        return new FieldId(value);
    }

    public String value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldId that && Objects.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(value);
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
