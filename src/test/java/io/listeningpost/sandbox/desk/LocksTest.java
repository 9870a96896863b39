package io.listeningpost.sandbox.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import io.listeningpost.sandbox.host.Database;
import io.listeningpost.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.Kind.class)
final class LocksTest {

    private static final String NAME = "listening-post:account:1";

    private final MutableClock clock = new MutableClock(Instant.parse("2026-03-01T10:00:00Z"));
    private final TestDatabase database;
    private final Jira one;
    private final Jira two;

    LocksTest(Database.Kind kind) {
        database = TestDatabase.open(kind);
        one = new Jira(database, "node1", clock, List.of());
        two = new Jira(database, "node2", clock, List.of());
    }

    @AfterEach
    void close() {
        one.close();
        two.close();
        database.close();
    }

    @Test
    void excludesTheOtherNode() {
        assertThat(lock(one).tryLock()).isTrue();
        assertThat(lock(two).tryLock()).isFalse();
        lock(one).unlock();
        assertThat(lock(two).tryLock()).isTrue();
    }

    @Test
    void belongsToOneThreadAndLetsItInAgain() throws Exception {
        ClusterLock lock = lock(one);
        lock.lock();
        assertThat(lock.tryLock()).isTrue();
        assertThat(lock.isHeldByCurrentThread()).isTrue();
        assertThat(elsewhere(lock::tryLock)).isFalse();
        assertThat(elsewhere(lock::isHeldByCurrentThread)).isFalse();
        assertThatExceptionOfType(IllegalMonitorStateException.class).isThrownBy(() -> elsewhere(() -> {
            lock.unlock();
            return true;
        }));

        lock.unlock();
        assertThat(lock(two).tryLock()).isFalse();
        lock.unlock();
        assertThat(lock(two).tryLock()).isTrue();
        assertThat(lock.isHeldByCurrentThread()).isFalse();
    }

    @Test
    void passesToAnotherNodeFiveMinutesAfterTheHolderDied() {
        assertThat(lock(one).tryLock()).isTrue();
        clock.advance(Duration.ofSeconds(299));
        assertThat(lock(two).tryLock()).isFalse();
        clock.advance(Duration.ofSeconds(2));
        assertThat(lock(two).tryLock()).isTrue();
        assertThatExceptionOfType(IllegalMonitorStateException.class).isThrownBy(() -> lock(one).unlock());
        assertThat(lock(one).isHeldByCurrentThread()).isFalse();
    }

    @Test
    void isFreeAtOnceWhenItsNodeStartsAgain() {
        assertThat(lock(one).tryLock()).isTrue();
        try (Jira again = new Jira(database, "node1", clock, List.of())) {
            assertThat(lock(again).tryLock()).isTrue();
        }
    }

    @Test
    void waitsOnlyAsLongAsAsked() throws Exception {
        assertThat(lock(one).tryLock()).isTrue();
        assertThat(lock(two).tryLock(150, TimeUnit.MILLISECONDS)).isFalse();
        FutureTask<Boolean> waiting = start(() -> lock(two).tryLock(30, TimeUnit.SECONDS));
        lock(one).unlock();
        assertThat(waiting.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void letsNoTwoThreadsOfTwoNodesInAtOnce() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        List<FutureTask<Boolean>> all = IntStream.range(0, 6).mapToObj(at -> start(() -> {
            for (int round = 0; round < 5; round++) {
                ClusterLock lock = lock(at % 2 == 0 ? one : two);
                lock.lock();
                try {
                    assertThat(inside.incrementAndGet()).isEqualTo(1);
                    done.incrementAndGet();
                    inside.decrementAndGet();
                } finally {
                    lock.unlock();
                }
            }
            return true;
        })).toList();
        for (FutureTask<Boolean> one : all) {
            assertThat(one.get(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(done).hasValue(30);
    }

    private static ClusterLock lock(Jira jira) {
        return jira.service(ClusterLockService.class).getLockForName(NAME);
    }

    private static boolean elsewhere(Callable<Boolean> work) throws Exception {
        try {
            return start(work).get(30, TimeUnit.SECONDS);
        } catch (ExecutionException thrown) {
            throw thrown.getCause() instanceof RuntimeException cause ? cause : thrown;
        }
    }

    private static <T> FutureTask<T> start(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().start(task);
        return task;
    }
}
