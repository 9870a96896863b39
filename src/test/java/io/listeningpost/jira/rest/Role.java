package io.listeningpost.jira.rest;

/** Who calls. An administrator is no agent here, and an agent no administrator. */
public enum Role {
    ANONYMOUS,
    /** Uses the portal: logged in without a licence, sees requests nowhere else. */
    CUSTOMER,
    /** Sees the request without being an agent of its desk. */
    LICENSED,
    AGENT,
    /** Administers the project without being an agent of its desk or an administrator of Jira. */
    PROJECT_ADMIN,
    ADMIN,
    /** An administrator who may also do what touches the whole of Jira. */
    SYSTEM_ADMIN;

    /** The key of the Jira user. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
