package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.AccountState;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.Drawer;
import io.listeningpost.settings.Edit;
import io.listeningpost.settings.Quiet;
import io.listeningpost.settings.QuietHours;
import io.listeningpost.settings.Sharing;
import io.listeningpost.settings.Wording;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Network;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Together;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

abstract class AccountsContract extends Contract {

    private final Accounts accounts = stores.accounts();
    private final Credentials keys = new Credentials(Map.of("consumerKey", "ck", "accessSecret", "pässwörd \" 😡"));
    private final AccountSettings full = LinkedAccounts.account(account, "acme_" + "h".repeat(500))
            .says("10001", "#if($agent.firstName)$agent.firstName#end sees it 👀")
            .says("3", "done", "de", "erledigt \u2714")
            .grace(Duration.ofMillis(1500))
            .importFrom(now.minusNanos(1))
            .wording(new Wording(Optional.of("^$agent.initials"), List.of("[A-Z]\\d{4}"), List.of("+49 30 1", "hilfe@bücher.de"),
                    Sharing.ASK, false))
            .quiet(new Quiet(Optional.of(new QuietHours(ZoneId.of("Europe/Berlin"), Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY),
                    LocalTime.of(20, 0), LocalTime.of(7, 30))), 0))
            .build();

    AccountsContract(Stores stores) {
        super(stores);
    }

    @Test
    void findsWhatWasSaved() {
        accounts.save(full);

        assertThat(accounts.find(account)).contains(full);
        assertThat(accounts.all()).contains(full);
        assertThat(accounts.find(account())).isEmpty();
    }

    /** Two people in two drawers: each changes what stands there, and neither takes back what the other did. */
    @Test
    void losesNoChangeOfTheSameMoment() throws Exception {
        accounts.save(full);
        Wording wording = new Wording(Optional.of("^me"), List.of(), List.of());
        Quiet quiet = new Quiet(Optional.empty(), 7);

        for (int round = 0; round < 5; round++) {
            accounts.save(full);
            Together.run(2, i -> i == 0 ? accounts.change(account, now -> now.withWording(wording))
                    : accounts.change(account, now -> now.withQuiet(quiet)));
            assertThat(accounts.find(account)).contains(full.withWording(wording).withQuiet(quiet));
        }
        assertThat(accounts.change(account(), now -> now.withQuiet(quiet))).isEmpty();
    }

    /** Who changes only what stands as they read it: of many who read the same one has the last word, and nobody takes it back. */
    @Test
    void ofManyChangesOfWhatWasReadOneCounts() {
        for (int round = 0; round < ROUNDS; round++) {
            accounts.save(full);

            List<Boolean> won = Together.run(THREADS, i -> {
                AtomicBoolean mine = new AtomicBoolean();
                accounts.change(account, now -> {
                    mine.set(now.quiet().equals(full.quiet()));
                    return mine.get() ? now.withQuiet(new Quiet(Optional.empty(), i + 1)) : now;
                });
                return mine.get();
            });

            assertThat(won).containsOnlyOnce(true);
            assertThat(accounts.find(account).orElseThrow().quiet().most()).isEqualTo(won.indexOf(true) + 1);
        }
    }

    @Test
    void keepsWhoChangedADrawerLast() {
        Edit edit = new Edit("JIRAUSER1 \ud83d\udca7 \\ ' \"", now.plusNanos(7));
        AccountSettings edited = full.withEdit(Drawer.QUIET, new Edit("nobody", now)).withEdit(Drawer.QUIET, edit)
                .withEdit(Drawer.SETTINGS, new Edit("JIRAUSER2", now));
        accounts.save(edited);

        assertThat(accounts.find(account)).contains(edited);
        assertThat(edited.edits()).containsEntry(Drawer.QUIET, edit).hasSize(2);
        assertThat(accounts.change(account, now -> now.withState(AccountState.PAUSED)).orElseThrow().edits()).isEqualTo(edited.edits());
    }

    @Test
    void keepsTheKeysWhenSettingsChange() {
        accounts.save(full);
        accounts.saveCredentials(account, keys);

        assertThat(accounts.change(account, now -> now.withState(AccountState.PAUSED))).contains(full.withState(AccountState.PAUSED));

        assertThat(accounts.linked(account).orElseThrow().credentials()).isEqualTo(keys);
    }

    @Test
    void keepsWhatIsNotDecidedYet() {
        AccountSettings bare = LinkedAccounts.account(account, "acme").withoutRoute().withoutReopening().grace(Duration.ZERO).build();

        accounts.save(bare);

        assertThat(accounts.find(account)).contains(bare);
    }

    @Test
    void listsByHandle() {
        String mark = id();
        AccountId second = account();
        AccountId third = account();
        accounts.save(LinkedAccounts.account(third, mark + "Zeta").build());
        accounts.save(LinkedAccounts.account(account, mark + "Beta").build());
        accounts.save(LinkedAccounts.account(second, mark + "gamma").build());

        assertThat(accounts.all()).map(AccountSettings::id).filteredOn(id -> List.of(account, second, third).contains(id))
                .containsExactly(account, second, third);
    }

    @Test
    void savingSettingsKeepsTheKeys() {
        accounts.save(full);
        accounts.saveCredentials(account, keys);

        accounts.save(full.withState(AccountState.PAUSED));

        assertThat(accounts.linked(account)).contains(new LinkedAccount(account, full.handle(), keys));
        assertThat(accounts.find(account)).contains(full.withState(AccountState.PAUSED));
    }

    @Test
    void savingKeysReplacesThemAndKeepsTheSettings() {
        accounts.save(full);
        accounts.saveCredentials(account, keys);
        Credentials others = new Credentials(Map.of("consumerKey", "other"));

        accounts.saveCredentials(account, others);

        assertThat(accounts.linked(account).orElseThrow().credentials()).isEqualTo(others);
        assertThat(accounts.find(account)).contains(full);
    }

    @Test
    void keepsNoKeysOfAnAccountThatIsNotLinked() {
        assertThat(accounts.saveCredentials(account, keys)).isFalse();
        accounts.save(full);
        assertThat(accounts.linked(account)).isEmpty();
        assertThat(accounts.saveCredentials(account, keys)).isTrue();
        assertThat(accounts.linked(account)).isPresent();
    }

    @Test
    void isNotLinkedWithoutKeys() {
        accounts.save(full);

        assertThat(accounts.linked(account)).isEmpty();
        assertThat(accounts.linked(account())).isEmpty();
    }

    @Test
    void isNotLinkedWhenTheKeysCannotBeOpened() {
        accounts.save(full);
        accounts.saveCredentials(account, keys);

        Accounts afterwards = stores.accountsAfterLosingKeysOf(account);

        assertThat(afterwards.linked(account)).isEmpty();
        assertThat(afterwards.find(account)).contains(full);
    }

    @Test
    void revokesTheKeysThatWereRefused() {
        accounts.save(full);
        accounts.saveCredentials(account, keys);

        accounts.revoke(new LinkedAccount(account, full.handle(), keys));

        assertThat(accounts.find(account)).contains(full.withState(AccountState.REVOKED));
        assertThat(accounts.linked(account)).isPresent();
    }

    @Test
    void doesNotRevokeKeysThatCameMeanwhile() {
        accounts.save(full);
        accounts.saveCredentials(account, keys);

        accounts.revoke(new LinkedAccount(account, full.handle(), new Credentials(Map.of("consumerKey", "old"))));
        accounts.revoke(new LinkedAccount(account(), "stranger", keys));

        assertThat(accounts.find(account)).contains(full);
    }

    @Test
    void doesNotRevokeWhatAnAdminPaused() {
        accounts.save(full.withState(AccountState.PAUSED));
        accounts.saveCredentials(account, keys);

        accounts.revoke(new LinkedAccount(account, full.handle(), keys));

        assertThat(accounts.find(account)).contains(full.withState(AccountState.PAUSED));
    }

    @Test
    void exchangesExactlyTheKeysThatStandThere() {
        accounts.save(full);
        accounts.saveCredentials(account, keys);
        LinkedAccount held = accounts.linked(account).orElseThrow();
        Credentials fresh = new Credentials(Map.of("consumerKey", "fresh"));

        assertThat(accounts.exchangingSince(account)).isEmpty();
        assertThat(accounts.beginExchange(held, now)).isTrue();
        assertThat(accounts.exchangingSince(account)).contains(now);
        accounts.save(full.withState(AccountState.PAUSED));
        assertThat(accounts.exchangingSince(account)).as("settings do not end it").contains(now);
        assertThat(accounts.endExchange(held, Optional.of(fresh))).isTrue();

        assertThat(accounts.linked(account).orElseThrow().credentials()).isEqualTo(fresh);
        assertThat(accounts.find(account)).contains(full.withState(AccountState.PAUSED));
        assertThat(accounts.exchangingSince(account)).isEmpty();
        assertThat(accounts.endExchange(held, Optional.of(keys))).as("a second time").isFalse();
        assertThat(accounts.linked(account).orElseThrow().credentials()).isEqualTo(fresh);
    }

    @Test
    void keepsTheKeysWhenAnExchangeBroughtNone() {
        accounts.save(full);
        accounts.saveCredentials(account, keys);
        LinkedAccount held = accounts.linked(account).orElseThrow();

        accounts.beginExchange(held, now);
        assertThat(accounts.endExchange(held, Optional.empty())).isTrue();

        assertThat(accounts.linked(account)).contains(held);
        assertThat(accounts.exchangingSince(account)).isEmpty();
    }

    @Test
    void keysThatAreLinkedDuringAnExchangeWin() {
        accounts.save(full);
        accounts.saveCredentials(account, keys);
        LinkedAccount held = accounts.linked(account).orElseThrow();
        accounts.beginExchange(held, now);
        Credentials linked = new Credentials(Map.of("consumerKey", "linked again"));

        accounts.saveCredentials(account, linked);

        assertThat(accounts.exchangingSince(account)).isEmpty();
        assertThat(accounts.endExchange(held, Optional.of(new Credentials(Map.of("consumerKey", "fresh"))))).isFalse();
        assertThat(accounts.beginExchange(held, now)).isFalse();
        assertThat(accounts.linked(account).orElseThrow().credentials()).isEqualTo(linked);
        assertThat(accounts.exchangingSince(account)).isEmpty();
    }

    @Test
    void forgetsSettingsAndKeys() {
        accounts.save(full);
        accounts.saveCredentials(account, keys);

        accounts.remove(account);
        accounts.remove(account);

        assertThat(accounts.find(account)).isEmpty();
        accounts.save(full);
        assertThat(accounts.linked(account)).isEmpty();
    }

    @Test
    void takesTheLongestUserId() {
        AccountId longest = new AccountId(new Network("abcdefghijklmnopqrst"), "u".repeat(100) + id());
        AccountSettings settings = LinkedAccounts.account(longest, "acme").build();

        accounts.save(settings);

        assertThat(accounts.find(longest)).contains(settings);
    }

    @Test
    void manyWhoSaveLeaveOneAccountWithItsKeys() {
        accounts.save(full);
        accounts.saveCredentials(account, keys);
        for (int round = 0; round < ROUNDS; round++) {
            Together.run(THREADS, i -> {
                if (i % 2 == 0) {
                    accounts.save(full);
                } else {
                    accounts.saveCredentials(account, keys);
                }
                return true;
            });

            assertThat(accounts.all()).filteredOn(settings -> settings.id().equals(account)).containsExactly(full);
            assertThat(accounts.linked(account)).contains(new LinkedAccount(account, full.handle(), keys));
        }
    }

    @Test
    void aRemovedAccountDoesNotComeBack() {
        for (int round = 0; round < ROUNDS; round++) {
            accounts.save(full);
            accounts.saveCredentials(account, keys);

            Together.run(THREADS, i -> {
                if (i % 4 == 0) {
                    accounts.remove(account);
                } else {
                    accounts.revoke(new LinkedAccount(account, full.handle(), keys));
                }
                return true;
            });

            assertThat(accounts.find(account)).isEmpty();
        }
    }
}
