package io.listeningpost.settings;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.Set;

/**
 * Hours of the week in which nothing is posted by itself. They begin on the chosen days; where they do not end later on the same day, they
 * end on the next one. Where clocks are put back they begin at the first and end at the second of two equal times; where clocks are put
 * forward, a time that is left out is the moment of the leap.
 *
 * @param days  on which they begin; at least one
 * @param from  included
 * @param until not included; the same as {@code from} for a whole day
 */
public record QuietHours(ZoneId zone, Set<DayOfWeek> days, LocalTime from, LocalTime until) {

    private static final int DAYS_OF_A_WEEK = 7;

    public QuietHours {
        days = Set.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("quiet hours need a day on which they begin");
        }
        if (neverEnd(days, from, until)) {
            throw new IllegalArgumentException("quiet hours must end some time in the week");
        }
    }

    /** Whether such hours would leave no moment of the week. */
    public static boolean neverEnd(Set<DayOfWeek> days, LocalTime from, LocalTime until) {
        return days.size() == DAYS_OF_A_WEEK && from.equals(until);
    }

    /** When what may not go out at this moment may; empty when it may go out then. Hours that follow each other without a gap are one. */
    public Optional<Instant> endAfter(Instant moment) {
        Optional<Instant> end = endOf(moment);
        for (int day = 0; day < DAYS_OF_A_WEEK && end.flatMap(this::endOf).isPresent(); day++) {
            end = end.flatMap(this::endOf);
        }
        return end;
    }

    private Optional<Instant> endOf(Instant moment) {
        LocalDate today = moment.atZone(zone).toLocalDate();
        // hours that began the day before last have ended, unless clocks were changed over the date line
        return today.minusDays(2).datesUntil(today.plusDays(1))
                .filter(day -> days.contains(day.getDayOfWeek()))
                .filter(day -> !at(day, from, false).isAfter(moment))
                .map(day -> at(from.isBefore(until) ? day : day.plusDays(1), until, true))
                .filter(moment::isBefore)
                .max(Instant::compareTo);
    }

    private Instant at(LocalDate day, LocalTime time, boolean later) {
        LocalDateTime local = day.atTime(time);
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change == null) {
            return local.atZone(zone).toInstant();
        }
        return change.isGap() ? change.getInstant()
                : local.toInstant(later ? change.getOffsetAfter() : change.getOffsetBefore());
    }
}
