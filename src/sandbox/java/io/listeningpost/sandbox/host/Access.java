package io.listeningpost.sandbox.host;

/** Who may open a page of the desk. The plugin's own servlets and resources say it with Atlassian's annotations instead. */
public enum Access {
    /** Everybody, logged in or not. */
    ANYONE,
    /** Every person who is logged in, customers included. */
    LOGGED_IN,
    /** Agents and administrators. */
    LICENSED,
    /** Administrators. */
    ADMIN
}
