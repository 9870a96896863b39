package io.listeningpost.intake;

import io.listeningpost.cost.Allowance;
import io.listeningpost.cost.Budgets;
import io.listeningpost.cost.Prices;
import io.listeningpost.health.Setbacks;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.AccountState;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.Keyring;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Charge;
import io.listeningpost.social.Network;
import io.listeningpost.social.Post;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What an author said to everybody lately. The network is asked when a person wants it and never by itself, once a day for each author,
 * and within what the account may still read. What it told is remembered for a day by this node alone: it was not said to us, so it
 * is written down nowhere. Thread-safe; asking may block for one call to the network.
 */
public final class AuthorPosts {

    /** As many are told. */
    public static final int MOST = 5;

    /** Of how many authors each node asks in one day of UTC, for each account. */
    static final int MOST_AUTHORS = 50;

    /** Why the network was not asked, or did not tell. */
    public enum Why {
        /** This network does not tell it. */
        NOT_OFFERED,
        /** The account is paused, revoked or gone. */
        NOT_LINKED,
        /** The account leaves its network alone for a while. */
        RESTING,
        /** What the account may read is for mentions now. */
        BUDGET,
        /** Enough was asked for today. */
        ENOUGH,
        /** The network told nothing. */
        FAILED
    }

    /** What came of asking. */
    public sealed interface Told {

        /** Newest first; none where nothing was said. */
        record Posts(List<Post> posts, Instant readAt) implements Told {
            public Posts {
                posts = List.copyOf(posts);
            }
        }

        /** @param detail the network's words where it failed, else empty */
        record Nothing(Why why, String detail) implements Told {
        }
    }

    private record Looks(LocalDate day, int many) {
    }

    private final Accounts accounts;
    private final Keyring keyring;
    private final SocialNetworks networks;
    private final Budgets budgets;
    private final Prices prices;
    private final Setbacks setbacks;
    private final Clock clock;
    private final OverheardPosts remembered;
    private final Map<OverheardPosts.Whose, CompletableFuture<Told>> underway = new ConcurrentHashMap<>();
    private final Map<AccountId, Looks> looks = new HashMap<>();

    public AuthorPosts(Accounts accounts, Keyring keyring, SocialNetworks networks, Budgets budgets, Prices prices, Setbacks setbacks,
            Clock clock) {
        this.accounts = accounts;
        this.keyring = keyring;
        this.networks = networks;
        this.budgets = budgets;
        this.prices = prices;
        this.setbacks = setbacks;
        this.clock = clock;
        this.remembered = new OverheardPosts(clock);
    }

    /** Whether the account's network can be asked at all. Asks nobody. */
    public boolean isOffered(AccountId account) {
        return teller(account).isPresent();
    }

    private Optional<SocialNetwork> teller(AccountId account) {
        return networks.of(account.network()).filter(network -> network.capabilities().tellsPosts());
    }

    /** What asking costs at most, in millionths of a US dollar; 0 where the network takes no money. */
    public long cost(Network network) {
        return MOST * prices.of(network, Charge.POST_READ) + prices.of(network, Charge.AUTHOR_READ);
    }

    /** What this node was told within the last day. Asks nobody. */
    public Optional<Told.Posts> known(AccountId account, String author) {
        return remembered.find(new OverheardPosts.Whose(account, author));
    }

    /** What the network told within the last day, or tells now. Those who ask for the same author meanwhile wait for the same answer. */
    public Told ask(AccountId account, String author) {
        CompletableFuture<Told> mine = new CompletableFuture<>();
        OverheardPosts.Whose whose = new OverheardPosts.Whose(account, author);
        CompletableFuture<Told> others = underway.putIfAbsent(whose, mine);
        if (others != null) {
            return others.join();
        }
        try {
            Optional<Told.Posts> known = remembered.find(whose);
            Told told = known.isPresent() ? known.get() : asked(whose);
            mine.complete(told);
            return told;
        } finally {
            underway.remove(whose);
            // whoever waits is not left waiting by a failure of ours
            mine.complete(new Told.Nothing(Why.FAILED, ""));
        }
    }

    private Told asked(OverheardPosts.Whose whose) {
        AccountId account = whose.account();
        Optional<SocialNetwork> network = teller(account);
        if (network.isEmpty()) {
            return new Told.Nothing(Why.NOT_OFFERED, "");
        }
        if (accounts.find(account).map(AccountSettings::state).filter(AccountState.LINKED::equals).isEmpty()) {
            return new Told.Nothing(Why.NOT_LINKED, "");
        }
        if (setbacks.quiet(account).isPresent()) {
            return new Told.Nothing(Why.RESTING, "");
        }
        if (!(budgets.allowance(account) instanceof Allowance.Everything)) {
            return new Told.Nothing(Why.BUDGET, "");
        }
        if (!counts(account)) {
            return new Told.Nothing(Why.ENOUGH, "");
        }
        return switch (keyring.keysFor(account).then(linked -> network.get().postsBy(linked, whose.author(), MOST))) {
            case Answer.Got<List<Post>>(List<Post> posts) -> remembered.keep(whose, posts);
            case Answer.Failed<List<Post>>(SocialFailure failure) -> new Told.Nothing(Why.FAILED, failure.detail());
        };
    }

    private synchronized boolean counts(AccountId account) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Looks so = looks.getOrDefault(account, new Looks(today, 0));
        int many = so.day().equals(today) ? so.many() : 0;
        looks.put(account, new Looks(today, Math.min(MOST_AUTHORS, many + 1)));
        return many < MOST_AUTHORS;
    }
}
