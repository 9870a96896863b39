package io.listeningpost.settings;

import io.listeningpost.lease.Tenure;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Moments;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Exchanges keys that end by themselves before they do. A network takes the key that buys new ones once only, so one thread of the
 * cluster exchanges at a time, notes that it begins, and stores what it got before anybody uses it; keys that an admin linked meanwhile
 * win. When Jira dies in between, the new keys are lost, and the next attempt says so. A handle that the network tells with the keys is
 * kept with them. Thread-safe.
 */
public final class KeyRenewal implements Keyring {

    /** Longer than a round with all its calls. */
    static final Duration EARLY = Duration.ofMinutes(10);

    private final Accounts accounts;
    private final SocialNetworks networks;
    private final KeyLock lock;
    private final Clock clock;
    /** New keys that the database did not take. */
    private final Map<AccountId, Exchange> unstored = new ConcurrentHashMap<>();

    private record Exchange(LinkedAccount held, Credentials fresh) {
    }

    public KeyRenewal(Accounts accounts, SocialNetworks networks, KeyLock lock, Clock clock) {
        this.accounts = accounts;
        this.networks = networks;
        this.lock = lock;
        this.clock = clock;
    }

    @Override
    public Optional<Answer<LinkedAccount>> keysOf(AccountId account) {
        Optional<LinkedAccount> held = accounts.linked(account);
        if (held.filter(this::endsSoon).isEmpty()) {
            return held.map(Answer::got);
        }
        return lock.alone(account, tenure -> renewed(account, tenure)).orElseGet(() -> Optional.of(stillGood(held.get(),
                new SocialFailure.Unavailable("The keys of the account are being exchanged at this moment."))));
    }

    /** Reads the keys anew: whoever had the lock before may have exchanged them. */
    private Optional<Answer<LinkedAccount>> renewed(AccountId account, Tenure tenure) {
        Optional<LinkedAccount> held = accounts.linked(account);
        Optional<SocialNetwork> network = networks.of(account.network());
        if (held.filter(this::endsSoon).isEmpty() || network.isEmpty()) {
            return held.map(Answer::got);
        }
        Optional<Exchange> rescued = Optional.ofNullable(unstored.get(account)).filter(each -> each.held().equals(held.get()));
        if (rescued.isPresent()) {
            return kept(network.get(), rescued.get());
        }
        Optional<Instant> cutOff = accounts.exchangingSince(account);
        if (!accounts.beginExchange(held.get(), cutOff.orElseGet(clock::instant))) {
            return accounts.linked(account).map(Answer::got);
        }
        if (!tenure.holds()) {
            // whoever comes next finds the note, and the network still takes the old keys
            return Optional.of(stillGood(held.get(), new SocialFailure.Unavailable("Another node exchanges the keys of the account.")));
        }
        return exchange(network.get(), held.get(), cutOff);
    }

    private Optional<Answer<LinkedAccount>> exchange(SocialNetwork network, LinkedAccount held, Optional<Instant> cutOff) {
        return switch (network.renew(held.credentials())) {
            case Answer.Got<Optional<Credentials>>(Optional<Credentials> fresh) when fresh.isPresent() ->
                    kept(network, new Exchange(held, fresh.get()));
            case Answer.Got<Optional<Credentials>> lasting -> {
                accounts.endExchange(held, Optional.empty());
                yield Optional.of(Answer.got(held));
            }
            case Answer.Failed<Optional<Credentials>>(SocialFailure.Unauthorized(String detail)) -> {
                accounts.revoke(held);
                accounts.endExchange(held, Optional.empty());
                yield Optional.of(Answer.failed(new SocialFailure.Unauthorized(detail + cutOff.map(KeyRenewal::inWords).orElse(""))));
            }
            case Answer.Failed<Optional<Credentials>>(SocialFailure.Unknown lost) -> Optional.of(Answer.failed(lost));
            case Answer.Failed<Optional<Credentials>>(SocialFailure failure) -> {
                if (cutOff.isEmpty()) {
                    accounts.endExchange(held, Optional.empty());
                }
                yield Optional.of(stillGood(held, failure));
            }
        };
    }

    private Optional<Answer<LinkedAccount>> kept(SocialNetwork network, Exchange made) {
        AccountId account = made.held().id();
        unstored.put(account, made);
        boolean stored = accounts.endExchange(made.held(), Optional.of(made.fresh()));
        unstored.remove(account);
        return stored ? Optional.of(Answer.got(new LinkedAccount(account, handle(network, made), made.fresh())))
                : accounts.linked(account).map(Answer::got);
    }

    /** An account may be renamed on its network at any time; where that tells it with the keys, everybody goes by the new name at once. */
    private String handle(SocialNetwork network, Exchange made) {
        Optional<String> other = network.handleTold(made.fresh()).filter(told -> !told.equals(made.held().handle()));
        other.ifPresent(told -> accounts.change(made.held().id(), settings -> settings.calledNow(told)));
        return other.orElse(made.held().handle());
    }

    private Answer<LinkedAccount> stillGood(LinkedAccount held, SocialFailure otherwise) {
        boolean good = held.credentials().endsAt().filter(clock.instant()::isBefore).isPresent();
        return good ? Answer.got(held) : Answer.failed(otherwise);
    }

    private boolean endsSoon(LinkedAccount held) {
        return held.credentials().endsAt().filter(end -> end.isBefore(clock.instant().plus(EARLY))).isPresent();
    }

    private static String inWords(Instant begun) {
        return " An exchange of keys that began at " + Moments.told(begun) + " was cut off before the new ones were stored, "
                + "and the network takes each only once.";
    }
}
