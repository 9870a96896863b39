package io.listeningpost.insight;

/**
 * What went out on one day, and what did not.
 *
 * @param byPeople answers that somebody wrote and that are out
 * @param byStatus what workflow moves said by themselves
 * @param failed   replies that were given up and not tried again since
 * @param waits    how long customers waited for the first public answer that somebody wrote them
 */
public record Said(int byPeople, int byStatus, int failed, Waits waits) {

    /** Nothing. */
    public static final Said NOTHING = new Said(0, 0, 0, Waits.NONE);

    /** Both together. */
    public Said plus(Said other) {
        return new Said(byPeople + other.byPeople, byStatus + other.byStatus, failed + other.failed, waits.plus(other.waits));
    }
}
