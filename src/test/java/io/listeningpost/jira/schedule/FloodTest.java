package io.listeningpost.jira.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Network;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Floods on some accounts while others have their minute as always, in virtual time. */
class FloodTest {

    private static final int OTHERS = 20;
    private static final int FLOOD = 5_000;
    private static final Duration QUICK = Duration.ofSeconds(1);
    private static final Duration HEARING = Duration.ofSeconds(30);
    private static final Duration WORKING = Duration.ofSeconds(10);
    private static final int A_TURN = 200;
    private static final int FLOOD_BEGINS = 3;
    private static final int MINUTES = 12;

    private final AtomicLong nanos = new AtomicLong();
    private final Line line = new Line(nanos::get);
    private final PriorityQueue<Ending> endings = new PriorityQueue<>(Comparator.comparingLong(Ending::at));
    private final Set<AccountId> atWork = new HashSet<>();
    private final Map<AccountId, Integer> left = new HashMap<>();
    private final Map<AccountId, Long> emptyAt = new HashMap<>();
    private final List<Duration> quiet = new ArrayList<>();
    private final List<Duration> besideFlood = new ArrayList<>();
    private long minuteAt;
    private int minute;

    private record Ending(long at, Line.Turn turn) {
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void delaysNobodyElseByMoreThanTheirOwnTimeAgain(int floods) {
        run(floods);

        assertThat(besideFlood).hasSize(OTHERS * (MINUTES - FLOOD_BEGINS));
        assertThat(longest(besideFlood)).isLessThanOrEqualTo(longest(quiet).multipliedBy(2));
    }

    @Test
    void isWorkedThroughWithoutWaitingForMinutes() {
        run(1);

        Duration took = Duration.ofNanos(emptyAt.get(flooded(0))).minus(Duration.ofMinutes(FLOOD_BEGINS));
        assertThat(left.get(flooded(0))).isZero();
        assertThat(took).isLessThan(Duration.ofMinutes(8));
    }

    private void run(int floods) {
        for (minute = 0; minute < MINUTES; minute++) {
            minuteAt = Duration.ofMinutes(minute).toNanos();
            for (int flood = 0; flood < floods; flood++) {
                line.wantRound(flooded(flood));
            }
            for (int other = 0; other < OTHERS; other++) {
                line.wantRound(new AccountId(new Network("x"), "1" + other));
            }
            begin();
            passUntil(Duration.ofMinutes(minute + 1).toNanos());
        }
    }

    private void passUntil(long end) {
        while (nanos.get() < end) {
            long next = Math.min(end, nanos.get() + Line.LONG.toNanos());
            nanos.set(endings.isEmpty() ? next : Math.min(next, endings.peek().at()));
            while (!endings.isEmpty() && endings.peek().at() <= nanos.get()) {
                end(endings.poll().turn());
            }
            begin();
        }
    }

    private void begin() {
        for (Optional<Line.Turn> turn = line.next(); turn.isPresent(); turn = line.next()) {
            assertThat(atWork.add(turn.get().account())).as("one turn at a time").isTrue();
            endings.add(new Ending(nanos.get() + begun(turn.get()).toNanos(), turn.get()));
        }
        assertThat(atWork).hasSizeLessThanOrEqualTo(2 * Line.PLACES);
    }

    private Duration begun(Line.Turn turn) {
        if (!isFlooded(turn.account())) {
            (minute < FLOOD_BEGINS ? quiet : besideFlood).add(Duration.ofNanos(nanos.get() - minuteAt).plus(QUICK));
            return QUICK;
        }
        if (minute < FLOOD_BEGINS) {
            return QUICK;
        }
        boolean hears = turn.poll() && left.putIfAbsent(turn.account(), FLOOD) == null;
        return left.get(turn.account()) == 0 ? QUICK : hears ? HEARING.plus(WORKING) : WORKING;
    }

    private void end(Line.Turn turn) {
        atWork.remove(turn.account());
        line.ended(turn.account());
        if (left.getOrDefault(turn.account(), 0) > 0) {
            int rest = left.merge(turn.account(), -A_TURN, Integer::sum);
            if (rest > 0) {
                line.wantRest(turn.account());
            } else {
                emptyAt.put(turn.account(), nanos.get());
            }
        }
    }

    private static Duration longest(List<Duration> all) {
        return all.stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    private static AccountId flooded(int number) {
        return new AccountId(new Network("x"), "9" + number);
    }

    private static boolean isFlooded(AccountId account) {
        return account.userId().startsWith("9");
    }
}
