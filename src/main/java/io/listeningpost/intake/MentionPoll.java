package io.listeningpost.intake;

import io.listeningpost.cost.Allowance;
import io.listeningpost.cost.Budgets;
import io.listeningpost.health.EventLog;
import io.listeningpost.health.HealthLog;
import io.listeningpost.health.Setbacks;
import io.listeningpost.health.SourceHealth;
import io.listeningpost.health.SourceLog;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.AccountState;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.Keyring;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Answer;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.social.Source;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads what was said since the last poll into the journal, from every source the account listens to: mentions in each round, others at
 * their own pace, and what events pointed to. A cursor moves only when everything is stored, and never on a failure: the next poll reads
 * the same again and the journal knows what it has. A failing source does not stop the others unless it is the whole account that fails.
 * Each source is asked once a round, so that one account's arrears do not starve the others. Thread-safe; the caller sees to it that an
 * account is polled by one thread at a time.
 */
public final class MentionPoll {

    /** When a round has taken this long, sources that are not due mentions wait for the next. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(45);

    private final Accounts accounts;
    private final Keyring keyring;
    private final SocialNetworks networks;
    private final Cursors cursors;
    private final HealthLog health;
    private final SourceLog sources;
    private final Setbacks setbacks;
    private final Budgets budgets;
    private final Clock clock;
    private final SourcePoll each;
    private final PointedPosts pointed;

    public MentionPoll(
            Accounts accounts,
            Keyring keyring,
            SocialNetworks networks,
            Journal journal,
            Cursors cursors,
            HealthLog health,
            SourceLog sources,
            Setbacks setbacks,
            Budgets budgets,
            LookUps lookUps,
            EventLog events,
            Clock clock) {
        this.accounts = accounts;
        this.keyring = keyring;
        this.networks = networks;
        this.cursors = cursors;
        this.health = health;
        this.sources = sources;
        this.setbacks = setbacks;
        this.budgets = budgets;
        this.clock = clock;
        this.each = new SourcePoll(accounts, journal, cursors, health, sources, setbacks, budgets, lookUps, clock);
        this.pointed = new PointedPosts(events, journal, budgets, setbacks, lookUps, clock);
    }

    /** Polls once, unless the account is not to be polled or its network wants quiet. Never throws for a failing network or store. */
    public PollReport poll(AccountId id) {
        try {
            return pollUnlessQuiet(id);
        } catch (RuntimeException bug) {
            // a page that is not stored must not move the cursor, and an admin must see why nothing arrives
            String reason = "Mentions could not be stored: " + bug.getClass().getSimpleName() + ". We try again; see the log.";
            return new PollReport.Failed(reason, setbacks.broke(id, reason), Optional.of(bug));
        }
    }

    private PollReport pollUnlessQuiet(AccountId id) {
        Optional<AccountSettings> settings = accounts.find(id);
        if (settings.isEmpty()) {
            return new PollReport.Skipped("no such account");
        }
        if (settings.get().state() != AccountState.LINKED) {
            return new PollReport.Skipped("the account is " + settings.get().state());
        }
        Optional<Instant> quiet = setbacks.quiet(id);
        if (quiet.isPresent()) {
            return new PollReport.Skipped("quiet until " + quiet.get());
        }
        Optional<SocialNetwork> network = networks.of(id.network());
        if (network.isEmpty()) {
            return broken(id, "Network " + id.network() + " is not installed.");
        }
        return keyring.keysOf(id).map(keys -> switch (keys) {
            case Answer.Got<LinkedAccount>(LinkedAccount account) -> ask(network.get(), account, settings.get());
            case Answer.Failed<LinkedAccount>(SocialFailure failure) -> failed(id, failure);
        }).orElseGet(() -> broken(id, "The keys of the account cannot be opened: link it again."));
    }

    private PollReport ask(SocialNetwork network, LinkedAccount account, AccountSettings settings) {
        List<Source> wanted = Sources.of(settings, network.capabilities(settings.id()).hears());
        forgetOthers(account.id(), wanted);
        Instant start = clock.instant();
        Tally tally = new Tally();
        boolean mentionsFailed = false;
        boolean heard = false;
        for (Source source : wanted) {
            boolean late = Duration.between(start, clock.instant()).compareTo(LONG_ENOUGH) > 0;
            PollReport report = late ? new PollReport.Skipped("waits for the next round") : one(network, account, settings, source);
            tally.add(report);
            mentionsFailed |= source instanceof Source.Mentions && report instanceof PollReport.Failed;
            heard |= source instanceof Source.Mentions && report instanceof PollReport.Finished;
            if (report instanceof PollReport.Failed && !isStillLinked(account.id())) {
                break;
            }
        }
        if (heard && isStillLinked(account.id())) {
            tally.add(pointed.read(network, account, settings));
        }
        return tally.report(mentionsFailed);
    }

    private PollReport one(SocialNetwork network, LinkedAccount account, AccountSettings settings, Source source) {
        Optional<SourceHealth> known = sources.of(account.id(), source.key());
        Optional<Instant> quiet = known.flatMap(SourceHealth::quietUntil).filter(until -> until.isAfter(clock.instant()));
        if (quiet.isPresent()) {
            return new PollReport.Skipped("quiet until " + quiet.get());
        }
        Optional<Instant> due = known.filter(before -> !before.eager()).flatMap(SourceHealth::askedAt)
                .map(asked -> asked.plus(Sources.pace(source))).filter(next -> next.isAfter(clock.instant()));
        if (due.isPresent()) {
            return new PollReport.Skipped("not due until " + due.get());
        }
        return switch (budgets.allowance(account.id())) {
            case Allowance.Nothing(String reason, Instant until) -> rest(account.id(), source, reason);
            case Allowance.Essentials(String reason, Instant until) when source.isOptional() -> rest(account.id(), source, reason);
            case Allowance.Essentials essentials -> each.poll(network, account, settings, source);
            case Allowance.Everything everything -> each.poll(network, account, settings, source);
        };
    }

    /** Written once, not once a minute; replies go on. */
    private PollReport rest(AccountId id, Source source, String reason) {
        Instant now = clock.instant();
        if (source instanceof Source.Mentions && health.of(id).trouble().filter(reason::equals).isEmpty()) {
            health.failed(id, now, reason, now);
        }
        if (sources.of(id, source.key()).flatMap(SourceHealth::trouble).filter(reason::equals).isEmpty()) {
            sources.rests(id, source.key(), now, reason);
        }
        return new PollReport.Skipped(reason);
    }

    /** A source that is switched off and on again starts then: it imports nothing old. */
    private void forgetOthers(AccountId id, List<Source> wanted) {
        Set<String> keys = wanted.stream().map(Source::key).collect(Collectors.toSet());
        for (SourceHealth known : sources.ofAccount(id)) {
            if (!keys.contains(known.source()) && !known.source().equals(SecondLook.KEY)) {
                cursors.forget(id, known.source());
                sources.ended(id, known.source());
            }
        }
    }

    private boolean isStillLinked(AccountId id) {
        return setbacks.quiet(id).isEmpty() && accounts.find(id).filter(now -> now.state() == AccountState.LINKED).isPresent();
    }

    private PollReport failed(AccountId id, SocialFailure failure) {
        Instant until = setbacks.failed(id, failure);
        return new PollReport.Failed(health.of(id).trouble().orElse(failure.detail()), until, Optional.empty());
    }

    private PollReport broken(AccountId id, String reason) {
        return new PollReport.Failed(reason, setbacks.broke(id, reason), Optional.empty());
    }
}
