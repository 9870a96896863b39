package io.listeningpost.intake;

import io.listeningpost.health.EventLog;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.AccountState;
import io.listeningpost.settings.Accounts;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Handshake;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Network;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.social.Told;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What networks send to an address of ours. It only means that an account should be read now, and where: nothing in it is believed. Whoever
 * cannot show the keys of the account is answered the same whether there is such an account or not. Asks no network. Thread-safe.
 */
public final class Events {

    /** More of our accounts than this are not told of by one event. */
    private static final int MOST = 100;

    private final Accounts accounts;
    private final SocialNetworks networks;
    private final EventBook book;
    private final Waking waking;

    public Events(Accounts accounts, SocialNetworks networks, EventLog log, Waking waking, Clock clock) {
        this.accounts = accounts;
        this.networks = networks;
        this.book = new EventBook(log, clock);
        this.waking = waking;
    }

    /** Who listens at an address. */
    private record Listener(SocialNetwork network, LinkedAccount account) {

        Optional<List<Told>> told(UnaryOperator<String> header, byte[] body) {
            return network.told(account, header, body);
        }
    }

    /** What is answered to the question whether the address is ours; empty for whoever does not know the account's own token. */
    public Optional<Handshake> handshake(String address, Map<String, String> asked) {
        return parse(address).flatMap(this::listener).flatMap(each -> each.network().handshake(each.account(), asked));
    }

    /**
     * Whether this is signed with the keys of the account at this address; then what it is about is written down and read soon. Other
     * accounts of ours that it tells of are read as well, where it is signed with their keys, too.
     *
     * @param header a header by its name in lower case; an empty text for none
     * @param body   the bytes as they came; null for more than anybody may send
     */
    public boolean take(String address, UnaryOperator<String> header, byte @Nullable [] body) {
        Optional<Listener> listener = parse(address).flatMap(this::listener);
        Optional<List<Told>> told = body == null ? Optional.empty() : listener.flatMap(each -> each.told(header, body));
        if (body == null || told.isEmpty()) {
            listener.ifPresent(each -> book.refused(each.account().id()));
            return false;
        }
        AccountId addressed = listener.orElseThrow().account().id();
        told.get().stream().limit(MOST).forEach(each -> accountOf(addressed.network(), each)
                .filter(id -> id.equals(addressed) || listener(id).flatMap(other -> other.told(header, body)).isPresent())
                .ifPresent(id -> read(id, each)));
        return true;
    }

    private void read(AccountId id, Told told) {
        book.told(id, told.posts());
        waking.wake(id);
    }

    /** Only while it is linked, its admin wants events, and its network has them. */
    private Optional<Listener> listener(AccountId id) {
        return accounts.find(id).filter(Events::listens).flatMap(settings -> networks.of(id.network())
                .filter(network -> network.capabilities().events())
                .flatMap(network -> accounts.linked(id).map(account -> new Listener(network, account))));
    }

    private static boolean listens(AccountSettings settings) {
        return settings.state() == AccountState.LINKED && settings.hearing().events();
    }

    private static Optional<AccountId> parse(String address) {
        try {
            return Optional.of(AccountId.parse(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<AccountId> accountOf(Network network, Told told) {
        return parse(network.key() + ":" + told.userId());
    }
}
