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
import io.listeningpost.testing.SomeNames;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuditedAccountsTest {

    private static final AccountId ACME = LinkedAccounts.ACME;

    private final List<Entry> trail = new ArrayList<>();
    private final Accounts accounts = new AuditedAccounts(new MemoryAccounts(), trail::add, SomeNames.all());

    @Test
    void tellsWhatBecomesOfWhatWasHeard() {
        accounts.save(LinkedAccounts.acme().build());
        Removal removal = Removal.of(LinkedAccounts.acme().build(), RemovalChoice.ERASE, "amelia", MutableClock.START);
        accounts.remove(removal);
        accounts.remove(removal);

        assertThat(trail).endsWith(new Entry(Deed.ACCOUNT_REMOVED, "@acme", "x:99",
                List.of(new Changed(Field.HEARD, Optional.empty(), Optional.of("Delete it here and on the requests")))));
        assertThat(trail).filteredOn(each -> each.deed() == Deed.ACCOUNT_REMOVED).hasSize(1);
    }

    @Test
    void tellsOfLinkingChangingAndRemoving() {
        accounts.save(LinkedAccounts.acme().withoutRoute().build());
        accounts.saveCredentials(ACME, new Credentials(Map.of("token", "s3cret")));
        accounts.save(LinkedAccounts.acme().withoutRoute().state(AccountState.PAUSED).says("3", "Done, {{customer}}").build());
        accounts.save(LinkedAccounts.acme().withoutRoute().state(AccountState.PAUSED).says("3", "Done, {{customer}}").build());
        accounts.remove(ACME);
        accounts.remove(ACME);

        assertThat(trail).containsExactly(
                new Entry(Deed.ACCOUNT_LINKED, "@acme", "x:99", List.of()),
                new Entry(Deed.ACCOUNT_CHANGED, "@acme", "x:99", List.of(
                        new Changed(Field.STATE, Optional.of("linked"), Optional.of("paused")),
                        new Changed(Field.STATUSES, Optional.of("In progress: none"),
                                Optional.of("In progress: \"Done, {{customer}}\"")))),
                new Entry(Deed.ACCOUNT_REMOVED, "@acme", "x:99", List.of(
                        new Changed(Field.HEARD, Optional.empty(), Optional.of("Keep it")))));
        assertThat(trail.toString()).doesNotContain("s3cret");
    }

    @Test
    void tellsOfAChangeOfWhatStandsThere() {
        accounts.save(LinkedAccounts.acme().build());
        accounts.change(ACME, now -> now.withState(AccountState.PAUSED));
        accounts.change(ACME, now -> now);

        assertThat(trail).singleElement().satisfies(entry -> assertThat(entry.changes()).containsExactly(
                new Changed(Field.STATE, Optional.of("linked"), Optional.of("paused"))));
    }

    /** Whatever an administrator decides and changes leaves a line, also where the line does not say what is searched for. */
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
        assertThat(trail.get(2).changes().getFirst().from()).contains("silence told after: 12 hours");
        assertThat(trail.get(2).changes().getFirst().to()).contains("silence told after: 6 hours");
        assertThat(trail.toString()).contains("Finished", "1 added, 1 removed").doesNotContain("teapot", "+49");
    }

    @Test
    void tellsAmountsTimesAndNamesAsPeopleReadThem() {
        accounts.save(LinkedAccounts.acme().withoutAcknowledgement().build());

        accounts.change(ACME, now -> now.withBudget(new Budget(false, OptionalLong.of(50_000), OptionalLong.empty())));
        accounts.change(ACME, now -> now.withAutomation(Optional.of(
                new Acknowledgement("JIRAUSER10100", Instant.parse("2026-11-23T12:00:00.802Z"), "nora"))));
        accounts.change(ACME, now -> now.withQuiet(new Quiet(Optional.of(new QuietHours(ZoneId.of("Europe/Berlin"),
                Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY), LocalTime.of(22, 0), LocalTime.of(6, 30))), now.quiet().most())));

        assertThat(trail).extracting(entry -> entry.changes().getFirst()).containsExactly(
                new Changed(Field.BUDGET, Optional.of("a day: no limit"), Optional.of("a day: $0.05")),
                new Changed(Field.AUTOMATION, Optional.of("not acknowledged"),
                        Optional.of("acknowledged by social at 2026-11-23 12:00 UTC, operator @nora")),
                new Changed(Field.QUIET, Optional.of("quiet hours: none"),
                        Optional.of("quiet hours: Mon Sun, 22:00 to 06:30 (Europe/Berlin)")));
    }

    @Test
    void tellsRouteAndGraceWithTheirNames() {
        accounts.save(LinkedAccounts.acme().build());
        AccountSettings start = accounts.find(ACME).orElseThrow();
        accounts.save(conducted(start, Optional.of(new Route(3, 24)), Duration.ofSeconds(60)));
        trail.clear();

        accounts.save(conducted(start, Optional.of(new Route(3, 77)), Duration.ofSeconds(15)));

        assertThat(trail).singleElement().satisfies(entry -> assertThat(entry.changes()).containsExactly(
                new Changed(Field.ROUTE, Optional.of("Support / Complaint"), Optional.of("Support / request type 77")),
                new Changed(Field.GRACE, Optional.of("60 s"), Optional.of("15 s"))));
    }

    private static AccountSettings conducted(AccountSettings old, Optional<Route> route, Duration grace) {
        return new AccountSettings(old.id(), old.handle(), old.name(), old.state(), old.speaker(), old.linkedAt(), old.importFrom(), route,
                old.speeches(), grace, old.reopenAction(), old.hearing(), old.budget(), old.automation());
    }

    @Test
    void tellsWhichWordsOfWhichLanguageChanged() {
        accounts.save(LinkedAccounts.acme().build());
        speaks(new Speech("3", "We are at it"), new Speech("5", "Done", Map.of("de", "Fertig", "fr", "Fini")));
        trail.clear();

        speaks(new Speech("3", "We are at it"), new Speech("5", "Done", Map.of("de", "Erledigt")), new Speech("99", "Hm"));

        assertThat(trail).singleElement().satisfies(entry -> assertThat(entry.changes()).containsExactly(new Changed(Field.STATUSES,
                Optional.of("Resolved in German: \"Fertig\"; Resolved in French: \"Fini\"; status 99: none"),
                Optional.of("Resolved in German: \"Erledigt\"; Resolved in French: none; status 99: \"Hm\""))));
    }

    private void speaks(Speech... speeches) {
        accounts.change(ACME, now -> new AccountSettings(now.id(), now.handle(), now.name(), now.state(), now.speaker(), now.linkedAt(),
                now.importFrom(), now.route(), List.of(speeches), now.grace(), now.reopenAction(), now.hearing(), now.budget(),
                now.automation()));
    }

    @Test
    void tellsNewKeysFromAFirstLink() {
        accounts.save(LinkedAccounts.acme().withoutRoute().build());
        trail.clear();

        accounts.saveCredentials(ACME, new Credentials(Map.of("token", "s3cret")));
        accounts.saveCredentials(ACME, new Credentials(Map.of("token", "s3cret, too")));

        assertThat(trail).extracting(Entry::deed).containsExactly(Deed.ACCOUNT_LINKED, Deed.KEYS_REPLACED);
        assertThat(trail.toString()).doesNotContain("s3cret");
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
                new Changed(Field.STATE, Optional.of("linked"), Optional.of("keys refused by the network"))));
    }
}
