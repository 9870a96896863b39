package io.listeningpost.intake;

import io.listeningpost.health.SourceHealth;
import io.listeningpost.health.SourceLog;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.social.Source;
import java.time.Instant;
import java.util.Optional;

/**
 * Brings in what an admin asked for who linked an account again with an earlier start: posts that were too old become work, and mentions
 * are read again from there. Nothing else ever imports the past. Thread-safe; doing it again changes nothing.
 */
public final class EarlierStart {

    private static final Source MENTIONS = new Source.Mentions();

    private final Accounts accounts;
    private final SocialNetworks networks;
    private final Journal journal;
    private final Cursors cursors;
    private final SourceLog sources;

    public EarlierStart(Accounts accounts, SocialNetworks networks, Journal journal, Cursors cursors, SourceLog sources) {
        this.accounts = accounts;
        this.networks = networks;
        this.journal = journal;
        this.cursors = cursors;
        this.sources = sources;
    }

    /** To be told of every linking. */
    public void linked(AccountId id) {
        Optional<SourceHealth> before = sources.of(id, MENTIONS.key());
        Optional<SocialNetwork> network = networks.of(id.network());
        Optional<Instant> start = accounts.find(id).map(AccountSettings::importFrom);
        if (before.isEmpty() || network.isEmpty() || start.isEmpty() || start.get().equals(before.get().since())) {
            return;
        }
        if (start.get().isBefore(before.get().since())) {
            journal.revive(id, start.get(), Cause.OLDER.words());
            cursors.save(id, MENTIONS, network.get().since(start.get()));
        }
        // last: what is interrupted before is done again by linking again
        sources.starts(id, MENTIONS.key(), start.get());
    }
}
