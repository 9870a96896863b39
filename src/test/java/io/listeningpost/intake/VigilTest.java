package io.listeningpost.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.health.Hours;
import io.listeningpost.health.Rhythm;
import io.listeningpost.health.Rhythms;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.settings.AccountState;
import io.listeningpost.settings.Hearing;
import io.listeningpost.social.AccountId;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Stage;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A brand to which people write on working days from eight to eighteen, with twelve usual hours of silence; it starts on a Monday. */
class VigilTest {

    private static final Predicate<ZonedDateTime> OFFICE = at -> at.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()
            && at.getHour() >= 8 && at.getHour() < 18;
    private static final Predicate<ZonedDateTime> NEVER = at -> false;
    private static final Duration WEEK = Duration.ofDays(7);

    private final Stage stage = new Stage();
    private final RestStage rest = new RestStage(stage);
    private final List<String> told = new ArrayList<>();
    private final Vigil vigil = vigil();


    private Vigil vigil() {
        return new Vigil(stage.accounts, stage.health, stage.sources, stage.rhythms, new Vigil.Alarm() {
            @Override
            public void silent(AccountId account, Instant since, int hours) {
                told.add("silent " + since + " " + hours);
            }

            @Override
            public void heardAgain(AccountId account) {
                told.add("again");
            }
        }, stage.clock);
    }

    /** Asks every ten minutes for so long; once an hour, where people write, a post is there. */
    private void pass(Duration time, Predicate<ZonedDateTime> written) {
        Instant end = stage.clock.instant().plus(time);
        while (stage.clock.instant().isBefore(end)) {
            ZonedDateTime at = stage.clock.instant().atZone(ZoneOffset.UTC);
            poll(written.test(at) && at.getMinute() == 30);
            stage.clock.advance(Duration.ofMinutes(10));
        }
    }

    private void poll(boolean fresh) {

        stage.health.wentWell(Stage.ACME, stage.clock.instant(), Optional.empty());
        stage.sources.wentWell(Stage.ACME, "mentions", stage.clock.instant(), false, Optional.empty());
        vigil.after(Stage.ACME, new PollReport.Finished(fresh ? 1 : 0, 0, 5, 0, Optional.empty()));
    }

    private List<String> codes() {
        return account().at("/problems").findValuesAsText("code");
    }

    private JsonNode account() {
        return rest.as(Role.ADMIN, rest.health()::health).json().at("/accounts/0");
    }

    private void learns() {
        pass(WEEK.multipliedBy(5), OFFICE);
        assertThat(told).as("weekends and nights are no news").isEmpty();
        assertThat(codes()).doesNotContain("silent");
    }

    @Test
    void tellsOnceThatABrandFellSilentAndOnceThatItIsHeardAgain() {
        learns();

        pass(Duration.ofDays(1), NEVER);
        assertThat(told).as("a quiet Monday may be a holiday").isEmpty();
        pass(Duration.ofDays(1), NEVER);

        assertThat(told).hasSize(1);
        assertThat(told.getFirst()).startsWith("silent 2026-04-06T08:30").endsWith(" 12");
        assertThat(codes()).containsExactly("silent");
        assertThat(account().at("/level").asText()).isEqualTo("trouble");
        assertThat(account().at("/heardAt").asText()).startsWith("2026-04-06T08:30");

        pass(Duration.ofDays(1), OFFICE);
        assertThat(told).hasSize(2).endsWith("again");
        assertThat(codes()).isEmpty();
    }

    @Test
    void saysNothingOnAQuietSunday() {
        pass(WEEK.multipliedBy(4), at -> OFFICE.test(at) || at.getDayOfWeek() == DayOfWeek.SUNDAY && at.getDayOfMonth() == 8);
        pass(Duration.ofDays(7), OFFICE);
        assertThat(told).isEmpty();
    }

    @Test
    void saysNothingOnAHolidayOfOneDay() {
        learns();
        pass(Duration.ofDays(1), NEVER);
        pass(WEEK, OFFICE);
        assertThat(told).isEmpty();
    }

    @Test
    void saysNothingOfAnAccountThatIsNewOrHardlyEverHears() {
        pass(WEEK.multipliedBy(2), OFFICE);
        pass(WEEK, NEVER);
        assertThat(told).as("two weeks prove nothing").isEmpty();

        pass(WEEK.multipliedBy(6), at -> at.getDayOfMonth() == 13 && at.getHour() == 9);
        assertThat(told).as("one post a month is no rhythm").isEmpty();
    }

