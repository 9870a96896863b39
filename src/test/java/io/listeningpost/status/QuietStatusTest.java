package io.listeningpost.status;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.settings.Quiet;
import io.listeningpost.settings.QuietHours;
import io.listeningpost.social.Post;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.status.StatusOutcome.Reason;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Stage;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuietStatusTest {

    private static final String WAITING = "1";
    private static final String IN_PROGRESS = "3";
    private static final String RESOLVED = "5";
    private static final Duration GRACE = Duration.ofSeconds(60);
    private static final Instant MORNING = MutableClock.START.plus(Duration.ofHours(9));

    private final Stage stage = new Stage(account(new Quiet(hours(MutableClock.START), 3)).build());
    private final Post mention = post("101").text("@acme my order never arrived").build();

    private static LinkedAccounts account(Quiet quiet) {
        return LinkedAccounts.acme().says(IN_PROGRESS, "$request.key has begun.").says(RESOLVED, "$request.key is done.").quiet(quiet);
    }

    /** From this moment until {@link #MORNING}, every day. */
    private static Optional<QuietHours> hours(Instant from) {
        return Optional.of(new QuietHours(ZoneOffset.UTC, EnumSet.allOf(DayOfWeek.class), LocalTime.ofInstant(from, ZoneOffset.UTC),
                LocalTime.ofInstant(MORNING, ZoneOffset.UTC)));
    }

    @BeforeEach
    void aCustomerWrote() {
        stage.hears(mention);
    }

    @Test
    void answersOfAgentsGoOutAtAnyHourAndTakeItsPlace() {
        OutboxEntry automatic = queued(stage.moves(mention, WAITING, IN_PROGRESS));
        OutboxEntry answer = stage.queued(mention, "We are on it, also at night");

        stage.roundAfter(GRACE);

        assertThat(stage.now(answer).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(stage.now(automatic).state()).isEqualTo(DeliveryState.WITHDRAWN);
        assertThat(stage.now(automatic).reason()).contains(OutboxEntry.ANSWERED);
        stage.clock.set(MORNING);
        stage.round();
        assertThat(stage.network.texts()).containsExactly("We are on it, also at night");
    }

    @Test
    void whatAnAgentAnsweredBeforeTheMoveDoesNotTakeItsPlace() {
        stage.queued(mention, "We are on it");
        OutboxEntry automatic = queued(stage.moves(mention, WAITING, IN_PROGRESS));

        stage.roundAfter(GRACE);

        assertThat(stage.network.texts()).containsExactly("We are on it");
        assertThat(stage.now(automatic).keepsQuiet()).isTrue();
    }

    @Test
    void isReplacedByTheNextMoveAndTakenBackByTheWayBack() {
        OutboxEntry first = queued(stage.moves(mention, WAITING, IN_PROGRESS));
        stage.clock.advance(Duration.ofHours(2));
        OutboxEntry second = queued(stage.moves(mention, IN_PROGRESS, RESOLVED));
        assertThat(stage.now(first).state()).isEqualTo(DeliveryState.WITHDRAWN);

        stage.moves(mention, RESOLVED, WAITING);

        assertThat(stage.now(second).state()).isEqualTo(DeliveryState.WITHDRAWN);
        stage.clock.set(MORNING);
        stage.round();
        assertThat(stage.network.ours()).isEmpty();
    }

    @Test
    void aGraceTimeThatEndsInQuietHoursWaitsForTheirEnd() {
        stage.accounts.save(account(new Quiet(hours(MutableClock.START.plusSeconds(60)), 3)).build());

        assertThat(queued(stage.moves(mention, WAITING, IN_PROGRESS)).notBefore()).isEqualTo(MORNING);
    }

    /** Stored before, and late because the network was away. */
    @Test
    void whatIsLateWaitsAsWellAndHoldsUpNoAnswer() {
        stage.accounts.save(account(new Quiet(hours(MutableClock.START.plus(Duration.ofMinutes(5))), 3)).build());
        OutboxEntry automatic = queued(stage.moves(mention, WAITING, IN_PROGRESS));
        stage.network.failReply(new SocialFailure.RateLimited(MutableClock.START.plus(Duration.ofMinutes(20)), "429"));
        stage.roundAfter(GRACE);
        stage.clock.set(MutableClock.START.plus(Duration.ofMinutes(21)));
        stage.round();

        assertThat(stage.network.ours()).isEmpty();
        assertThat(stage.now(automatic).notBefore()).isEqualTo(MORNING);
        assertThat(stage.now(automatic).keepsQuiet()).isTrue();
        assertThat(stage.now(automatic).attempts()).isZero();
        stage.queued(mention, "Here we are");
        stage.roundAfter(GRACE);
        assertThat(stage.network.texts()).containsExactly("Here we are");
    }

    /** The answer came while the automatic post was due, and would now stand behind it all night. */
    @Test
    void whatIsPutOffGivesWayToAnAnswerThatStandsBehindIt() {
        stage.accounts.save(account(new Quiet(hours(MutableClock.START.plusSeconds(65)), 3)).build());
        OutboxEntry automatic = queued(stage.moves(mention, WAITING, IN_PROGRESS));
        stage.clock.advance(Duration.ofSeconds(10));
        OutboxEntry answer = stage.queued(mention, "Here we are");
        assertThat(stage.now(automatic).state()).isEqualTo(DeliveryState.PENDING);

        stage.roundAfter(GRACE);

        assertThat(stage.now(automatic).state()).isEqualTo(DeliveryState.WITHDRAWN);
        assertThat(stage.now(answer).state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void tryingAgainDoesNotBreakTheQuiet() {
        OutboxEntry entry = queued(stage.moves(mention, WAITING, IN_PROGRESS));

        stage.triesAgain(entry);
        stage.round();

        assertThat(stage.network.ours()).isEmpty();
        assertThat(stage.now(entry).notBefore()).isEqualTo(MORNING);
    }

    @Test
    void aThreadTakesSoManyAutomaticPostsInADay() {
        stage.accounts.save(account(new Quiet(Optional.empty(), 1)).build());
        stage.moves(mention, WAITING, IN_PROGRESS);
        stage.roundAfter(GRACE);

        assertThat(silence(stage.moves(mention, IN_PROGRESS, RESOLVED))).isEqualTo(Reason.ENOUGH);
        assertThat(stage.health.of(Stage.ACME).warning().orElseThrow()).contains("1 automatic post within 24 hours");
        stage.roundAfter(Duration.ofHours(23));
        assertThat(stage.network.texts()).containsExactly("SUP-1 has begun.");
        stage.clock.advance(Duration.ofHours(1));
        assertThat(stage.moves(mention, IN_PROGRESS, RESOLVED)).isInstanceOf(StatusOutcome.Queued.class);
    }

    @Test
    void whatWasTakenBackDoesNotCount() {
        stage.accounts.save(account(new Quiet(Optional.empty(), 1)).build());
        stage.moves(mention, WAITING, IN_PROGRESS);
        stage.moves(mention, IN_PROGRESS, WAITING);

        assertThat(stage.moves(mention, WAITING, RESOLVED)).isInstanceOf(StatusOutcome.Queued.class);
    }

    @Test
    void withNoneAllowedNothingIsSaidAndNobodyIsWarned() {
        OutboxEntry waiting = queued(stage.moves(mention, WAITING, IN_PROGRESS));
        stage.accounts.save(account(new Quiet(Optional.empty(), 0)).build());
        stage.clock.set(MORNING);
        stage.round();

        assertThat(stage.now(waiting).state()).isEqualTo(DeliveryState.WITHDRAWN);
        Post later = replyTo(mention, "102").text("@acme hello?").build();
        stage.hears(later);
        assertThat(silence(stage.moves(mention, WAITING, IN_PROGRESS))).isEqualTo(Reason.ENOUGH);
        assertThat(stage.health.of(Stage.ACME).warning()).isEmpty();
        assertThat(stage.network.ours()).isEmpty();
    }

    private static OutboxEntry queued(StatusOutcome outcome) {
        return switch (outcome) {
            case StatusOutcome.Queued(OutboxEntry entry) -> entry;
            case StatusOutcome.Silent silent -> throw new AssertionError(silent);
        };
    }

    private static Reason silence(StatusOutcome outcome) {
        return switch (outcome) {
            case StatusOutcome.Silent silent -> silent.reason();
            case StatusOutcome.Queued queued -> throw new AssertionError(queued);
        };
    }
}
