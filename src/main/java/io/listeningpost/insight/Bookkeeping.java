package io.listeningpost.insight;

import io.listeningpost.health.HealthLog;
import io.listeningpost.social.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Keeps the day book while accounts have their turns: opens a day's page before anything is heard, counts what is open when something
 * happened, and once a day what may still change of the days before. Never throws: a count that failed is told in the account's health and
 * made again. Thread-safe; what it remembers is one line for each account.
 */
public final class Bookkeeping {

    /** A count looks at every post of the day: it rests a hundred times as long as it took, so that a flood is not slower for it. */
    private static final int REST = 100;
    static final Duration LONGEST_REST = Duration.ofMinutes(5);
    /** What became of a post, or of a reply that was given up, may change so long, and as long as something waits. */
    static final int CLOSED_AFTER_DAYS = 7;
    /** As long as the meter keeps what was spent. */
    static final int KEPT_DAYS = 400;

    private final DayBook book;
    private final HealthLog health;
    private final Clock clock;
    private final Map<AccountId, Page> pages = new ConcurrentHashMap<>();
    private final AtomicReference<LocalDate> tidied = new AtomicReference<>(LocalDate.EPOCH);

    public Bookkeeping(DayBook book, HealthLog health, Clock clock) {
        this.book = book;
        this.health = health;
        this.clock = clock;
    }

    /** A turn begins. */
    public void begins(AccountId account) {
        keeping(account, page -> page.begin(account));
    }

    /** Posts were read, or something became of some. */
    public void heard(AccountId account) {
        keeping(account, page -> page.changed = true);
    }

    /** So many posts wait at the end of intake. */
    public void postsWait(AccountId account, int posts) {
        keeping(account, page -> page.waiting(new Queue(posts, page.last.replies())));
    }

    /** So many replies wait at the end of the turn; counts the day when something happened. */
    public void ends(AccountId account, boolean said, int replies) {
        keeping(account, page -> {
            page.changed |= said;
            page.waiting(new Queue(page.last.posts(), replies));
            page.count(account);
        });
    }

    /** Forgets what is too old; once a day of UTC on this node, however often it is called. A day that failed is tried again. */
    public void tidy() {
        LocalDate today = today();
        LocalDate before = tidied.getAndSet(today);
        if (!before.equals(today)) {
            try {
                book.forget(today.minusDays(KEPT_DAYS));
            } catch (RuntimeException broken) {
                tidied.set(before);
                throw broken;
            }
        }
    }

    /** The turn goes on whatever becomes of its figures. */
    private void keeping(AccountId account, Keeping step) {
        Page page = pages.computeIfAbsent(account, none -> new Page());
        synchronized (page) {
            try {
                step.with(page);
            } catch (RuntimeException broken) {
                page.changed = true;
                tell(account, broken);
            }
        }
    }

    private void tell(AccountId account, RuntimeException broken) {
        try {
            health.warned(account, clock.instant(), "The figures of the day could not be counted (" + broken.getClass().getSimpleName()
                    + "): they are counted again at the next turn.");
        } catch (RuntimeException alsoBroken) {
            broken.addSuppressed(alsoBroken);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @FunctionalInterface
    private interface Keeping {
        void with(Page page);
    }

    /** What this node knows of an account's day; only with its lock. */
    private final class Page {

        private LocalDate day = LocalDate.EPOCH;
        private Instant restsUntil = Instant.EPOCH;
        private Queue last = Queue.EMPTY;
        private Queue longest = Queue.EMPTY;
        private boolean changed;
        private boolean lookedBack;

        void begin(AccountId account) {
            LocalDate today = today();
            if (!day.equals(today)) {
                book.begin(account, today);
                day = today;
                longest = Queue.EMPTY;
                changed = true;
                lookedBack = false;
            }
        }

        void waiting(Queue now) {
            changed |= !now.equals(last);
            last = now;
            longest = longest.orLonger(now);
        }

        void count(AccountId account) {
            begin(account);
            Instant now = clock.instant();
            if (!lookedBack) {
                lookBack(account, now);
                lookedBack = true;
            }
            if (changed && !now.isBefore(restsUntil)) {
                changed = !book.count(account, day, longest, false, now);
                Instant counted = clock.instant();
                Duration rest = Duration.between(now, counted).multipliedBy(REST);
                restsUntil = counted.plus(rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST);
            }
        }

        /** Also the day after an open one: a turn that goes on past midnight has no page of its own. */
        private void lookBack(AccountId account, Instant now) {
            Instant midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant();
            SortedSet<LocalDate> days = new TreeSet<>();
            for (LocalDate open : book.open(account, midnight)) {
                days.add(open);
                days.add(open.plusDays(1));
            }
            for (LocalDate each : days.headSet(day)) {
                book.count(account, each, Queue.EMPTY, each.plusDays(CLOSED_AFTER_DAYS).isBefore(day), now);
            }
        }
    }
}
