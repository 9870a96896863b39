package io.listeningpost.jira.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.listeningpost.social.AccountId;
import io.listeningpost.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.junit.jupiter.api.Test;

/** When an event brings a round, by a clock of its own. */
class PromptPollsTest {

    private static final AccountId ACME = AccountId.parse("x:99");
    private static final AccountId OTHER = AccountId.parse("x:98");

    private record Task(Instant due, Runnable run) {
    }

    private final MutableClock clock = new MutableClock();
    private final PriorityQueue<Task> tasks = new PriorityQueue<>((one, other) -> one.due().compareTo(other.due()));
    private final List<AccountId> rounds = new ArrayList<>();
    private final Map<AccountId, Instant> polledAt = new HashMap<>();
    private boolean busy;
    private boolean rests;
    private boolean broken;

    private final PromptPolls polls = new PromptPolls(account -> {
        rounds.add(account);
        if (!busy) {
            polledAt.put(account, clock.instant());
        }
    }, (delay, name, task) -> tasks.add(new Task(clock.instant().plus(delay), task)), account -> {
        if (broken) {
            throw new IllegalStateException("the database is away");
        }
        return Optional.ofNullable(polledAt.get(account));
    }, account -> rests, clock);

    private void pass(Duration time) {
        Instant end = clock.instant().plus(time);
        while (!tasks.isEmpty() && !tasks.peek().due().isAfter(end)) {
            Task next = tasks.poll();
            clock.advance(Duration.between(clock.instant(), next.due()));
            next.run().run();
        }
        clock.advance(Duration.between(clock.instant(), end));
    }

    private void events(int many, Duration over) {
        for (int i = 0; i < many; i++) {
            polls.wake(ACME);
            pass(over.dividedBy(many));
        }
    }

    @Test
    void aThousandEventsInASecondAreOneRound() {
        events(1_000, Duration.ofSeconds(1));
        pass(Duration.ofMinutes(5));

        assertThat(rounds).containsExactly(ACME);
        assertThat(tasks).as("nothing is left behind").isEmpty();
    }

    @Test
    void aRoundComesWithinSeconds() {
        polls.wake(ACME);
        polls.wake(OTHER);
        pass(PromptPolls.GATHER);

        assertThat(rounds).containsExactly(ACME, OTHER);
    }

    @Test
    void aStreamOfEventsIsARoundNowAndThen() {
        events(1_200, Duration.ofMinutes(2));

        assertThat(rounds).hasSizeBetween(10, 13);
    }

    @Test
    void aPollOfAnyNodeIsWaitedAfter() {
        polledAt.put(ACME, clock.instant());
        clock.advance(Duration.ofSeconds(1));
        polls.wake(ACME);
        pass(Duration.ofSeconds(8));
        assertThat(rounds).isEmpty();

        pass(Duration.ofSeconds(2));
        assertThat(rounds).containsExactly(ACME);
    }

    @Test
    void whatAnotherNodePolledSinceIsDone() {
        polls.wake(ACME);
        pass(Duration.ofSeconds(1));
        polledAt.put(ACME, clock.instant());
        pass(Duration.ofMinutes(2));

        assertThat(rounds).isEmpty();
        assertThat(tasks).isEmpty();
    }

    @Test
    void whoIsBusyElsewhereIsTriedAgainForAMinute() {
        busy = true;
        polls.wake(ACME);
        pass(Duration.ofMinutes(10));

        assertThat(rounds).hasSizeBetween(4, 7);
        assertThat(tasks).isEmpty();
    }

    @Test
    void whoRestsIsNotDisturbedAndHeardAgainLater() {
        rests = true;
        events(100, Duration.ofSeconds(30));
        pass(Duration.ofMinutes(1));
        assertThat(rounds).isEmpty();
        assertThat(tasks).isEmpty();

        rests = false;
        polls.wake(ACME);
        pass(Duration.ofSeconds(2));
        assertThat(rounds).containsExactly(ACME);
    }

    /** Its stamp says that it polled since, whatever it read: the minute of the account comes. */
    @Test
    void aClockThatIsFarAheadElsewhereKeepsNothingWaiting() {
        polledAt.put(ACME, clock.instant().plusSeconds(3_600));
        polls.wake(ACME);
        pass(Duration.ofMinutes(2));

        assertThat(rounds).isEmpty();
        assertThat(tasks).isEmpty();
    }

    @Test
    void aBrokenLookLeavesRoomForTheNextEvent() {
        broken = true;
        polls.wake(ACME);
        assertThatThrownBy(() -> pass(Duration.ofSeconds(2))).hasMessageContaining("away");
        broken = false;
        polls.wake(ACME);
        pass(Duration.ofSeconds(2));

        assertThat(rounds).containsExactly(ACME);
    }
}
