package io.listeningpost.health;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Gap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How one source of an account is doing.
 *
 * @param source       its key
 * @param since        from when on it brings something in; what is older is for reading only
 * @param askedAt      when it was last asked, well or not
 * @param goodAt       when it last answered well
 * @param eager        whether it is asked in the next round whatever its pace: there is more to catch up on, or a person asked
 * @param trouble      why it brings nothing now, in words for an admin; empty when all is well
 * @param troubleSince since when without a break
 * @param failures     how often it failed in a row
 * @param quietUntil   until when we leave it alone
 * @param missed       what the network could not tell us, as far as we noticed in the last week, in the order of notice
 */
public record SourceHealth(
        AccountId account,
        String source,
        Instant since,
        Optional<Instant> askedAt,
        Optional<Instant> goodAt,
        boolean eager,
        Optional<String> trouble,
        Optional<Instant> troubleSince,
        int failures,
        Optional<Instant> quietUntil,
        List<Missed> missed) {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int MOST_MISSED = 5;

    /** A span of time that was not told, and when we found out. */
    public record Missed(Gap gap, Instant noticedAt) {

        Duration length() {
            return Duration.between(gap.from(), gap.to());
        }
    }

    public SourceHealth {
        missed = List.copyOf(missed);
    }

    /** A source that was never asked. */
    public static SourceHealth starting(AccountId account, String source, Instant since) {
        return new SourceHealth(account, source, since, Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty(), 0,
                Optional.empty(), List.of());
    }

    /** The longest span we missed of late. */
    public Optional<Gap> longestGap() {
        return missed.stream().max(Comparator.comparing(Missed::length)).map(Missed::gap);
    }

    public SourceHealth startingAt(Instant moment) {
        return new SourceHealth(account, source, moment, askedAt, goodAt, eager, trouble, troubleSince, failures, quietUntil, missed);
    }

    /** It answered well. */
    public SourceHealth wentWell(Instant at, boolean more, Optional<Gap> gap) {
        return new SourceHealth(account, source, since, Optional.of(at), Optional.of(at), more, Optional.empty(), Optional.empty(), 0,
                Optional.empty(), gap.map(span -> missing(span, at)).orElse(missed));
    }

    public SourceHealth failed(Instant at, String why, Instant until) {
        return new SourceHealth(account, source, since, Optional.of(at), goodAt, eager, Optional.of(why),
                troubleSince.or(() -> Optional.of(at)), failures + 1, Optional.of(until), missed);
    }

    /** It is not asked, and that is no failure. */
    public SourceHealth resting(Instant at, String why) {
        return new SourceHealth(account, source, since, askedAt, goodAt, eager, Optional.of(why), troubleSince.or(() -> Optional.of(at)),
                failures, quietUntil, missed);
    }

    /** A person wants it asked now. */
    public SourceHealth hurried() {
        return new SourceHealth(account, source, since, askedAt, goodAt, true, Optional.empty(), Optional.empty(), 0, Optional.empty(),
                missed);
    }

    /** Of too many the shortest goes. */
    private List<Missed> missing(Gap gap, Instant at) {
        List<Missed> all = new ArrayList<>(missed.stream().filter(old -> old.noticedAt().isAfter(at.minus(KEPT))).toList());
        all.add(new Missed(gap, at));
        if (all.size() > MOST_MISSED) {
            all.remove(all.stream().min(Comparator.comparing(Missed::length)).orElseThrow());
        }
        return all;
    }
}
