package io.listeningpost.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides what of our own bugs goes into the log, so that what breaks every few seconds does not fill it: about one thing at most one
 * line a minute, and the same bug with its stack trace once an hour, else with a count. Remembers the last bugs without their messages,
 * which may quote anybody. Bounded. Thread-safe.
 */
public final class Complaints {

    /** A little less than the minute between two rounds. */
    private static final Duration MINUTE = Duration.ofSeconds(55);
    private static final Duration TRACED = Duration.ofHours(1);
    private static final int MOST = 200;
    private static final int FRAMES = 12;
    private static final String OURS = "io.listeningpost.";

    private final Clock clock;
    private final Map<String, Instant> said = new LinkedHashMap<>();
    private final Map<String, Bug> bugs = new LinkedHashMap<>();

    public Complaints(Clock clock) {
        this.clock = clock;
    }

    /**
     * A line to write.
     *
     * @param number names the bug for people
     * @param trace  whether its stack trace belongs in the log
     * @param since  how often the same happened since the last line about it
     */
    public record Line(String number, boolean trace, int since) {

        /** Behind what happened: nothing beside a stack trace, else how often the same bug happened since. */
        public String again(Throwable bug) {
            return trace ? "" : ", the same again " + since + " time(s): " + bug.getClass().getName();
        }

        /** What to hand to the log for a stack trace. */
        public @Nullable Throwable thrown(Throwable bug) {
            return trace ? bug : null;
        }
    }

    /**
     * A bug that happened, without its message.
     *
     * @param about what it happened to: an account or a part of ours
     * @param types of the exception and its causes, outermost first
     * @param frames where, as far as it is our code, innermost first
     */
    public record Seen(String about, List<String> types, List<String> frames, String number, int count, Instant firstAt, Instant lastAt) {
    }

    private static final class Bug {

        private final String about;
        private final List<String> types;
        private final List<String> frames;
        private final Instant firstAt;
        private String number = UUID.randomUUID().toString();
        private Instant lastAt;
        private Instant tracedAt = Instant.MIN;
        private int count;
        private int since;

        Bug(String about, List<String> types, List<String> frames, Instant at) {
            this.about = about;
            this.types = types;
            this.frames = frames;
            this.firstAt = at;
            this.lastAt = at;
        }
    }

    /** What to write of this bug; empty when something about the same was written within the last minute. */
    public synchronized Optional<Line> of(String about, Throwable bug) {
        Instant now = clock.instant();
        Bug known = counted(about, bug, now);
        return isTime(about) ? Optional.of(line(known, now)) : Optional.empty();
    }

    /** Whether about this nothing was written within the last minute; from now on something was. */
    public synchronized boolean isTime(String about) {
        Instant now = clock.instant();
        boolean time = !said.getOrDefault(about, Instant.MIN).isAfter(now.minus(MINUTE));
        if (time) {
            remember(said, about, now);
        }
        return time;
    }

    /** As {@link #of} for what somebody is told by number: it stays the same while nothing new is written, so that it is in the log. */
    public synchronized Line numbered(String about, Throwable bug) {
        Instant now = clock.instant();
        Bug known = counted(about, bug, now);
        if (known.tracedAt.isAfter(now.minus(TRACED))) {
            return new Line(known.number, false, 0);
        }
        known.number = UUID.randomUUID().toString();
        return line(known, now);
    }

    private static Line line(Bug bug, Instant now) {
        boolean trace = !bug.tracedAt.isAfter(now.minus(TRACED));
        if (trace) {
            bug.tracedAt = now;
        }
        Line line = new Line(bug.number, trace, bug.since);
        bug.since = 0;
        return line;
    }

    private Bug counted(String about, Throwable failure, Instant now) {
        List<String> types = new ArrayList<>();
        List<String> frames = new ArrayList<>();
        for (@Nullable Throwable cause = failure; cause != null && types.size() < FRAMES; cause = cause.getCause()) {
            types.add(cause.getClass().getName());
            if (frames.size() < FRAMES) {
                Stream.of(cause.getStackTrace()).filter(frame -> frame.getClassName().startsWith(OURS)).limit(FRAMES)
                        .map(Complaints::place).forEach(frames::add);
            }
        }
        String key = about + types + frames;
        Bug bug = Optional.ofNullable(bugs.get(key)).orElseGet(() -> new Bug(about, types, frames, now));
        bug.count++;
        bug.since++;
        bug.lastAt = now;
        remember(bugs, key, bug);
        return bug;
    }

    private static String place(StackTraceElement frame) {
        return frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber();
    }

    /** Puts it last, and forgets what was first when there is no room. */
    private static <V> void remember(Map<String, V> map, String key, V value) {
        map.remove(key);
        map.put(key, value);
        if (map.size() > MOST) {
            map.remove(map.keySet().iterator().next());
        }
    }

    /** The last bugs, the newest last. */
    public synchronized List<Seen> last() {
        return bugs.values().stream().map(bug -> new Seen(
                bug.about, List.copyOf(bug.types), List.copyOf(bug.frames), bug.number, bug.count, bug.firstAt, bug.lastAt)).toList();
    }
}
