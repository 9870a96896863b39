package io.listeningpost.sandbox.desk.search;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads moments as people write them in queries: a date, date and time in UTC, or an offset from now such as {@code -7d}. */
final class Moments {

    private static final Pattern OFFSET = Pattern.compile("([+-]?)(\\d+)([wdhm])");
    private static final DateTimeFormatter WITH_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Clock clock;

    Moments(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    Instant startOfDay() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** @throws WrongQuery when it is none */
    Instant read(String text, String field) {
        Matcher offset = OFFSET.matcher(text);
        if (offset.matches()) {
            Duration distance = switch (offset.group(3)) {
                case "w" -> Duration.ofDays(7 * Long.parseLong(offset.group(2)));
                case "d" -> Duration.ofDays(Long.parseLong(offset.group(2)));
                case "h" -> Duration.ofHours(Long.parseLong(offset.group(2)));
                default -> Duration.ofMinutes(Long.parseLong(offset.group(2)));
            };
            return offset.group(1).equals("-") ? clock.instant().minus(distance) : clock.instant().plus(distance);
        }
        String dashed = text.replace('/', '-');
        try {
            if (dashed.contains("T")) {
                return OffsetDateTime.parse(dashed).toInstant();
            }
            return dashed.length() > 10 ? LocalDateTime.parse(dashed, WITH_TIME).toInstant(ZoneOffset.UTC)
                    : LocalDate.parse(dashed).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException malformed) {
            throw new WrongQuery("Date value '" + text + "' for field '" + field + "' is invalid. Valid formats include: "
                    + "'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d'.");
        }
    }
}
