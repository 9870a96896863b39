package io.listeningpost.sandbox.square.x.world;

/** From whom a person takes direct messages. Whoever was written to first may always answer, unless it is {@link #NOBODY}. */
public enum Mailbox {
    /** From the people whom the person follows; so it is for new accounts. */
    FOLLOWED,
    /** From everyone. */
    EVERYONE,
    /** From nobody, not even those whom it wrote to: as if it had blocked them. */
    NOBODY
}
