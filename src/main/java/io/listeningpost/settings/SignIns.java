package io.listeningpost.settings;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Answer;
import io.listeningpost.social.CredentialField;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Network;
import io.listeningpost.social.SignIn;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.SocialNetworks;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Links accounts by letting an admin sign in on the network: out with a ticket that nobody can guess, and back within 15 minutes in the
 * same browser as the same person, once. Thread-safe; the two halves may run on different nodes.
 */
public final class SignIns {

    /** How long an admin may take on the network's page. */
    public static final Duration LIFE = Duration.ofMinutes(15);
    private static final int STATE_BYTES = 32;

    private final SocialNetworks networks;
    private final Accounts accounts;
    private final AccountLinking linking;
    private final PendingSignIns pending;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public SignIns(SocialNetworks networks, Accounts accounts, AccountLinking linking, PendingSignIns pending, Clock clock) {
        this.networks = networks;
        this.accounts = accounts;
        this.linking = linking;
        this.pending = pending;
        this.clock = clock;
    }

    /**
     * Begins. An account that is linked again lends the keys of its app when none are typed. Blocks for at most one call to the network.
     *
     * @param way      key of one of the network's sign-ins
     * @param typed    the fields of that sign-in
     * @param callback where the browser shall come back
     */
    public SignInStart begin(Visitor visitor, Network network, String way, Credentials typed, LinkRequest request, URI callback) {
        Optional<SignIn> signIn = find(network, way);
        if (signIn.isEmpty()) {
            return new SignInStart.Invalid("way", "network " + network + " has no sign-in " + way + ": choose one of the list");
        }
        Credentials app = request.again().map(again -> lent(signIn.get(), typed, again)).orElse(typed);
        for (CredentialField field : signIn.get().fields()) {
            if (field.required() && app.values().getOrDefault(field.key(), "").isBlank()) {
                return new SignInStart.Invalid(field.key(), field.key() + " is missing: copy it from the network's developer page");
            }
        }
        String state = newState();
        return switch (signIn.get().depart(app, callback, state)) {
            case Answer.Failed<SignIn.Departure>(SocialFailure failure) -> new SignInStart.NotStarted(failure);
            case Answer.Got<SignIn.Departure>(SignIn.Departure departure) -> {
                pending.keep(new PendingSignIn(Visitor.hash(departure.ticket()), visitor, network, way, app, departure.keep(), request,
                        callback, clock.instant().plus(LIFE)));
                yield new SignInStart.Away(departure.to());
            }
        };
    }

    /**
     * Finishes, and links what signed in. Whatever comes of it, the same return works no second time. Blocks for two calls to the network.
     *
     * @param returned the parameters with which the browser came back; what is not ours among them is ignored
     */
    public SignInEnd finish(Visitor visitor, Map<String, String> returned) {
        Optional<PendingSignIn> found = networks.all().stream().flatMap(network -> network.signIns().stream())
                .flatMap(way -> way.ticket(returned).stream()).distinct()
                .flatMap(ticket -> pending.take(Visitor.hash(ticket)).stream()).findFirst();
        Optional<SignIn> signIn = found.flatMap(begun -> find(begun.network(), begun.way()));
        if (found.isEmpty() || signIn.isEmpty() || !clock.instant().isBefore(found.get().endsAt())) {
            return new SignInEnd.Over();
        }
        PendingSignIn begun = found.get();
        if (!begun.visitor().equals(visitor)) {
            return new SignInEnd.SomebodyElses();
        }
        if (signIn.get().declined(returned)) {
            return new SignInEnd.Declined(begun.network());
        }
        return switch (signIn.get().arrive(begun.app(), begun.kept(), begun.callback(), returned)) {
            case Answer.Failed<Credentials>(SocialFailure failure) -> new SignInEnd.NotFinished(begun.network(), failure);
            case Answer.Got<Credentials>(Credentials keys) ->
                    new SignInEnd.Asked(begun.network(), linking.linkSignedIn(begun.network(), keys, begun.request()));
        };
    }

    /** Keys of the ways to sign in for which the account has an app to lend: those that {@link #begin} begins with nothing typed. */
    public List<String> lending(AccountId account) {
        Map<String, String> stored = stored(account);
        return networks.of(account.network()).stream().flatMap(network -> network.signIns().stream())
                .filter(way -> way.fields().stream().filter(CredentialField::required)
                        .noneMatch(field -> stored.getOrDefault(field.key(), "").isBlank()))
                .map(SignIn::key).toList();
    }

    private Map<String, String> stored(AccountId account) {
        return accounts.linked(account).map(LinkedAccount::credentials).map(Credentials::values).orElse(Map.of());
    }

    private Optional<SignIn> find(Network network, String way) {
        return networks.of(network).flatMap(known -> known.signIns().stream().filter(each -> each.key().equals(way)).findFirst());
    }

    /** All or none: half of an app's keys with half of another's open nothing. */
    private Credentials lent(SignIn signIn, Credentials typed, AccountId again) {
        Map<String, String> stored = stored(again);
        Map<String, String> lent = new HashMap<>();
        signIn.fields().stream().map(CredentialField::key).filter(stored::containsKey)
                .forEach(field -> lent.put(field, stored.get(field)));
        boolean nothingTyped = typed.values().values().stream().allMatch(String::isBlank);
        return nothingTyped ? new Credentials(lent) : typed;
    }

    private String newState() {
        byte[] bytes = new byte[STATE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
