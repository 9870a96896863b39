package io.listeningpost.intake;

import io.listeningpost.cost.Allowance;
import io.listeningpost.cost.Budgets;
import io.listeningpost.health.HealthLog;
import io.listeningpost.health.Setbacks;
import io.listeningpost.health.SourceHealth;
import io.listeningpost.health.SourceLog;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.Gap;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Moments;
import io.listeningpost.social.Poll;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.Source;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Reads one source of one account into the journal, once. Thread-safe; one thread an account at a time. */
final class SourcePoll {

    private final Accounts accounts;
    private final Journal journal;
    private final Cursors cursors;
    private final HealthLog health;
    private final SourceLog sources;
    private final Setbacks setbacks;
    private final Budgets budgets;
    private final LookUps lookUps;
    private final Clock clock;

    SourcePoll(Accounts accounts, Journal journal, Cursors cursors, HealthLog health, SourceLog sources, Setbacks setbacks,
            Budgets budgets, LookUps lookUps, Clock clock) {
        this.accounts = accounts;
        this.journal = journal;
        this.cursors = cursors;
        this.health = health;
        this.sources = sources;
        this.setbacks = setbacks;
        this.budgets = budgets;
        this.lookUps = lookUps;
        this.clock = clock;
    }

    PollReport poll(SocialNetwork network, LinkedAccount account, AccountSettings settings, Source source) {
        Instant since = since(settings, source);
        Cursor cursor = cursors.find(account.id(), source).orElseGet(() -> network.since(since));
        Surroundings surroundings = new Surroundings(journal, network, account, lookUps,
                () -> budgets.allowance(account.id()) instanceof Allowance.Everything);
        JournalSink sink = new JournalSink(journal, account.id(), source, since, surroundings, clock);
        return switch (network.listen(account, source, cursor, sink)) {
            case Answer.Got<Poll>(Poll poll) -> finish(settings, source, poll, sink);
            case Answer.Failed<Poll>(SocialFailure failure) -> fail(account, settings, source, failure);
        };
    }

    /** Mentions come in from the moment the admin chose, every other source from the second in which it was first listened to. */
    private Instant since(AccountSettings settings, Source source) {
        return sources.of(settings.id(), source.key()).map(SourceHealth::since).orElseGet(() -> {
            Instant start = source instanceof Source.Mentions ? settings.importFrom() : clock.instant().truncatedTo(ChronoUnit.SECONDS);
            sources.starts(settings.id(), source.key(), start);
            return start;
        });
    }

    private PollReport finish(AccountSettings settings, Source source, Poll poll, JournalSink sink) {
        AccountId id = settings.id();
        setbacks.answered(id);
        cursors.save(id, source, poll.next());
        sources.wentWell(id, source.key(), clock.instant(), poll.more(), poll.gap());
        if (source instanceof Source.Mentions) {
            health.wentWell(id, clock.instant(), poll.gap().flatMap(gap -> longest(id, source)));
        }
        poll.gap().ifPresent(gap -> health.warned(id, clock.instant(), Sources.name(source, settings) + " from "
                + Moments.told(gap.from()) + " to " + Moments.told(gap.to()) + " are not told by the network any more: look there."));
        if (sink.malformed() > 0) {
            health.warned(id, clock.instant(), sink.malformed() + " of the last posts could not be read; the first: " + sink.firstReason());
        }
        return new PollReport.Finished(
                sink.found(Journal.Recorded.NEW),
                sink.found(Journal.Recorded.CHANGED),
                sink.found(Journal.Recorded.KNOWN) + sink.found(Journal.Recorded.NEARER),
                sink.malformed(),
                poll.gap());
    }

    private Optional<Gap> longest(AccountId id, Source source) {
        return sources.of(id, source.key()).flatMap(SourceHealth::longestGap);
    }

    /**
     * What concerns the account, and a network in trouble at the first thing we ask, quiets all of it; anything else this source alone,
     * because networks count calls, and refuse them, one sort at a time.
     */
    private PollReport fail(LinkedAccount account, AccountSettings settings, Source source, SocialFailure failure) {
        AccountId id = account.id();
        if (failure instanceof SocialFailure.Unauthorized) {
            accounts.revoke(account);
        }
        int earlier = sources.of(id, source.key()).map(SourceHealth::failures).orElse(0);
        boolean mentions = source instanceof Source.Mentions;
        boolean wholeAccount = failure.concernsAccount()
                || mentions && (failure instanceof SocialFailure.Unavailable || failure instanceof SocialFailure.Unknown);
        Instant until = wholeAccount ? setbacks.failed(id, failure) : setbacks.quietUntil(failure, earlier);
        String words = Setbacks.words(failure, until);
        sources.failed(id, source.key(), clock.instant(), words, wholeAccount ? clock.instant() : until);
        if (mentions && !wholeAccount) {
            health.failed(id, clock.instant(), words, clock.instant());
        } else if (!wholeAccount && earlier == 0) {
            health.warned(id, clock.instant(), Sources.name(source, settings) + ": " + words);
        }
        return new PollReport.Failed(words, until, Optional.empty());
    }
}
