package io.listeningpost.intake;

import io.listeningpost.cost.Allowance;
import io.listeningpost.cost.Budgets;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Keyring;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Answer;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.PostId;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import java.time.Clock;
import java.util.Optional;

/**
 * Looks up once more what a post answers and quotes, where the network did not answer when the post was read. A few times and no more:
 * the words of a customer matter more than what stands around them. Thread-safe.
 */
final class LateSurroundings {

    private static final int RETRIES = 3;

    private final Keyring keyring;
    private final SocialNetworks networks;
    private final Journal journal;
    private final Budgets budgets;
    private final LookUps lookUps;
    private final Clock clock;

    LateSurroundings(Keyring keyring, SocialNetworks networks, Journal journal, Budgets budgets, LookUps lookUps, Clock clock) {
        this.keyring = keyring;
        this.networks = networks;
        this.journal = journal;
        this.budgets = budgets;
        this.lookUps = lookUps;
        this.clock = clock;
    }

    /** Why the post should not be shown alone yet; empty when it can be. */
    Optional<String> missing(AccountSettings account, JournalEntry entry) {
        AccountId id = account.id();
        PostId post = entry.post().firstId();
        if (!lookUps.isOwed(id, post)) {
            return Optional.empty();
        }
        boolean told = networks.of(id.network()).flatMap(network -> keyring.keysOf(id)
                .filter(Answer.Got.class::isInstance)
                .map(keys -> isTold(network, ((Answer.Got<LinkedAccount>) keys).value(), entry))).orElse(false);
        if (!told && entry.attempts() < RETRIES) {
            return Optional.of("what it answers or quotes could not be looked up");
        }
        lookUps.settled(id, post);
        return Optional.empty();
    }

    private boolean isTold(SocialNetwork network, LinkedAccount linked, JournalEntry entry) {
        Surroundings surroundings = new Surroundings(journal, network, linked, lookUps,
                () -> budgets.allowance(linked.id()) instanceof Allowance.Everything);
        surroundings.of(entry.post()).forEach(found -> journal.recordContext(linked.id(), found, clock.instant()));
        return !surroundings.failed();
    }
}
