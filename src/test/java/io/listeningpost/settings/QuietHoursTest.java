package io.listeningpost.settings;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

    private static final String BERLIN = "Europe/Berlin";
    private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);

    private static QuietHours hours(String zone, Set<DayOfWeek> days, String from, String until) {
        return new QuietHours(ZoneId.of(zone), days, LocalTime.parse(from), LocalTime.parse(until));
    }

    private static Optional<Instant> end(QuietHours hours, String moment) {
        return hours.endAfter(Instant.parse(moment));
    }

    private static Optional<Instant> at(String moment) {
        return Optional.of(Instant.parse(moment));
    }

    @Test
    void endOnTheSameDay() {
        QuietHours noon = hours("UTC", Set.of(MONDAY), "12:00", "14:00");

        assertThat(end(noon, "2026-01-05T11:59:59.999Z")).isEmpty();
        assertThat(end(noon, "2026-01-05T12:00:00Z")).isEqualTo(at("2026-01-05T14:00:00Z"));
        assertThat(end(noon, "2026-01-05T13:59:59.999Z")).isEqualTo(at("2026-01-05T14:00:00Z"));
        assertThat(end(noon, "2026-01-05T14:00:00Z")).isEmpty();
        assertThat(end(noon, "2026-01-06T13:00:00Z")).as("Tuesday").isEmpty();
    }

    @Test
    void crossMidnightIntoADayOnWhichNoneBegin() {
        QuietHours night = hours(BERLIN, Set.of(FRIDAY), "20:00", "07:00");

        assertThat(end(night, "2026-01-09T18:59:59Z")).isEmpty();
        assertThat(end(night, "2026-01-09T19:00:00Z")).isEqualTo(at("2026-01-10T06:00:00Z"));
        assertThat(end(night, "2026-01-10T05:59:59Z")).isEqualTo(at("2026-01-10T06:00:00Z"));
        assertThat(end(night, "2026-01-09T03:00:00Z")).as("the night from Thursday").isEmpty();
        assertThat(end(night, "2026-01-10T21:00:00Z")).as("the night from Saturday").isEmpty();
    }

    @Test
    void wholeDaysThatFollowEachOtherAreOne() {
        QuietHours weekend = hours(BERLIN, Set.of(SATURDAY, SUNDAY), "00:00", "00:00");

        assertThat(end(weekend, "2026-01-10T10:00:00Z")).isEqualTo(at("2026-01-11T23:00:00Z"));
        assertThat(end(weekend, "2026-01-11T23:00:00Z")).isEmpty();
    }

    @Test
    void sixWholeDaysEndOnTheSeventh() {
        Set<DayOfWeek> six = EnumSet.complementOf(EnumSet.of(MONDAY));

        assertThat(end(hours("UTC", six, "00:00", "00:00"), "2026-01-06T00:00:00Z")).isEqualTo(at("2026-01-12T00:00:00Z"));
    }

    /** On 29 March 2026 clocks go from 02:00 to 03:00, which is 01:00 in UTC. */
    @Test
    void endByTheNewTimeWhereClocksArePutForward() {
        assertThat(end(hours(BERLIN, DAILY, "22:00", "07:00"), "2026-03-28T22:00:00Z")).isEqualTo(at("2026-03-29T05:00:00Z"));
        assertThat(end(hours(BERLIN, DAILY, "22:00", "07:00"), "2026-03-27T22:00:00Z")).isEqualTo(at("2026-03-28T06:00:00Z"));
    }

    @Test
    void aTimeThatIsLeftOutIsTheMomentOfTheLeap() {
        assertThat(end(hours(BERLIN, DAILY, "22:00", "02:30"), "2026-03-28T23:00:00Z")).isEqualTo(at("2026-03-29T01:00:00Z"));
        QuietHours early = hours(BERLIN, DAILY, "02:30", "06:00");
        assertThat(end(early, "2026-03-29T00:59:59Z")).isEmpty();
        assertThat(end(early, "2026-03-29T01:00:00Z")).isEqualTo(at("2026-03-29T04:00:00Z"));
        assertThat(end(hours(BERLIN, DAILY, "02:10", "02:50"), "2026-03-29T01:00:00Z")).as("nothing is left of them").isEmpty();
    }

    /** On 25 October 2026 clocks go from 03:00 to 02:00, which is 01:00 in UTC. */
    @Test
    void endByTheNewTimeWhereClocksArePutBack() {
        assertThat(end(hours(BERLIN, DAILY, "22:00", "07:00"), "2026-10-24T21:00:00Z")).isEqualTo(at("2026-10-25T06:00:00Z"));
    }

    @Test
    void ofTwoEqualTimesTheyBeginAtTheFirstAndEndAtTheSecond() {
        assertThat(end(hours(BERLIN, DAILY, "22:00", "02:30"), "2026-10-24T23:00:00Z")).isEqualTo(at("2026-10-25T01:30:00Z"));
        QuietHours early = hours(BERLIN, DAILY, "02:30", "06:00");
        assertThat(end(early, "2026-10-25T00:29:59Z")).isEmpty();
        assertThat(end(early, "2026-10-25T00:30:00Z")).isEqualTo(at("2026-10-25T05:00:00Z"));
        assertThat(end(early, "2026-10-25T01:10:00Z")).as("02:10 for the second time").isEqualTo(at("2026-10-25T05:00:00Z"));
    }

    @Test
    void areThoseOfTheirZoneWhereTheDayIsAnother() {
        QuietHours auckland = hours("Pacific/Auckland", Set.of(MONDAY), "00:00", "06:00");

        assertThat(end(auckland, "2026-01-11T12:00:00Z")).as("Monday 01:00 there, Sunday in UTC").isEqualTo(at("2026-01-11T17:00:00Z"));
    }

    @Test
    void mustBeginAndEndSomeTime() {
        assertThatIllegalArgumentException().isThrownBy(() -> hours("UTC", Set.of(), "20:00", "07:00")).withMessageContaining("day");
        assertThatIllegalArgumentException().isThrownBy(() -> hours("UTC", DAILY, "08:00", "08:00")).withMessageContaining("end");
        assertThat(end(hours("UTC", DAILY, "08:00", "07:59"), "2026-01-05T08:00:00Z")).isEqualTo(at("2026-01-06T07:59:00Z"));
    }
}
