package io.listeningpost.settings;

/** Whether we listen and speak for an account. */
public enum AccountState {
    LINKED,
    /** An admin stopped it for a while: nothing is polled or sent, nothing is lost. */
    PAUSED,
    /** The network no longer takes its keys: sending waits until an admin links it again. */
    REVOKED
}
