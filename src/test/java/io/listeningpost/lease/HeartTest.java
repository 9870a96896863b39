package io.listeningpost.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.listeningpost.testing.Killer;
import io.listeningpost.testing.MemoryLeases;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Three nodes on one database, each with a monotonic clock of its own that says something else. */
class HeartTest {

    private final MemoryLeases leases = new MemoryLeases();
    private final AtomicLong time = new AtomicLong();
    private final AtomicLong lives = new AtomicLong();
    private boolean down;
    private final Heart one = heart("jira1", 0);
    private final Heart two = heart("jira2", Long.MAX_VALUE - 7);
    private final Heart three = heart("jira3", -5_000_000_000_000L);

    @Test
    void aHeartThatDoesNotBeatIsNoNode() {
        assertThat(one.node()).isEmpty();
        assertThat(one.alive()).isEmpty();
    }

    @Test
    void nodesFindEachOther() {
        assertThat(one.beat()).isTrue();
        assertThat(two.beat()).isTrue();
        assertThat(one.beat()).isTrue();
        assertThat(one.beat()).isFalse();

        assertThat(one.alive()).isEqualTo(two.alive()).containsExactlyInAnyOrder("life1", "life2");
        assertThat(one.node()).contains("life1");
    }

    @Test
    void whoeverStopsBeatingIsDeadAfterAMinuteAndNotBefore() {
        all();
        killed(Duration.ofSeconds(50), one, two);
        assertThat(one.alive()).hasSize(3);

        killed(Duration.ofSeconds(20), one, two);

        assertThat(one.alive()).isEqualTo(two.alive()).containsExactlyInAnyOrder("life1", "life2");
        assertThat(leases.nodes()).hasSize(2);
    }

    /** From the kill to the burial, whenever between two beats it struck. */
    @Test
    void aDeadNodeIsBuriedInTime() {
        all();
        long killedAt = time.get();
        while (one.alive().size() == 3) {
            killed(Heart.BEAT, one);
        }
        assertThat(Duration.ofNanos(time.get() - killedAt).plus(Heart.BEAT)).isLessThan(Duration.ofSeconds(90));
    }

    /** Whoever it was dies for all at once: the one who buries is the only one who says so. */
    @Test
    void aNodeStopsTrustingItselfLongBeforeOthersTakeOver() {
        all();
        pass(Heart.TRUST.minusNanos(1));
        assertThat(three.node()).isPresent();
        pass(Duration.ofNanos(1));
        assertThat(three.node()).isEmpty();
        assertThat(Heart.TRUST.plus(Duration.ofSeconds(30))).as("with the longest call to a network").isLessThan(Heart.DEAD);
    }

    @Test
    void whoWasBuriedLivesOnUnderAnotherNameWithNothingInItsHands() {
        all();
        Lease held = leases.take("account", "life3", Instant.EPOCH).orElseThrow();
        Heart.Life before = three.life().orElseThrow();
        killed(Duration.ofSeconds(70), one, two);

        three.beat();

        assertThat(three.node()).contains("life4");
        assertThat(three.isGood(before)).isFalse();
        assertThat(leases.take("account", "life1", Instant.EPOCH)).isPresent();
        assertThat(leases.holds(held)).isFalse();
        one.beat();
        assertThat(one.alive()).containsExactlyInAnyOrder("life1", "life2", "life4");
    }

    @Test
    void aSleepThatNobodySawCostsNothing() {
        one.beat();
        pass(Duration.ofHours(1));
        assertThat(one.node()).isEmpty();

        assertThat(one.beat()).isFalse();

        assertThat(one.node()).contains("life1");
    }

    /** All lose the database for a while: nobody is declared dead for what was nobody's fault. */
    @Test
    void whoWasAwayItselfDoesNotBlameOthers() {
        all();
        pass(Duration.ofMinutes(10));

        one.beat();
        assertThat(one.alive()).hasSize(3);
        two.beat();
        three.beat();
        killed(Duration.ofSeconds(50), one, two, three);

        assertThat(leases.nodes()).extracting(NodeSeen::node).containsExactly("life1", "life2", "life3");
    }

