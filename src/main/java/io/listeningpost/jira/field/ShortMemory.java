package io.listeningpost.jira.field;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for three seconds what was read, so that a list asks once a request and not once a cell. Jira fills a list row by row and asks
 * each column of a row two or three times, within milliseconds; nothing tells us where a list ends. So what is remembered must be true
 * enough when it is three seconds old, also after another node changed it: JQL is slower than that. What could not be read is not
 * remembered. Bounded. Thread-safe; two who ask for the same at once may both read.
 */
final class ShortMemory<K, V> {

    private static final Duration LIFE = Duration.ofSeconds(3);
    private static final int MOST = 1_000;

    private final Clock clock;
    private final Map<K, Remembered<V>> known = new LinkedHashMap<>();

    ShortMemory(Clock clock) {
        this.clock = clock;
    }

    Optional<V> of(K key, Function<K, Optional<V>> read) {
        @Nullable Remembered<V> before = remembered(key);
        return before == null ? remember(key, read.apply(key)) : before.value();
    }

    private synchronized @Nullable Remembered<V> remembered(K key) {
        @Nullable Remembered<V> before = known.get(key);
        return before == null || !clock.instant().isBefore(before.until()) ? null : before;
    }

    private synchronized Optional<V> remember(K key, Optional<V> value) {
        known.remove(key);
        known.put(key, new Remembered<>(value, clock.instant().plus(LIFE)));
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
        return value;
    }

    private record Remembered<V>(Optional<V> value, Instant until) {
    }
}
