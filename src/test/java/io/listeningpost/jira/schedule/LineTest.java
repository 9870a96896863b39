package io.listeningpost.jira.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Network;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** In a time that passes only when the test says so. */
class LineTest {

    private static final Duration QUICK = Duration.ofMillis(200);

    private long now;
    private final Line line = new Line(() -> now);
    private final List<AccountId> accounts = IntStream.range(0, 201).mapToObj(LineTest::account).toList();

    private static AccountId account(int number) {
        return new AccountId(new Network("x"), Integer.toString(1000 + number));
    }

    @Test
    void anAccountWaitsOnce() {
        line.wantRound(accounts.get(0));
        line.wantRound(accounts.get(0));
        line.wantRest(accounts.get(0));
        line.wantReplies(accounts.get(0));

        assertThat(line.next()).contains(new Line.Turn(accounts.get(0), false, false));
        assertThat(line.next()).as("one turn at a time").isEmpty();
        line.ended(accounts.get(0));
        assertThat(line.next()).contains(new Line.Turn(accounts.get(0), true, true));
        line.ended(accounts.get(0));
        assertThat(line.isWaiting()).isFalse();
        assertThat(line.next()).isEmpty();
    }

    @Test
    void repliesGoBeforeRounds() {
        accounts.subList(0, 100).forEach(line::wantRound);
        line.wantReplies(accounts.get(150));

        assertThat(line.next().orElseThrow().account()).isEqualTo(accounts.get(150));
        assertThat(line.next().orElseThrow().account()).isEqualTo(accounts.get(0));
    }

    @Test
    void aRoundEndsWithItsReplies() {
        begun(accounts.get(0));
        line.ended(accounts.get(0));
        line.wantRound(accounts.get(0));
        assertThat(line.next()).isPresent();
        line.wantReplies(accounts.get(0));
        assertThat(line.wantsReplies(accounts.get(0))).as("the round that runs is told to end").isTrue();
        line.ended(accounts.get(0));
        assertThat(line.next()).contains(new Line.Turn(accounts.get(0), false, false));
    }

    @Test
    void whoGoesOnGoesToTheEnd() {
        accounts.subList(0, 10).forEach(line::wantRound);
        for (int turn = 0; turn < 10; turn++) {
            AccountId next = line.next().orElseThrow().account();
            assertThat(next).isEqualTo(accounts.get(turn));
            line.ended(next);
            line.wantRest(next);
        }
        assertThat(line.next()).contains(new Line.Turn(accounts.get(0), true, false));
    }

    @Test
    void fourTurnsThatHangMakeRoomAfterAWhileAndFourMoreDoNot() {
        accounts.subList(0, 50).forEach(line::wantRound);
        assertThat(beginAll()).hasSize(Line.PLACES);

        now += Line.LONG.toNanos() - 1;
        assertThat(beginAll()).isEmpty();
        now++;
        assertThat(beginAll()).hasSize(Line.PLACES);

        now += Line.LONG.toNanos();
        assertThat(beginAll()).as("there are twice as many places and no more").isEmpty();
    }

    @Test
    void whoeverWasSlowNeverTakesAPlaceOfTheQuickAgain() {
        List<AccountId> slow = accounts.subList(0, 60);
        for (AccountId each : slow) {
            slowOnce(each);
        }
        slow.forEach(line::wantRound);
        accounts.subList(100, 110).forEach(line::wantRound);

        List<AccountId> begun = beginAll();

        assertThat(begun).hasSize(2 * Line.PLACES);
        assertThat(begun.stream().filter(slow::contains)).hasSize(Line.PLACES);
    }

    @Test
    void theRepliesOfAFloodedAccountAreAsQuickAsAnyOthers() {
        AccountId flooded = accounts.getFirst();
        slowOnce(flooded);
        accounts.subList(1, 5).forEach(this::slowOnce);
        accounts.subList(1, 5).forEach(line::wantRound);
        beginAll();
        line.wantReplies(flooded);

        assertThat(line.next()).contains(new Line.Turn(flooded, false, false));
    }

    @Test
    void whoIsQuickAgainIsTreatedSo() {
        AccountId account = accounts.getFirst();
        slowOnce(account);
        line.wantRound(account);
        begun(account);
        line.ended(account);
        accounts.subList(1, 5).forEach(this::slowOnce);
        accounts.subList(1, 5).forEach(line::wantRound);
        beginAll();
        line.wantRound(account);

        assertThat(line.next()).isPresent();
    }

