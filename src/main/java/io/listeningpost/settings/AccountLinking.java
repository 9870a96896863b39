package io.listeningpost.settings;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Answer;
import io.listeningpost.social.CredentialField;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Network;
import io.listeningpost.social.Profile;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Links an account: asks the network whose keys these are before anything is saved. An account that is known keeps its settings, cursor
 * and history. Thread-safe.
 */
public final class AccountLinking {

    private static final Duration FIRST_GRACE = Duration.ofSeconds(60);

    private final SocialNetworks networks;
    private final Accounts accounts;
    private final Removals removals;
    private final Consumer<AccountId> linked;
    private final Clock clock;

    /** Tells {@code linked} after an account was linked, so that its quiet time can end. */
    public AccountLinking(SocialNetworks networks, Accounts accounts, Removals removals, Consumer<AccountId> linked, Clock clock) {
        this.networks = networks;
        this.accounts = accounts;
        this.removals = removals;
        this.linked = linked;
        this.clock = clock;
    }

    /** Checks what was typed, identifies the account on its network, and saves it with its keys. Blocks for two calls to the network. */
    public LinkOutcome link(Network network, Credentials credentials, LinkRequest request) {
        Optional<SocialNetwork> known = networks.of(network);
        if (known.isEmpty()) {
            return new LinkOutcome.Invalid("network", "network " + network + " is not installed");
        }
        return missing(known.get(), credentials).orElseGet(() -> ask(known.get(), credentials, request));
    }

    /** The same with keys that the network itself gave when somebody signed in there. */
    LinkOutcome linkSignedIn(Network network, Credentials keys, LinkRequest request) {
        return networks.of(network).map(known -> ask(known, keys, request))
                .orElseGet(() -> new LinkOutcome.Invalid("network", "network " + network + " is not installed"));
    }

    private LinkOutcome ask(SocialNetwork network, Credentials typed, LinkRequest request) {
        return wrong(request).orElseGet(() -> switch (network.renew(typed)) {
            case Answer.Failed<Optional<Credentials>>(var failure) -> new LinkOutcome.NotIdentified(failure);
            case Answer.Got<Optional<Credentials>>(Optional<Credentials> bought) ->
                    identify(network, bought.orElse(typed), request);
        });
    }

    /** By keys that last: what is typed may be worth only the tokens that it buys. */
    private LinkOutcome identify(SocialNetwork network, Credentials credentials, LinkRequest request) {
        return switch (network.identify(credentials)) {
            case Answer.Failed<Profile>(var failure) -> new LinkOutcome.NotIdentified(failure);
            case Answer.Got<Profile>(Profile profile) -> keep(network.network(), profile, credentials, request);
        };
    }

    private static Optional<LinkOutcome> missing(SocialNetwork network, Credentials credentials) {
        for (CredentialField field : network.credentialFields()) {
            if (field.required() && credentials.values().getOrDefault(field.key(), "").isBlank()) {
                return Optional.of(new LinkOutcome.Invalid(
                        field.key(), field.key() + " is missing: copy it from the network's developer page"));
            }
        }
        return Optional.empty();
    }

    private Optional<LinkOutcome> wrong(LinkRequest request) {
        if (request.speaker().isBlank()) {
            return Optional.of(new LinkOutcome.Invalid(
                    "speaker", "speaker is missing: name the Jira user in whose name requests are written"));
        }
        if (request.importFrom().filter(clock.instant()::isBefore).isPresent()) {
            return Optional.of(new LinkOutcome.Invalid("importFrom", "importFrom lies in the future: choose now or an earlier moment"));
        }
        return Optional.empty();
    }

    private LinkOutcome keep(Network network, Profile profile, Credentials credentials, LinkRequest request) {
        AccountId found = new AccountId(network, profile.userId());
        if (request.again().filter(expected -> !expected.equals(found)).isPresent()) {
            return new LinkOutcome.OtherAccount(request.again().get(), found, profile.handle());
        }
        Optional<LinkOutcome> forgotten = forgotten(found);
        if (forgotten.isPresent()) {
            return forgotten.get();
        }
        Instant now = clock.instant();
        Optional<AccountSettings> before = accounts.find(found);
        AccountSettings settings = before
                .map(old -> linkedAgain(old, profile, request))
                .orElseGet(() -> linkedFirst(found, profile, request, now));
        accounts.save(before.isPresent() ? settings : settings.withState(AccountState.PAUSED));
        Optional<AccountSettings> saved = accounts.saveCredentials(found, credentials)
                ? accounts.change(found, old -> old.withState(AccountState.LINKED)) : Optional.empty();
        Optional<LinkOutcome> meanwhile = forgotten(found);
        if (meanwhile.isPresent()) {
            // somebody removed it at this very moment, and that stands
            accounts.remove(found);
            return meanwhile.get();
        }
        if (saved.isEmpty()) {
            return new LinkOutcome.RemovedMeanwhile(profile.handle());
        }
        linked.accept(found);
        return new LinkOutcome.Linked(saved.get(), before.isPresent());
    }

    /** What is heard from now on would be forgotten with the rest. */
    private Optional<LinkOutcome> forgotten(AccountId account) {
        return removals.underWay(account).map(LinkOutcome.BeingForgotten::new);
    }

    /** From the whole second on: networks tell only in which second a post was written, and what was written in this one is not old. */
    private static AccountSettings linkedFirst(AccountId id, Profile profile, LinkRequest request, Instant now) {
        return new AccountSettings(id, profile.handle(), profile.name(), AccountState.LINKED, request.speaker(), now,
                request.importFrom().orElse(now.truncatedTo(ChronoUnit.SECONDS)), Optional.empty(), List.of(), FIRST_GRACE,
                Optional.empty(), Hearing.FIRST, Budget.NONE, Optional.empty());
    }

    /** The handle may have been renamed; all else is the admin's and stays. */
    private static AccountSettings linkedAgain(AccountSettings old, Profile profile, LinkRequest request) {
        return new AccountSettings(old.id(), profile.handle(), profile.name(), AccountState.LINKED, request.speaker(), old.linkedAt(),
                request.importFrom().orElse(old.importFrom()), old.route(), old.speeches(), old.grace(), old.reopenAction(),
                old.hearing(), old.budget(), old.automation(), old.wording(), old.quiet(), old.edits());
    }
}