    @Test
    void aMissedBeatIsThrownAndTheNextOneCounts() {
        one.beat();
        down = true;
        assertThatThrownBy(one::beat).hasMessage("the database is gone");
        assertThat(one.node()).isPresent();
        down = false;

        assertThat(one.beat()).isFalse();
    }

    @Test
    void aRestartedNodeBuriesItsEarlierLifeAtOnce() {
        all();
        Heart again = heart("jira3", 5);

        again.beat();

        assertThat(leases.nodes()).extracting(NodeSeen::node).containsExactly("life1", "life2", "life4");
    }

    /** A copied machine: they end each other once, then both live. */
    @Test
    void twoNodesOfOneNameEndEachOtherOnce() {
        one.beat();
        Heart copy = heart("jira1", 3);
        copy.beat();
        one.beat();
        copy.beat();
        one.beat();

        assertThat(one.alive()).isEqualTo(copy.alive()).hasSize(2);
        assertThat(one.beat()).isFalse();
    }

    @Test
    void whoLeavesIsGoneAtOnce() {
        all();
        three.leave();

        assertThat(three.node()).isEmpty();
        assertThat(three.alive()).isEmpty();
        assertThat(one.beat()).isTrue();
        assertThat(one.alive()).hasSize(2);
        three.leave();
    }

    /** Whatever call is its last: the others get all it held, and one of them only. */
    @Test
    void killedAtAnyCallItsWorkMovesOn() {
        int strikes = 0;
        for (int calls = 0; calls < 12; calls++) {
            for (boolean after : new boolean[] {false, true}) {
                MemoryLeases store = new MemoryLeases();
                Killer killer = new Killer();
                Heart mortal = new Heart(killer.over(Leases.class, store), "jira1", () -> "life" + lives.incrementAndGet(), time::get);
                Tenancy tenancy = new Tenancy(killer.over(Leases.class, store), mortal, Clock.systemUTC());
                Heart next = new Heart(store, "jira2", () -> "life" + lives.incrementAndGet(), time::get);
                Heart third = new Heart(store, "jira3", () -> "life" + lives.incrementAndGet(), time::get);
                next.beat();
                third.beat();
                killer.strikeAfter(calls, after);
                strikes += killer.kills(() -> {
                    mortal.beat();
                    tenancy.during("account", () -> false, tenure -> {
                        assertThat(tenure.holds()).isTrue();
                        mortal.beat();
                        return 1;
                    });
                }) ? 1 : 0;
                for (int beat = 0; beat < 8; beat++) {
                    pass(Heart.BEAT);
                    next.beat();
                    third.beat();
                }
                Optional<Lease> taken = store.take("account", next.node().orElseThrow(), Instant.EPOCH);
                assertThat(taken).as("killed at call %s, after: %s", calls, after).isPresent();
                assertThat(store.take("account", third.node().orElseThrow(), Instant.EPOCH)).isEmpty();
                assertThat(taken.get().token()).isEqualTo(store.all().getFirst().token());
                assertThat(next.alive()).isEqualTo(third.alive()).hasSize(2);
            }
        }
        assertThat(strikes).isEqualTo(16);
    }

    private void all() {
        for (int i = 0; i < 2; i++) {
            one.beat();
            two.beat();
            three.beat();
        }
    }

    /** Time passes while only these beat. */
    private void killed(Duration time, Heart... living) {
        for (long left = time.toSeconds(); left > 0; left -= Heart.BEAT.toSeconds()) {
            pass(Heart.BEAT);
            for (Heart each : living) {
                each.beat();
            }
        }
    }

    private void pass(Duration by) {
        time.addAndGet(by.toNanos());
    }

    private Heart heart(String name, long offset) {
        Class<?>[] ports = {Leases.class};
        Leases port = (Leases) Proxy.newProxyInstance(Leases.class.getClassLoader(), ports, (proxy, method, args) -> {
            if (down) {
                throw new IllegalStateException("the database is gone");
            }
            try {
                return method.invoke(leases, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
        return new Heart(port, name, () -> "life" + lives.incrementAndGet(), () -> time.get() + offset);
    }
}