    /**
     * One account has work for hours, in turns of ten seconds; two hundred others have a round of a fifth of a second each minute. Nobody
     * of them waits longer than twice what it waits on a quiet day, and the flood goes on all the time.
     */
    @Test
    void aFloodOnOneAccountDelaysNoOther() {
        Map<AccountId, Duration> quiet = simulate(30, account -> QUICK, Optional.empty());
        Map<AccountId, Duration> flooded = simulate(30, account ->
                account.equals(accounts.getFirst()) ? Duration.ofSeconds(10) : QUICK, Optional.of(accounts.getFirst()));

        for (AccountId each : accounts.subList(1, 201)) {
            assertThat(flooded.get(each)).as(each.toString()).isLessThanOrEqualTo(quiet.get(each).multipliedBy(2));
        }
        assertThat(turns.get(accounts.getFirst())).as("turns of ten seconds in half an hour").isGreaterThan(170);
    }

    /** Twenty accounts whose network does not answer until it is given up after half a minute. */
    @Test
    void manySlowAccountsDelayNoOther() {
        Map<AccountId, Duration> quiet = simulate(30, account -> QUICK, Optional.empty());
        List<AccountId> slow = accounts.subList(0, 20);
        Map<AccountId, Duration> troubled = simulate(30, account -> slow.contains(account) ? Duration.ofSeconds(30) : QUICK,
                Optional.empty());

        Duration worst = quiet.values().stream().max(Comparator.naturalOrder()).orElseThrow();
        for (AccountId each : accounts.subList(20, 201)) {
            assertThat(troubled.get(each)).as(each.toString()).isLessThanOrEqualTo(worst.multipliedBy(2));
        }
        assertThat(slow).allSatisfy(each -> assertThat(turns.get(each)).isGreaterThanOrEqualTo(8));
    }

    private final Map<AccountId, Integer> turns = new HashMap<>();

    private record End(long at, AccountId account) {
    }

    /** So many minutes of everybody's rounds; how long each account waited at worst, once it was known who is slow. */
    private Map<AccountId, Duration> simulate(int minutes, Function<AccountId, Duration> length, Optional<AccountId> endless) {
        Line simulated = new Line(() -> now);
        now = 0;
        turns.clear();
        Map<AccountId, Long> wanted = new HashMap<>();
        Map<AccountId, Duration> worst = new HashMap<>();
        PriorityQueue<End> ends = new PriorityQueue<>(Comparator.comparingLong(End::at));
        long tick = Duration.ofMillis(100).toNanos();
        for (; now < Duration.ofMinutes(minutes).toNanos(); now += tick) {
            while (!ends.isEmpty() && ends.peek().at() <= now) {
                AccountId ended = ends.remove().account();
                simulated.ended(ended);
                endless.filter(ended::equals).ifPresent(simulated::wantRest);
            }
            if (now % Duration.ofMinutes(1).toNanos() == 0) {
                accounts.forEach(each -> {
                    simulated.wantRound(each);
                    wanted.putIfAbsent(each, now);
                });
            }
            for (Optional<Line.Turn> turn = simulated.next(); turn.isPresent(); turn = simulated.next()) {
                AccountId account = turn.get().account();
                turns.merge(account, 1, Integer::sum);
                ends.add(new End(now + length.apply(account).toNanos(), account));
                long since = Optional.ofNullable(wanted.remove(account)).orElse(now);
                if (since >= Duration.ofMinutes(2).toNanos()) {
                    Duration waited = Duration.ofNanos(now - since).plus(length.apply(account));
                    worst.merge(account, waited, (one, other) -> one.compareTo(other) > 0 ? one : other);
                }
            }
        }
        return worst;
    }

    private List<AccountId> beginAll() {
        List<AccountId> begun = new ArrayList<>();
        for (Optional<Line.Turn> turn = line.next(); turn.isPresent(); turn = line.next()) {
            begun.add(turn.get().account());
        }
        return begun;
    }

    private void begun(AccountId account) {
        line.wantRound(account);
        assertThat(line.next().orElseThrow().account()).isEqualTo(account);
    }

    private void slowOnce(AccountId account) {
        begun(account);
        now += Line.LONG.toNanos();
        line.ended(account);
    }
}
