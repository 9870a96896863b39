package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.jira.settings.AesSealer;
import io.listeningpost.jira.store.AoAccounts;
import io.listeningpost.settings.Accounts;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Credentials;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.TestDatabases;
import io.listeningpost.testing.Together;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new sealing key takes over in the database, so that the old one can be thrown away. */
class SealRotationTest {

    private static final AccountId ACCOUNT = AccountId.parse("x:rotating");
    private static final AccountId KEYLESS = AccountId.parse("x:keyless");
    private static final Credentials KEYS = new Credentials(Map.of("accessToken", "tøken"));

    @TempDir
    Path home;

    @Test
    void sealsEveryAccountAnewAndLosesNothing() throws Exception {
        AoStores stores = AoStores.on(TestDatabases.h2(), "io.listeningpost.rotation");
        Accounts accounts = new AoAccounts(stores.ao(), new AesSealer(home));
        accounts.save(LinkedAccounts.account(ACCOUNT, "acme").build());
        accounts.save(LinkedAccounts.account(KEYLESS, "other").build());
        accounts.saveCredentials(ACCOUNT, KEYS);
        accounts.beginExchange(accounts.linked(ACCOUNT).orElseThrow(), MutableClock.START);
        assertThat(accounts.sealAnew()).as("nothing to do").isZero();

        Path file = home.resolve("sealing.keys");
        Files.writeString(file, Files.readString(file) + "k2=" + Base64.getEncoder().encodeToString(new byte[32]) + "\n");
        List<Integer> sealed = Together.run(3, node -> new AoAccounts(stores.ao(), new AesSealer(home)).sealAnew());

        assertThat(sealed.stream().mapToInt(each -> each).sum()).as("one node does it").isOne();
        assertThat(accounts.find(ACCOUNT)).contains(LinkedAccounts.account(ACCOUNT, "acme").build());
        assertThat(accounts.exchangingSince(ACCOUNT)).contains(MutableClock.START);
        List<String> lines = Files.readAllLines(file);
        Files.write(file, lines.subList(1, lines.size()));
        assertThat(new AoAccounts(stores.ao(), new AesSealer(home)).linked(ACCOUNT).map(linked -> linked.credentials())).contains(KEYS);
        assertThat(accounts.linked(KEYLESS)).isEqualTo(Optional.empty());
    }
}
