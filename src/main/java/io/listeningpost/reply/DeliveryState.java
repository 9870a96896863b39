package io.listeningpost.reply;

/** How far a reply came. */
public enum DeliveryState {
    /** Waiting for somebody to approve it; until then nothing sends it. */
    SUBMITTED,
    /** Not approved. Its author may take it back and write another. */
    REFUSED,
    /** Waiting: for its grace time, its turn, or the next attempt. */
    PENDING,
    /** A node is at it until the deadline; past that the outcome is unknown and looked up. */
    SENDING,
    DELIVERED,
    /** Given up; a person decides. */
    DEAD,
    /** Taken back by a person or overtaken before it went out. */
    WITHDRAWN
}
