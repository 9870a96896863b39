package io.listeningpost.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.settings.AuditTrail.Changed;
import io.listeningpost.settings.AuditTrail.Deed;
import io.listeningpost.settings.AuditTrail.Entry;
import io.listeningpost.settings.AuditTrail.Field;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MemoryAccounts;
import io.listeningpost.testing.MutableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuditedAccountsTest {

    private static final AccountId ACME = LinkedAccounts.ACME;

    private final List<Entry> trail = new ArrayList<>();
    private final Accounts accounts = new AuditedAccounts(new MemoryAccounts(), trail::add);

    @Test
    void tellsWhatBecomesOfWhatWasHeard() {
        accounts.save(LinkedAccounts.acme().build());
        Removal removal = Removal.of(LinkedAccounts.acme().build(), RemovalChoice.ERASE, "amelia", MutableClock.START);
        accounts.remove(removal);
        accounts.remove(removal);

        assertThat(trail).endsWith(new Entry(Deed.ACCOUNT_REMOVED, "@acme", "x:99",
                List.of(new Changed(Field.HEARD, Optional.empty(), Optional.of("erase")))));
        assertThat(trail).filteredOn(each -> each.deed() == Deed.ACCOUNT_REMOVED).hasSize(1);
    }

    @Test
    void tellsOfLinkingChangingAndRemoving() {
        accounts.save(LinkedAccounts.acme().build());
        accounts.saveCredentials(ACME, new Credentials(Map.of("token", "s3cret")));
        accounts.save(LinkedAccounts.acme().state(AccountState.PAUSED).says("3", "Done, {{customer}}").build());
        accounts.save(LinkedAccounts.acme().state(AccountState.PAUSED).says("3", "Done, {{customer}}").build());
        accounts.remove(ACME);
        accounts.remove(ACME);

        assertThat(trail).containsExactly(
                new Entry(Deed.ACCOUNT_LINKED, "@acme", "x:99", List.of()),
                new Entry(Deed.ACCOUNT_CHANGED, "@acme", "x:99", List.of(
                        new Changed(Field.STATE, Optional.of("LINKED"), Optional.of("PAUSED")),
                        new Changed(Field.STATUSES, Optional.of(""), Optional.of("3 (7be4df57)")))),
                new Entry(Deed.ACCOUNT_REMOVED, "@acme", "x:99", List.of(
                        new Changed(Field.HEARD, Optional.empty(), Optional.of("keep")))));
        assertThat(trail.toString()).doesNotContain("s3cret", "Done");
    }

    @Test
    void tellsOfAChangeOfWhatStandsThere() {
        accounts.save(LinkedAccounts.acme().build());
        accounts.change(ACME, now -> now.withState(AccountState.PAUSED));
        accounts.change(ACME, now -> now);

        assertThat(trail).singleElement().satisfies(entry -> assertThat(entry.changes()).containsExactly(
                new Changed(Field.STATE, Optional.of("LINKED"), Optional.of("PAUSED"))));
    }

    /** Whatever an administrator decides and changes leaves a line, also where the line does not say the words. */
    @Test
    void tellsOfEveryChangeOfWords() {
        accounts.save(LinkedAccounts.acme().says("3", "Done").build().withHearing(hearing("kettle", 12))
                .withWording(new Wording(Optional.empty(), List.of(), List.of("+49 30 1"))));

        accounts.change(ACME, now -> now.conductedAs(LinkedAccounts.acme().says("3", "Finished").build()));
        accounts.change(ACME, now -> now.withHearing(hearing("teapot", 12)));
        accounts.change(ACME, now -> now.withHearing(hearing("teapot", 6)));
        accounts.change(ACME, now -> now.withWording(new Wording(Optional.empty(), List.of(), List.of("+49 30 2"))));

        assertThat(trail).extracting(entry -> entry.changes().stream().map(Changed::field).toList()).containsExactly(
                List.of(Field.STATUSES), List.of(Field.HEARING), List.of(Field.HEARING), List.of(Field.WORDING));
        assertThat(trail.get(2).changes().getFirst().from().orElseThrow()).contains("silenceHours=12");
        assertThat(trail.get(2).changes().getFirst().to().orElseThrow()).contains("silenceHours=6");
        assertThat(trail.toString()).doesNotContain("Finished", "teapot", "+49");
    }

    private static Hearing hearing(String words, int silenceHours) {
        return new Hearing(Set.of(Opener.MENTION), false, false, List.of(new KeywordSearch("s1", "Search", words)), true, 3, silenceHours);
    }

    @Test
    void tellsThatTheNetworkRevokedTheKeys() {
        accounts.save(LinkedAccounts.acme().build());
        accounts.saveCredentials(ACME, new Credentials(Map.of("token", "s3cret")));
        trail.clear();

        accounts.revoke(new LinkedAccount(ACME, "acme", new Credentials(Map.of("token", "s3cret"))));

        assertThat(trail).singleElement().satisfies(entry -> assertThat(entry.changes()).containsExactly(
                new Changed(Field.STATE, Optional.of("LINKED"), Optional.of("REVOKED"))));
    }
}
