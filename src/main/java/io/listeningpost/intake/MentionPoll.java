package io.listeningpost.intake;

import io.listeningpost.health.HealthLog;
import io.listeningpost.health.Setbacks;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.AccountState;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.Keyring;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Poll;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.social.Source;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads what was said since the last poll into the journal. The cursor moves only when everything is stored, and never on a failure:
 * the next poll reads the same again and the journal knows what it has. Thread-safe; the caller sees to it that an account is polled
 * by one thread at a time.
 */
public final class MentionPoll {

    private final Accounts accounts;
    private final Keyring keyring;
    private final SocialNetworks networks;
    private final Journal journal;
    private final Cursors cursors;
    private final HealthLog health;
    private final Setbacks setbacks;
    private final Clock clock;

    public MentionPoll(
            Accounts accounts,
            Keyring keyring,
            SocialNetworks networks,
            Journal journal,
            Cursors cursors,
            HealthLog health,
            Setbacks setbacks,
            Clock clock) {
        this.accounts = accounts;
        this.keyring = keyring;
        this.networks = networks;
        this.journal = journal;
        this.cursors = cursors;
        this.health = health;
        this.setbacks = setbacks;
        this.clock = clock;
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
        Cursor cursor = cursors.find(account.id()).orElseGet(() -> network.since(settings.importFrom()));
        JournalSink sink = new JournalSink(journal, account.id(), clock);
        return switch (network.listen(account, new Source.Mentions(), cursor, sink)) {
            case Answer.Got<Poll>(Poll poll) -> finish(account.id(), poll, sink);
            case Answer.Failed<Poll>(SocialFailure failure) -> fail(account, failure);
        };
    }

    private PollReport finish(AccountId id, Poll poll, JournalSink sink) {
        cursors.save(id, poll.next());
        health.wentWell(id, clock.instant(), poll.gap());
        if (sink.malformed() > 0) {
            health.warned(id, clock.instant(), sink.malformed() + " of the last posts could not be read; the first: " + sink.firstReason());
        }
        return new PollReport.Finished(
                sink.found(Journal.Recorded.NEW),
                sink.found(Journal.Recorded.CHANGED),
                sink.found(Journal.Recorded.KNOWN),
                sink.malformed(),
                poll.gap());
    }

    private PollReport fail(LinkedAccount account, SocialFailure failure) {
        if (failure instanceof SocialFailure.Unauthorized) {
            accounts.revoke(account);
        }
        return failed(account.id(), failure);
    }

    private PollReport failed(AccountId id, SocialFailure failure) {
        Instant until = setbacks.failed(id, failure);
        return new PollReport.Failed(health.of(id).trouble().orElse(failure.detail()), until, Optional.empty());
    }

    private PollReport broken(AccountId id, String reason) {
        return new PollReport.Failed(reason, setbacks.broke(id, reason), Optional.empty());
    }
}
