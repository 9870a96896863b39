package io.listeningpost.jira.schedule;

import io.listeningpost.social.AccountId;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Whose turn it is. An account waits at most once for a round and once for its replies, and has one turn at a time; who had a turn and
 * wants another goes to the end. Replies go before rounds. Turns that take long, whether the network is slow or there is much to do, have
 * places of their own, so that however many they are, the quick ones find a place: an account whose last turn took long, and a turn as
 * soon as it does. Thread-safe; runs nothing itself.
 */
final class Line {

    /** Turns at the same time of accounts that are quick, and the same again of others. */
    static final int PLACES = 4;

    /** Longer than any turn without trouble or a flood. */
    static final Duration LONG = Duration.ofSeconds(5);

    private final LongSupplier nanos;
    private final Set<AccountId> replies = new LinkedHashSet<>();
    /** Whether to poll, or only to go on with what is stored. */
    private final Map<AccountId, Boolean> rounds = new LinkedHashMap<>();
    private final Map<AccountId, Running> running = new HashMap<>();
    private final Set<Turn.Kind> slow = new HashSet<>();

    private static final class Running {

        private final Turn.Kind kind;
        private final long since;
        private boolean longPlace;

        Running(Turn.Kind kind, long since, boolean longPlace) {
            this.kind = kind;
            this.since = since;
            this.longPlace = longPlace;
        }
    }

    /**
     * What to do now.
     *
     * @param round whether more than replies are wanted
     * @param poll  whether the round begins with listening
     */
    record Turn(AccountId account, boolean round, boolean poll) {

        /** What is slow or quick: the replies of an account may be quick while its posts are a flood. */
        private record Kind(AccountId account, boolean round) {
        }

        private Kind kind() {
            return new Kind(account, round);
        }
    }

    Line(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Replies of the account are due. */
    synchronized void wantReplies(AccountId account) {
        replies.add(account);
    }

    /** The minute of the account has come. */
    synchronized void wantRound(AccountId account) {
        rounds.put(account, true);
    }

    /** The account has posts left that could be worked now. */
    synchronized void wantRest(AccountId account) {
        rounds.putIfAbsent(account, false);
    }

    /** Whether replies of the account wait for a turn. */
    synchronized boolean wantsReplies(AccountId account) {
        return replies.contains(account);
    }

    synchronized boolean isWaiting() {
        return !replies.isEmpty() || !rounds.isEmpty();
    }

    /** The next turn, which takes its place until {@link #ended}; empty while there is none or no place for it. */
    synchronized Optional<Turn> next() {
        moveThoseThatTakeLong();
        boolean quick = taken(false) < PLACES;
        boolean longer = taken(true) < PLACES;
        Optional<Turn> next = replies.stream().map(account -> new Turn(account, false, false))
                .filter(turn -> fits(turn, quick, longer)).findFirst()
                .or(() -> rounds.entrySet().stream().map(each -> new Turn(each.getKey(), true, each.getValue()))
                        .filter(turn -> fits(turn, quick, longer)).findFirst());
        next.ifPresent(this::begin);
        return next;
    }

    private boolean fits(Turn turn, boolean quick, boolean longer) {
        return !running.containsKey(turn.account()) && (slow.contains(turn.kind()) ? longer : quick);
    }

    private void begin(Turn turn) {
        if (turn.round()) {
            rounds.remove(turn.account());
        }
        // a round ends with the replies
        replies.remove(turn.account());
        running.put(turn.account(), new Running(turn.kind(), nanos.getAsLong(), slow.contains(turn.kind())));
    }

    private void moveThoseThatTakeLong() {
        for (Running each : running.values()) {
            if (!each.longPlace && isLong(each) && taken(true) < PLACES) {
                each.longPlace = true;
            }
        }
    }

    private long taken(boolean longPlace) {
        return running.values().stream().filter(each -> each.longPlace == longPlace).count();
    }

    private boolean isLong(Running turn) {
        return nanos.getAsLong() - turn.since >= LONG.toNanos();
    }

    /** The turn is over, however it went. */
    synchronized void ended(AccountId account) {
        Running turn = running.remove(account);
        if (turn != null && isLong(turn)) {
            slow.add(turn.kind);
        } else if (turn != null) {
            slow.remove(turn.kind);
        }
    }
}
