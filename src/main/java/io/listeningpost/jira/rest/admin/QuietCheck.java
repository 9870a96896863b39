package io.listeningpost.jira.rest.admin;

import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.Quiet;
import io.listeningpost.settings.QuietHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a form into when an account says nothing by itself, or says everything that is wrong with it at once. Thread-safe. */
public final class QuietCheck {

    private final Refusals refusals;

    public QuietCheck(Refusals refusals) {
        this.refusals = refusals;
    }

    Quiet read(QuietForm form) {
        List<FieldError> errors = new ArrayList<>();
        Optional<QuietHours> hours = Optional.ofNullable(form.hours()).flatMap(each -> hours(each, errors));
        Integer most = form.most();
        if (most == null || most < 0 || most > Quiet.HIGHEST_MOST) {
            errors.add(refusals.error("most", "listening-post.error.quiet.most", Quiet.HIGHEST_MOST));
        }
        if (most == null || !errors.isEmpty()) {
            throw refusals.invalid(errors);
        }
        return new Quiet(hours, most);
    }

    private Optional<QuietHours> hours(QuietForm.HoursForm form, List<FieldError> errors) {
        Optional<ZoneId> zone = Optional.ofNullable(form.zone()).map(String::strip)
                .filter(ZoneId.getAvailableZoneIds()::contains).map(ZoneId::of);
        if (zone.isEmpty()) {
            errors.add(refusals.error("hours.zone", "listening-post.error.quiet.zone"));
        }
        Optional<Set<DayOfWeek>> days = days(form.days());
        if (days.isEmpty()) {
            errors.add(refusals.error("hours.days", "listening-post.error.quiet.days"));
        }
        Optional<LocalTime> from = time("hours.from", form.from(), errors);
        Optional<LocalTime> until = time("hours.until", form.until(), errors);
        if (zone.isEmpty() || days.isEmpty() || from.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        if (QuietHours.neverEnd(days.get(), from.get(), until.get())) {
            errors.add(refusals.error("hours.until", "listening-post.error.quiet.always"));
            return Optional.empty();
        }
        return Optional.of(new QuietHours(zone.get(), days.get(), from.get(), until.get()));
    }

    private static Optional<Set<DayOfWeek>> days(@Nullable List<@Nullable String> names) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String name : names == null ? List.<String>of() : names) {
            Optional<DayOfWeek> day = Arrays.stream(DayOfWeek.values())
                    .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name)).findFirst();
            if (day.isEmpty()) {
                return Optional.empty();
            }
            days.add(day.get());
        }
        return days.isEmpty() ? Optional.empty() : Optional.of(days);
    }

    private Optional<LocalTime> time(String field, @Nullable String typed, List<FieldError> errors) {
        Optional<LocalTime> time = Optional.ofNullable(typed).map(String::strip)
                .filter(each -> each.matches("(?:[01]\\d|2[0-3]):[0-5]\\d")).map(LocalTime::parse);
        if (time.isEmpty()) {
            errors.add(refusals.error(field, "listening-post.error.quiet.time"));
        }
        return time;
    }
}
