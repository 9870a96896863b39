package com.atlassian.servicedesk.api.request;

import java.util.Objects;

/**
 * The channel that a request came in by, found by JQL as {@code request-channel-type}. Equal by value.
 *
 * <p>Evidence: Jira Service Management Javadoc 10.3.2; value() in 5.12.
 */
public class CustomerRequestChannelSource {

    private final String value;

    private CustomerRequestChannelSource(String value) {
        this.value = Objects.requireNonNull(value);
    }

    public static CustomerRequestChannelSource withValue(String value) {
        return new CustomerRequestChannelSource(value);
    }

    public String value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CustomerRequestChannelSource that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
