package com.atlassian.scheduler.config;

import java.io.Serializable;
import java.util.Objects;

/**
 * The name of a job. Immutable; equal by value.
 *
 * <p>Evidence: in the Confluence 10.1.2 Javadoc, same platform; of(String) from Jira 7.13.0 bytecode, called by a Jira 9
 * plugin (jira-plugins-mrimsender).
 */
public final class JobId implements Serializable, Comparable<JobId> {

    private static final long serialVersionUID = 1L;

    private final String value;

    private JobId(String value) {
        this.value = Objects.requireNonNull(value);
    }

    public static JobId of(String value) {
        return new JobId(value);
    }

    @Override
    public int compareTo(JobId other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JobId that && value.equals(that.value);
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