    /** A search that fails brings nothing: that is told as what it is, and hours without it teach nothing. */
    @Test
    void tellsABrokenSearchFromASilentBrand() {
        learns();
        Instant end = stage.clock.instant().plus(Duration.ofDays(3));
        while (stage.clock.instant().isBefore(end)) {
            stage.sources.failed(Stage.ACME, "search:1", stage.clock.instant(), "The query is refused.", stage.clock.instant());
            poll(false);
            stage.clock.advance(Duration.ofMinutes(10));
        }

        assertThat(told).isEmpty();
        assertThat(codes()).doesNotContain("silent");
        Rhythm rhythm = stage.rhythms.all().getFirst();
        assertThat(rhythm.listened().has(Hours.of(end.minus(Duration.ofHours(5))))).isFalse();

        stage.sources.ended(Stage.ACME, "search:1");
        pass(Duration.ofDays(2).plusHours(4), NEVER);
        assertThat(told).as("now it listens, and nothing comes on Thursday and Friday").hasSize(1);
    }

    @Test
    void saysNothingOfWhatIsPausedOrInTrouble() {
        learns();
        pass(Duration.ofDays(2), NEVER);
        assertThat(codes()).contains("silent");

        stage.health.failed(Stage.ACME, stage.clock.instant(), "down", stage.clock.instant());
        assertThat(codes()).contains("trouble").doesNotContain("silent");
        stage.accounts.save(LinkedAccounts.acme().state(AccountState.PAUSED).build());
        assertThat(codes()).isEmpty();
    }

    @Test
    void doesNotCountTheTimeInWhichNobodyListened() {
        learns();
        stage.clock.advance(Duration.ofDays(4));
        pass(Duration.ofHours(6), NEVER);
        assertThat(told).isEmpty();
    }

    @Test
    void takesTheHoursThatAnAdminChose() {
        learns();
        silence(3);
        pass(Duration.ofHours(12), NEVER);
        assertThat(told).hasSize(1);
        assertThat(told.getFirst()).endsWith(" 3");

        silence(0);
        assertThat(codes()).isEmpty();
    }

    @Test
    void neverTellsWhenSwitchedOff() {
        silence(0);
        pass(WEEK.multipliedBy(5), OFFICE);
        pass(WEEK.multipliedBy(2), NEVER);
        assertThat(told).isEmpty();
    }

    /** After two or three weeks nobody needs to be told any more. */
    @Test
    void takesLongSilenceForUsual() {
        learns();
        pass(WEEK.multipliedBy(4), NEVER);
        assertThat(told).hasSize(1);
        assertThat(codes()).isEmpty();
    }

    @Test
    void writesOnceAnHourAndWhenSomethingIsHeard() {
        int[] changes = {0};
        Vigil counting = new Vigil(stage.accounts, stage.health, stage.sources, new Rhythms() {
            @Override
            public Rhythm change(AccountId account, Instant start, UnaryOperator<Rhythm> change) {
                changes[0]++;
                return stage.rhythms.change(account, start, change);
            }

            @Override
            public List<Rhythm> all() {
                return stage.rhythms.all();
            }
        }, silentAlarm(), stage.clock);
        for (int minute = 0; minute < 600; minute++) {
            counting.after(Stage.ACME, new PollReport.Finished(0, 0, 0, 0, Optional.empty()));
            counting.after(Stage.ACME, new PollReport.Skipped("quiet"));
            stage.clock.advance(Duration.ofMinutes(1));
        }
        assertThat(changes[0]).isEqualTo(10);
    }

    private static Vigil.Alarm silentAlarm() {
        return new Vigil.Alarm() {
            @Override
            public void silent(AccountId account, Instant since, int hours) {
                throw new AssertionError(account);
            }

            @Override
            public void heardAgain(AccountId account) {
                throw new AssertionError(account);
            }
        };
    }

    private void silence(int hours) {
        Hearing first = Hearing.FIRST;
        stage.accounts.save(LinkedAccounts.acme().build().withHearing(new Hearing(
                first.opens(), first.quotes(), first.direct(), first.searches(), first.photos(), first.recheckDays(), hours)));
    }

    @Test
    void keepsTheHoursOfSixWeeksAndNoMore() {
        Hours hours = Hours.NONE;
        long now = Hours.of(MutableClock.START);
        for (long hour = now; hour < now + 3_000; hour += 5) {
            hours = hours.with(hour);
        }
        hours = hours.with(now);

        assertThat(hours.has(now + 2_995)).isTrue();
        assertThat(hours.has(now + 2_994)).isFalse();
        assertThat(hours.has(now + 2_995 - Hours.KEPT)).isFalse();
        assertThat(hours.has(now)).isFalse();
        assertThat(Hours.parse(hours.toString())).isEqualTo(hours);
        assertThat(hours.toString()).hasSizeLessThan(200);
        assertThat(List.of(Hours.parse(""), Hours.parse("x"), Hours.parse("7:?"), Hours.parse("y:AA=="))).containsOnly(Hours.NONE);
    }
}
