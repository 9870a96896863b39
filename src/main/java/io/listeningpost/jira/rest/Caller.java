package io.listeningpost.jira.rest;

import java.util.Optional;

/** Who makes the request that this thread serves. Thread-safe. */
public interface Caller {

    /** The key of the Jira user; empty when nobody is logged in. */
    Optional<String> userKey();

    /** Whether a Jira administrator asks. */
    boolean isAdmin();

    /** Whether a system administrator of Jira asks. */
    boolean isSystemAdmin();
}
