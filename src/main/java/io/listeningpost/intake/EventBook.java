package io.listeningpost.intake;

import io.listeningpost.health.EventLog;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what was told and refused, so that a flood of either is a few writes: what arrives while one is written is written together
 * afterwards, and what only counts is written at most once in some seconds. Thread-safe.
 */
final class EventBook {

    private static final Duration NOW_AND_THEN = Duration.ofSeconds(10);

    private final EventLog log;
    private final Clock clock;
    private final Map<AccountId, Side> sides = new ConcurrentHashMap<>();

    EventBook(EventLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** When it returns, what points to these posts outlives this node. */
    void told(AccountId account, Collection<PostId> posts) {
        Side side = sides.computeIfAbsent(account, Side::new);
        side.add(posts);
        side.writeTold();
    }

    void refused(AccountId account) {
        sides.computeIfAbsent(account, Side::new).refused();
    }

    /** Of one account. */
    private final class Side {

        private final AccountId account;
        private final Set<PostId> waiting = new LinkedHashSet<>();
        private final Object writing = new Object();
        private @Nullable Instant toldAt;
        private @Nullable Instant refusedAt;
        private long refused;

        Side(AccountId account) {
            this.account = account;
        }

        void add(Collection<PostId> posts) {
            synchronized (waiting) {
                waiting.addAll(posts);
            }
        }

        private List<PostId> take() {
            synchronized (waiting) {
                List<PostId> all = List.copyOf(waiting);
                waiting.clear();
                return all;
            }
        }

        /** Whoever waited here finds that another wrote for them. */
        void writeTold() {
            synchronized (writing) {
                List<PostId> posts = take();
                Instant now = clock.instant();
                if (posts.isEmpty() && toldAt != null && now.isBefore(toldAt.plus(NOW_AND_THEN))) {
                    return;
                }
                try {
                    log.change(account, health -> health.told(now, posts));
                    toldAt = now;
                } catch (RuntimeException broke) {
                    // who told one of these and waits behind us must not be thanked for it
                    add(posts);
                    throw broke;
                }
            }
        }

        void refused() {
            synchronized (writing) {
                refused++;
                Instant now = clock.instant();
                if (refusedAt == null || !now.isBefore(refusedAt.plus(NOW_AND_THEN))) {
                    long count = refused;
                    log.change(account, health -> health.refused(now, count));
                    refusedAt = now;
                    refused = 0;
                }
            }
        }
    }
}
