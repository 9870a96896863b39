package io.listeningpost.intake;

import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.OwnPosts;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.Turns;
import io.listeningpost.cost.Budgets;
import io.listeningpost.health.Backoff;
import io.listeningpost.health.HealthLog;
import io.listeningpost.lease.Tenure;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.AccountState;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.Destinations;
import io.listeningpost.settings.Keyring;
import io.listeningpost.settings.Rules;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.SocialNetworks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * Turns posts in the journal into requests and comments, oldest first. A post that cannot be worked now waits with its reason and never
 * stops the others; killed at any point, the next round makes nothing twice. Thread-safe; an account is worked under its lease, and
 * whoever lost that makes nothing more.
 */
public final class MentionIntake {

    /** A flood is worked over several turns, so that replies and other accounts get theirs in between. */
    private static final int MOST_A_TURN = 200;

    private static final int LONGEST_SOON = 5;

    /** So often a post is tried, over some hours, before later posts of its thread go on without it. It is tried further on. */
    static final int TRIES_IN_ORDER = 12;

    /** Posts that only wait for another are no work: behind them there may be some. */
    private static final int MOST_LOOKS = 10;

    private final Accounts accounts;
    private final Journal journal;
    private final HealthLog health;
    private final Clock clock;
    private final Backoff backoff;
    private final Placing placing;
    private final Sorting sorting;
    private final Opening opening;
    private final Commenting commenting;

    /**
     * Intake on this node.
     *
     * @param jitter numbers from 0 to 1 that spread attempts
     */
    public MentionIntake(
            Accounts accounts,
            Keyring keyring,
            SocialNetworks networks,
            Journal journal,
            PostWatch watch,
            Conversations conversations,
            OwnPosts ownPosts,
            Turns turns,
            RequestDesk desk,
            Wishes wishes,
            Budgets budgets,
            LookUps lookUps,
            Rules rules,
            Destinations destinations,
            HealthLog health,
            Clock clock,
            DoubleSupplier jitter) {
        this.accounts = accounts;
        this.journal = journal;
        this.health = health;
        this.clock = clock;
        this.backoff = new Backoff(Duration.ofMinutes(1), Duration.ofHours(1), jitter);
        this.placing = new Placing(journal, conversations, ownPosts);
        this.sorting = new Sorting(journal, conversations, ownPosts, wishes);
        Listening listening = new Listening(turns, sorting, networks);
        PhotoFetch photos = new PhotoFetch(keyring, networks);
        LateSurroundings late = new LateSurroundings(keyring, networks, journal, budgets, lookUps, clock);
        this.opening = new Opening(journal, watch, conversations, desk, listening, late, photos,
                new Routing(rules, destinations, health, clock), clock);
        this.commenting = new Commenting(journal, conversations, desk, opening, listening, photos, health, clock);
    }

    /**
     * Works what may be tried now, until the turn is over; one post at least. Posts stored already are worked also while the network
     * takes no keys; a paused account rests.
     */
    public IntakeReport work(AccountId id, Tenure tenure) {
        Optional<AccountSettings> account = accounts.find(id).filter(settings -> settings.state() != AccountState.PAUSED);
        if (account.isEmpty()) {
            return new IntakeReport(Map.of(), 0, journal.countUnfinished(id), false, List.of());
        }
        Map<IntakeOutcome, Integer> outcomes = new EnumMap<>(IntakeOutcome.class);
        List<RuntimeException> bugs = new ArrayList<>();
        List<String> waiting = new ArrayList<>();
        int worked = 0;
        int behind = 1;
        boolean ends = false;
        for (int look = 0; look < MOST_LOOKS && behind > 0 && worked < MOST_A_TURN && !ends; look++) {
            behind = 0;
            Iterator<JournalEntry> entries = journal.unfinished(id, clock.instant(), MOST_A_TURN - worked).iterator();
            while (entries.hasNext() && !ends) {
                JournalEntry entry = entries.next();
                Step step = step(entry, account.get(), tenure, bugs);
                if (step instanceof Step.Behind) {
                    behind++;
                } else {
                    worked++;
                }
                keep(entry, step, outcomes).ifPresent(waiting::add);
                ends = step instanceof Step.Overtaken || tenure.isOver();
            }
        }
        if (!waiting.isEmpty()) {
            health.warned(id, clock.instant(), waiting.getFirst());
        }
        return new IntakeReport(outcomes, waiting.size(), journal.countUnfinished(id), ends || worked == MOST_A_TURN, bugs);
    }

    /** Writes down how far the post came; what it waits for, if it does. */
    private Optional<String> keep(JournalEntry entry, Step step, Map<IntakeOutcome, Integer> outcomes) {
        Instant now = clock.instant();
        return switch (step) {
            case Step.Done(IntakeOutcome outcome, Optional<Long> issue, Optional<String> reason) -> {
                journal.done(entry.id(), outcome, issue, reason);
                outcomes.merge(outcome, 1, Integer::sum);
                yield Optional.empty();
            }
            case Step.Later(String reason) -> {
                String words = entry.attempts() + 1 < TRIES_IN_ORDER ? reason
                        : reason + " Tried " + (entry.attempts() + 1) + " times: later posts of its thread do not wait for it any more.";
                journal.postpone(entry.id(), backoff.after(now, entry.attempts()), words);
                yield waits(entry, words);
            }
            case Step.Soon(String reason) -> {
                journal.postpone(entry.id(), now.plus(Duration.ofMinutes(Math.min(1 + entry.attempts(), LONGEST_SOON))), reason);
                yield waits(entry, reason);
            }
            case Step.Doubled(RequestRef late, RequestRef stands) -> Optional.of(late.key() + " is a double of " + stands.key()
                    + ": this node was away while it opened it. Delete " + late.key() + ".");
            // whoever has the next turn finds the post as it is
            case Step.Overtaken() -> Optional.empty();
            case Step.Behind(JournalEntry earlier) -> {
                Instant soon = now.plus(Duration.ofMinutes(1));
                String reason = "waits for post " + earlier.post().id() + " of its thread" + because(earlier);
                journal.hold(entry.id(), earlier.notUntil().filter(soon::isBefore).orElse(soon), reason);
                yield waits(entry, reason);
            }
        };
    }

    private static Optional<String> waits(JournalEntry entry, String reason) {
        return Optional.of("The post " + entry.post().id() + " waits: " + reason);
    }

    private static String because(JournalEntry earlier) {
        return earlier.reason().map(why -> ": " + why).orElse("");
    }

    private Step step(JournalEntry heard, AccountSettings account, Tenure tenure, List<RuntimeException> bugs) {
        try {
            JournalEntry entry = placing.place(heard);
            return switch (sorting.sort(entry, account)) {
                case Course.End(IntakeOutcome outcome, String reason) -> new Step.Done(outcome, Optional.empty(), Optional.of(reason));
                case Course.Comment(var conversation) -> commenting.comment(entry, conversation, account, tenure);
                case Course.Open(var begun) -> opening.open(entry, begun, account, tenure);
                case Course.WaitFor(JournalEntry earlier) -> new Step.Soon(
                        "waits for post " + earlier.post().id() + " of its thread" + because(earlier));
            };
        } catch (RuntimeException bug) {
            // one post that trips over a bug must not hold up all others for ever
            bugs.add(bug);
            return new Step.Later("Something went wrong on our side (" + bug.getClass().getSimpleName() + "); see the log.");
        }
    }
}
