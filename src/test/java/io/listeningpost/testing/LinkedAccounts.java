package io.listeningpost.testing;

import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.AccountState;
import io.listeningpost.settings.Acknowledgement;
import io.listeningpost.settings.Budget;
import io.listeningpost.settings.Hearing;
import io.listeningpost.settings.Quiet;
import io.listeningpost.settings.Route;
import io.listeningpost.settings.Speech;
import io.listeningpost.settings.Wording;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Network;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds account settings: {@code LinkedAccounts.acme().grace(Duration.ZERO).build()}. */
public final class LinkedAccounts {

    /** The account {@link #acme()} builds. */
    public static final AccountId ACME = new AccountId(new Network("x"), "99");

    private final AccountId id;
    private final String handle;
    private AccountState state = AccountState.LINKED;
    private String speaker = "JIRAUSER10100";
    private Instant linkedAt = MutableClock.START;
    private Instant importFrom = MutableClock.START;
    private Optional<Route> route = Optional.of(new Route(3, 25));
    private final List<Speech> speeches = new ArrayList<>();
    private Duration grace = Duration.ofSeconds(60);
    private Optional<String> reopenAction = Optional.of("Reopen");

    private Optional<Acknowledgement> automation = Optional.of(new Acknowledgement("admin", MutableClock.START, "acme_people"));

    private Wording wording = Wording.FIRST;
    private Quiet quiet = Quiet.FIRST;

    private LinkedAccounts(AccountId id, String handle) {
        this.id = id;
        this.handle = handle;
    }

    /**
     * {@code @acme} on X, linked and acknowledged at {@link MutableClock#START}, routed, nothing said on
     * workflow moves.
     */
    public static LinkedAccounts acme() {
        return new LinkedAccounts(ACME, "acme");
    }

    public static LinkedAccounts account(AccountId id, String handle) {
        return new LinkedAccounts(id, handle);
    }

    public LinkedAccounts state(AccountState value) {
        state = value;
        return this;
    }

    public LinkedAccounts speaker(String userKey) {
        speaker = userKey;
        return this;
    }

    public LinkedAccounts linkedAt(Instant value) {
        linkedAt = value;
        importFrom = value;
        return this;
    }

    public LinkedAccounts importFrom(Instant value) {
        importFrom = value;
        return this;
    }

    public LinkedAccounts route(Route value) {
        route = Optional.of(value);
        return this;
    }

    public LinkedAccounts withoutRoute() {
        route = Optional.empty();
        return this;
    }

    /** Lets this status speak. */
    public LinkedAccounts says(String statusId, String words) {
        speeches.add(new Speech(statusId, words));
        return this;
    }

    /** Lets this status speak, otherwise to whoever writes in this language. */
    public LinkedAccounts says(String statusId, String words, String language, String inLanguage) {
        speeches.add(new Speech(statusId, words, Map.of(language, inLanguage)));
        return this;
    }

    public LinkedAccounts grace(Duration value) {
        grace = value;
        return this;
    }

    public LinkedAccounts withoutReopening() {
        reopenAction = Optional.empty();
        return this;
    }

    public LinkedAccounts withoutAcknowledgement() {
        automation = Optional.empty();
        return this;
    }

    public LinkedAccounts wording(Wording value) {
        wording = value;
        return this;
    }

    public LinkedAccounts quiet(Quiet value) {
        quiet = value;
        return this;
    }

    public AccountSettings build() {
        return new AccountSettings(id, handle, "The " + handle + " company", state, speaker, linkedAt, importFrom, route, speeches, grace,
                reopenAction, Hearing.FIRST, Budget.NONE, automation, wording, quiet, Map.of());
    }
}
