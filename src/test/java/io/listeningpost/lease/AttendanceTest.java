package io.listeningpost.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.testing.MemoryLeases;
import io.listeningpost.testing.MutableClock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AttendanceTest {

    private static final List<String> NAMES = List.of("a", "b", "c", "d");

    private final MemoryLeases leases = new MemoryLeases();
    private final AtomicLong time = new AtomicLong();
    private final Heart first = new Heart(leases, "jira1", () -> "first", time::get);
    private final Set<String> outOfReach = new HashSet<>();
    private final Heart second = new Heart(leases, "jira2", () -> "second", time::get, () -> outOfReach);
    private final Attendance one = new Attendance(leases, first, time::get);
    private final Attendance two = new Attendance(leases, second, time::get);

    @Test
    void nothingIsOursBeforeTheFirstBeat() {
        assertThat(one.of(NAMES)).isEmpty();
    }

    @Test
    void nodesShareEvenly() {
        minute();

        assertThat(one.of(NAMES)).hasSize(2).doesNotContainAnyElementsOf(two.of(NAMES));
    }

    @Test
    void aNewNodeGetsItsShareAtTheNextLook() {
        first.beat();
        assertThat(one.of(NAMES)).hasSize(4);

        minute();

        assertThat(one.of(NAMES)).hasSize(2);
        assertThat(two.of(NAMES)).hasSize(2);
    }

    /** A node that beats and does not work: its scheduler is stuck, or it has more than it can do. */
    @Test
    void whatNobodyIsAtForAWhileIsDoneByWhoeverSeesIt() {
        minute();
        Set<String> others = new HashSet<>(NAMES);
        others.removeAll(one.of(NAMES));
        String worked = others.iterator().next();

        for (Duration passed = Duration.ZERO; passed.compareTo(Attendance.UNATTENDED) < 0; passed = passed.plusMinutes(1)) {
            assertThat(one.of(NAMES)).hasSize(2);
            leases.take(worked, "second", MutableClock.START).ifPresent(leases::release);
            minute();
        }

        assertThat(one.of(NAMES)).hasSize(3).doesNotContain(worked);
    }

    /** A node that reaches the database and not the network: its proxy is broken, say. */
    @Test
    void whatANodeDoesNotReachIsDoneByThoseThatDo() {
        Map<String, String> names = Map.of("a", "x", "b", "x", "c", "bluesky", "upkeep", "");
        minute();
        Set<String> usual = one.of(names);
        outOfReach.add("x");
        minute();

        assertThat(one.of(names)).contains("a", "b");
        assertThat(two.of(names)).isNotEmpty().doesNotContain("a", "b").doesNotContainAnyElementsOf(one.of(names));
        assertThat(second.isBetterLeft("x")).isTrue();
        assertThat(second.isBetterLeft("bluesky")).isFalse();
        assertThat(first.isBetterLeft("x")).isFalse();
        assertThat(first.isMissedBySome("x")).isTrue();

        outOfReach.clear();
        minute();
        assertThat(one.of(names)).isEqualTo(usual);
        assertThat(second.isBetterLeft("x")).isFalse();
    }

    @Test
    void whatNobodyReachesStaysWithWhoeverHadIt() {
        Heart other = new Heart(leases, "jira3", () -> "third", time::get, () -> Set.of("x"));
        Map<String, String> names = Map.of("a", "x", "b", "x", "c", "x", "d", "x");
        outOfReach.add("x");
        minute(other, second);

        assertThat(two.of(names)).hasSize(2).doesNotContainAnyElementsOf(new Attendance(leases, other, time::get).of(names));
        assertThat(second.isBetterLeft("x")).isFalse();
    }

    private void minute() {
        minute(first, second);
    }

    private void minute(Heart... beating) {
        for (int i = 0; i < 6; i++) {
            time.addAndGet(Heart.BEAT.toNanos());
            List.of(beating).forEach(Heart::beat);
        }
    }
}
