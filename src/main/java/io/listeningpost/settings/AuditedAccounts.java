package io.listeningpost.settings;

import io.listeningpost.digest.Sha256;
import io.listeningpost.settings.AuditTrail.Changed;
import io.listeningpost.settings.AuditTrail.Deed;
import io.listeningpost.settings.AuditTrail.Entry;
import io.listeningpost.settings.AuditTrail.Field;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.LinkedAccount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Accounts whose linking, changes and removal are written into the audit trail. Keys that are exchanged by themselves are no deed. */
public final class AuditedAccounts implements Accounts {

    private static final int SIGN_BYTES = 4;

    private final Accounts accounts;
    private final AuditTrail trail;

    public AuditedAccounts(Accounts accounts, AuditTrail trail) {
        this.accounts = accounts;
        this.trail = trail;
    }

    @Override
    public List<AccountSettings> all() {
        return accounts.all();
    }

    @Override
    public Optional<AccountSettings> find(AccountId id) {
        return accounts.find(id);
    }

    @Override
    public void save(AccountSettings settings) {
        Optional<AccountSettings> before = accounts.find(settings.id());
        accounts.save(settings);
        told(before, settings);
    }

    @Override
    public Optional<AccountSettings> change(AccountId id, UnaryOperator<AccountSettings> change) {
        AtomicReference<@Nullable AccountSettings> before = new AtomicReference<>();
        Optional<AccountSettings> after = accounts.change(id, now -> {
            before.set(now);
            return change.apply(now);
        });
        after.ifPresent(settings -> told(Optional.ofNullable(before.get()), settings));
        return after;
    }

    private void told(Optional<AccountSettings> before, AccountSettings settings) {
        before.map(old -> changes(old, settings)).filter(changes -> !changes.isEmpty())
                .ifPresent(changes -> trail.add(entry(Deed.ACCOUNT_CHANGED, settings, changes)));
    }

    /** Keys come from an admin who links the account. */
    @Override
    public boolean saveCredentials(AccountId id, Credentials credentials) {
        boolean saved = accounts.saveCredentials(id, credentials);
        if (saved) {
            accounts.find(id).ifPresent(settings -> trail.add(entry(Deed.ACCOUNT_LINKED, settings, List.of())));
        }
        return saved;
    }

    @Override
    public Optional<LinkedAccount> linked(AccountId id) {
        return accounts.linked(id);
    }

    @Override
    public boolean beginExchange(LinkedAccount held, Instant at) {
        return accounts.beginExchange(held, at);
    }

    @Override
    public Optional<Instant> exchangingSince(AccountId id) {
        return accounts.exchangingSince(id);
    }

    @Override
    public boolean endExchange(LinkedAccount held, Optional<Credentials> fresh) {
        return accounts.endExchange(held, fresh);
    }

    @Override
    public int sealAnew() {
        return accounts.sealAnew();
    }

    @Override
    public void remove(AccountId id) {
        Optional<AccountSettings> before = accounts.find(id);
        accounts.remove(id);
        before.ifPresent(settings -> removed(settings, RemovalChoice.KEEP));
    }

    @Override
    public void remove(Removal removal) {
        Optional<AccountSettings> before = accounts.find(removal.account());
        accounts.remove(removal);
        before.ifPresent(settings -> removed(settings, removal.choice()));
    }

    private void removed(AccountSettings settings, RemovalChoice choice) {
        trail.add(entry(Deed.ACCOUNT_REMOVED, settings, List.of(new Changed(Field.HEARD, Optional.empty(), Optional.of(choice.word())))));
    }

    private static Entry entry(Deed deed, AccountSettings settings, List<Changed> changes) {
        return new Entry(deed, "@" + settings.handle(), settings.id().toString(), changes);
    }

    private static List<Changed> changes(AccountSettings before, AccountSettings after) {
        Map<Field, String> old = told(before);
        Map<Field, String> fresh = told(after);
        List<Changed> changes = new ArrayList<>();
        for (Field field : Field.values()) {
            if (!Objects.equals(old.get(field), fresh.get(field))) {
                changes.add(new Changed(field, Optional.ofNullable(old.get(field)), Optional.ofNullable(fresh.get(field))));
            }
        }
        return changes;
    }

    /**
     * Of status words which statuses speak, of searches and of what is ours how many: their words are nobody's business here. A sign beside
     * them tells that words changed.
     */
    private static Map<Field, String> told(AccountSettings settings) {
        Map<Field, String> told = new TreeMap<>();
        told.put(Field.STATE, settings.state().name());
        settings.route().ifPresent(route -> told.put(Field.ROUTE, route.serviceDeskId() + " / " + route.requestTypeId()));
        told.put(Field.SPEAKER, settings.speaker());
        told.put(Field.GRACE, settings.grace().toString());
        settings.reopenAction().ifPresent(action -> told.put(Field.REOPENING, action));
        told.put(Field.STATUSES, String.join(", ", settings.speeches().stream().map(Speech::statusId).sorted().toList())
                + sign(settings.speeches().stream().map(each -> each.statusId() + "\n" + each.words() + "\n"
                + new TreeMap<>(each.languages())).sorted().toList()));
        Hearing hearing = settings.hearing();
        told.put(Field.HEARING, hearing.opens().stream().map(Opener::name).sorted().toList() + " quotes=" + hearing.quotes() + " direct="
                + hearing.direct() + " searches=" + hearing.searches().size() + sign(hearing.searches().stream()
                .map(each -> each.name() + "\n" + each.expression()).toList()) + " photos=" + hearing.photos() + " recheckDays="
                + hearing.recheckDays()
                + " silenceHours=" + hearing.silenceHours() + " events=" + hearing.events());
        told.put(Field.BUDGET, settings.budget().toString());
        Wording wording = settings.wording();
        told.put(Field.WORDING, "signature=" + wording.signature().orElse("") + " orders=" + wording.orders() + " ours="
                + wording.ours().size() + sign(wording.ours()) + " comments=" + wording.comments() + " copies=" + wording.copies());
        told.put(Field.QUIET, settings.quiet().hours().map(hours -> hours.zone() + " " + new TreeSet<>(hours.days()) + " " + hours.from()
                + "-" + hours.until()).orElse("none") + " most=" + settings.quiet().most());
        settings.automation().ifPresent(word -> told.put(Field.AUTOMATION, word.toString()));
        return told;
    }

    /** Nothing for nothing. */
    private static String sign(List<String> words) {
        return words.isEmpty() ? "" : " (" + Sha256.hex(String.join("\n\n", words), SIGN_BYTES) + ")";
    }
}
