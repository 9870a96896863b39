package io.listeningpost.sandbox.desk.people;

/** The groups of the sandbox. */
public final class Groups {

    /** May do everything. */
    public static final String ADMINISTRATORS = "jira-administrators";
    /** Agents of the service desk. */
    public static final String AGENTS = "jira-servicedesk-users";
    /** Administers the project with the service desk, and no other. */
    public static final String DESK_ADMINS = "sup-administrators";
    /** Works in the project without a service desk. */
    public static final String OPERATIONS = "ops-team";

    private Groups() {
    }
}
