package com.atlassian.servicedesk.api.field;

import java.util.Objects;

/**
 * The value of a field, shaped as the REST API takes it. Equal by value.
 *
 * <p>Evidence: Jira Service Management Javadoc 3.9, listed up to 10.7.
 */
public class FieldInputValue {

    private final Object value;

    private FieldInputValue(Object value) {
        this.value = value;
    }

    public static FieldInputValue withValue(Object value) {
        return new FieldInputValue(value);
    }

    public Object value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldInputValue that && Objects.equals(value, that.value);
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
