package io.listeningpost.jira.rest;

/**
 * Whether the app can do its work, in yes and no: nothing here tells of accounts, people or numbers.
 *
 * @param alive  whether this node can work: the database and the key file are there
 * @param status {@code up}; {@code degraded}: this node can work, but nothing makes it; or {@code down}
 */
public record Liveness(boolean alive, String status, Checks checks) {

    /**
     * What was looked at.
     *
     * @param database  our tables answer
     * @param keys      the file of the sealing keys can be read, or no account needs it
     * @param scheduler Jira's scheduler knows our job and would run it on this node
     * @param rounds    the work of a minute began on some node within five minutes
     */
    public record Checks(boolean database, boolean keys, boolean scheduler, boolean rounds) {
    }

    /** Nobody knows better. */
    static final Liveness DOWN = of(new Checks(false, false, false, false));

    static Liveness of(Checks checks) {
        boolean alive = checks.database() && checks.keys();
        boolean moving = checks.scheduler() && checks.rounds();
        return new Liveness(alive, alive ? moving ? "up" : "degraded" : "down", checks);
    }
}
