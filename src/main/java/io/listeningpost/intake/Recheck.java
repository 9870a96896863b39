package io.listeningpost.intake;

import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.KeptDrafts;
import io.listeningpost.conversation.OwnPostWatch;
import io.listeningpost.conversation.SamePeople;
import io.listeningpost.conversation.Turns;
import io.listeningpost.cost.Allowance;
import io.listeningpost.cost.Budgets;
import io.listeningpost.health.HealthLog;
import io.listeningpost.health.Setbacks;
import io.listeningpost.health.SourceLog;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.AccountState;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.Keyring;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Answer;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostKind;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.social.Visibility;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks the network again, within a day, for posts that stand in a request or beside one: words their authors changed are changed here,
 * and posts that are gone disappear. What has to be erased is erased also while nobody asks any more, because the account is paused or
 * the admin wants no re-checks. Where the call has room, it asks for our own answers as well, ever more seldom. Thread-safe; the caller
 * sees to it that an account is worked by one thread at a time.
 */
public final class Recheck {

    private static final int BATCH = 100;

    private final Accounts accounts;
    private final Keyring keyring;
    private final SocialNetworks networks;
    private final PostWatch watch;
    private final OwnPostWatch ours;
    private final OwnLook own;
    private final Erasing erasing;
    private final SecondLook look;
    private final HealthLog health;
    private final Budgets budgets;
    private final Clock clock;

    public Recheck(
            Accounts accounts,
            Keyring keyring,
            SocialNetworks networks,
            Journal journal,
            PostWatch watch,
            OwnPostWatch ours,
            Conversations conversations,
            Turns turns,
            KeptDrafts drafts,
            SamePeople people,
            RequestDesk desk,
            HealthLog health,
            SourceLog sources,
            Setbacks setbacks,
            Budgets budgets,
            Clock clock) {
        this.accounts = accounts;
        this.keyring = keyring;
        this.networks = networks;
        this.watch = watch;
        this.ours = ours;
        this.own = new OwnLook(ours, clock);
        this.erasing = new Erasing(watch, conversations, turns, drafts, new Anonymity(people, conversations, journal), desk, clock);
        this.look = new SecondLook(accounts, journal, watch, own, health, sources, setbacks, erasing::spare, clock);
        this.health = health;
        this.budgets = budgets;
        this.clock = clock;
    }

    /** One batch at most. Never throws for a failing network or store. */
    public RecheckReport check(AccountId id) {
        try {
            Optional<AccountSettings> account = accounts.find(id);
            Optional<SocialNetwork> network = networks.of(id.network());
            return account.isPresent() && network.isPresent() ? check(account.get(), network.get()) : RecheckReport.NOTHING;
        } catch (RuntimeException bug) {
            return new RecheckReport(0, 0, 0, Optional.of(bug));
        }
    }

    private RecheckReport check(AccountSettings account, SocialNetwork network) {
        Erasures erasures = new Erasures(erasing, watch, health, clock, account, network);
        boolean asks = account.state() != AccountState.PAUSED && account.hearing().recheckDays() > 0;
        SecondLook.Seen seen = asks ? look(account, network, erasures) : SecondLook.Seen.NOTHING;
        if (!asks) {
            watch.toErase(account.id(), clock.instant(), BATCH).forEach(gone -> gone.lost().ifPresent(why -> erasures.erase(gone, why)));
        }
        seen.gone().forEach(erasures::erase);
        return new RecheckReport(seen.asked(), seen.changed(), erasures.erased(), erasures.bug());
    }

    private SecondLook.Seen look(AccountSettings account, SocialNetwork network, Erasures erasures) {
        Instant oldest = clock.instant().minus(Duration.ofDays(account.hearing().recheckDays()));
        List<PostWatch.Watched> toAsk = new ArrayList<>();
        for (PostWatch.Watched due : watch.due(account.id(), clock.instant(), BATCH)) {
            boolean old = due.entry().post().createdAt().isBefore(oldest);
            if (due.lost().isPresent()) {
                erasures.erase(due, due.lost().get());
            } else if (!concernsUs(due.entry()) || old && due.missedAt().isEmpty()) {
                watch.leave(due.entry().id());
            } else {
                toAsk.add(due);
            }
        }
        int room = BATCH - toAsk.size();
        List<OwnPostWatch.Watched> said = room == 0 ? List.of() : own.due(ours.due(account.id(), clock.instant(), room), oldest);
        return toAsk.isEmpty() && said.isEmpty() || !mayAsk(account) ? SecondLook.Seen.NOTHING : keyring.keysOf(account.id())
                .flatMap(keys -> keys instanceof Answer.Got<LinkedAccount>(LinkedAccount linked) ? Optional.of(linked) : Optional.empty())
                .map(linked -> look.at(network, linked, toAsk, said))
                .orElse(SecondLook.Seen.NOTHING);
    }

    /** Context may be anything: what we said ourselves, too. */
    private static boolean concernsUs(JournalEntry entry) {
        Post post = entry.post();
        return !post.author().id().equals(entry.account().userId()) && post.kind() != PostKind.REPOST
                && post.terms().visibility() != Visibility.DIRECT;
    }

    private boolean mayAsk(AccountSettings account) {
        return account.state() == AccountState.LINKED && !look.isQuiet(account.id())
                && budgets.allowance(account.id()) instanceof Allowance.Everything;
    }
}
