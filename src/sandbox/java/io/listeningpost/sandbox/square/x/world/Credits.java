package io.listeningpost.sandbox.square.x.world;

/**
 * The purse of the developer account (networks.md §2.8), in millionths of a dollar.
 *
 * @param metered false: nothing is charged and nothing is refused
 */
public record Credits(boolean metered, long left, long spent) {

    /** Nothing metered, nothing spent. */
    public static Credits free() {
        return new Credits(false, 0, 0);
    }

    /** A purse with so much in it. */
    public static Credits of(long millionths) {
        return new Credits(true, millionths, 0);
    }

    /** True if the next call must be refused. */
    public boolean empty() {
        return metered && left <= 0;
    }

    /** This purse after paying; it may go below zero, as the call was already carried out. */
    public Credits pay(long millionths) {
        return new Credits(metered, metered ? left - millionths : left, spent + millionths);
    }
}
