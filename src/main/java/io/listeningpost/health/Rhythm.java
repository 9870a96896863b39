package io.listeningpost.health;

import io.listeningpost.social.AccountId;
import java.time.Instant;
import java.util.Optional;

/**
 * When an account usually hears something, learnt from what it heard in the last weeks.
 *
 * @param since     from when on it was listened
 * @param heardAt   when a post was last heard
 * @param listened  the hours in which every source of the account answered
 * @param heard     the hours in which a post was heard
 * @param alarmedAt when its silence was told of; empty while it need not be
 */
public record Rhythm(
        AccountId account, Instant since, Optional<Instant> heardAt, Hours listened, Hours heard, Optional<Instant> alarmedAt) {

    /** Weeks that are looked back. */
    private static final int WEEKS = 5;
    /** Fewer weeks than this prove nothing. */
    private static final int ENOUGH = 3;
    /** An hour is usual when at least three of four of those weeks brought something. */
    private static final int OF_FOUR = 3;
    private static final int FOUR = 4;

    public static Rhythm starting(AccountId account, Instant since) {
        return new Rhythm(account, since, Optional.empty(), Hours.NONE, Hours.NONE, Optional.empty());
    }

    /**
     * After the network was asked.
     *
     * @param well  whether every source answered
     * @param fresh whether a post was heard
     * @param limit usual hours of silence that are too many; 0 for never
     */
    public Rhythm after(Instant now, boolean well, boolean fresh, int limit) {
        long hour = Hours.of(now);
        Rhythm learnt = new Rhythm(account, since, fresh ? Optional.of(now) : heardAt, well ? listened.with(hour) : listened,
                fresh ? heard.with(hour) : heard, fresh ? Optional.empty() : alarmedAt);
        boolean begins = well && learnt.alarmedAt().isEmpty() && learnt.isTooQuiet(now, limit);
        return begins ? learnt.alarmed(now) : learnt;
    }

    private Rhythm alarmed(Instant now) {
        return new Rhythm(account, since, heardAt, listened, heard, Optional.of(now));
    }

    /** Whether nothing was heard for at least so many usual hours; never for 0. */
    public boolean isTooQuiet(Instant now, int limit) {
        return limit > 0 && quietHours(now) >= limit;
    }

    /**
     * The whole hours since something was last heard in which we listened and something usually comes; of the last week at most. What is
     * quiet for weeks becomes usual itself.
     */
    public int quietHours(Instant now) {
        long last = Hours.of(heardAt.orElse(since));
        int quiet = 0;
        for (long hour = Math.max(last + 1, Hours.of(now) - Hours.WEEK); hour < Hours.of(now); hour++) {
            if (listened.has(hour) && isUsual(hour)) {
                quiet++;
            }
        }
        return quiet;
    }

    private boolean isUsual(long hour) {
        int weeks = 0;
        int busy = 0;
        for (int back = 1; back <= WEEKS; back++) {
            long then = hour - (long) back * Hours.WEEK;
            if (listened.has(then)) {
                weeks++;
                busy += heard.has(then) ? 1 : 0;
            }
        }
        return weeks >= ENOUGH && busy * FOUR >= weeks * OF_FOUR;
    }
}
