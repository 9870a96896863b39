package io.listeningpost.jira.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.lease.Holder;
import io.listeningpost.reply.NewReply;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.ReplyKind;
import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.db.Databases;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.PlainSealer;
import io.listeningpost.testing.Posts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.ActiveObjectsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TablesTest {

    private static final AccountId ACCOUNT = LinkedAccounts.ACME;
    private static final Instant NOW = MutableClock.START;

    private final Database database = Databases.inMemory();
    private final ActiveObjects ao = StoreTables.on(database);
    private final Tables tables = new Tables(ao);

    @AfterEach
    void close() {
        database.close();
    }

    private HealthRow insertHealth() {
        return tables.insert(HealthRow.class, Map.of("ACCOUNT", "x:99", "BODY", "{}"));
    }

    @Test
    void looksAgainWhenAKeyIsTaken() {
        List<Boolean> seen = new ArrayList<>();

        HealthRow row = tables.contest(() -> {
            Optional<HealthRow> found = tables.one(HealthRow.class, "ACCOUNT = ?", "x:99");
            seen.add(found.isPresent());
            if (seen.size() == 1) {
                // another node is faster, on a connection of its own
                new Thread(this::insertHealth).start();
                awaitHealth();
            }
            return found.orElseGet(this::insertHealth);
        });

        assertThat(seen).containsExactly(false, true);
        assertThat(row.getAccount()).isEqualTo("x:99");
    }

    private void awaitHealth() {
        long patience = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (tables.one(HealthRow.class, "ACCOUNT = ?", "x:99").isEmpty() && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
    }

    @Test
    void givesUpOnAKeyThatStaysTaken() {
        insertHealth();

        assertThatThrownBy(() -> tables.contest(this::insertHealth)).isInstanceOf(ActiveObjectsException.class);
    }

    @Test
    void doesNotRepeatWhatFailsForAnotherReason() {
        List<Integer> tries = new ArrayList<>();

        assertThatIllegalArgumentException().isThrownBy(() -> tables.contest(() -> {
            tries.add(1);
            throw new IllegalArgumentException("no");
        }));

        assertThat(tries).hasSize(1);
    }

    @Test
    void undoesWhatALoserDid() {
        HealthRow row = insertHealth();

        assertThatIllegalArgumentException().isThrownBy(() -> tables.contest(() -> {
            tables.take(HealthRow.class, row.getID());
            throw new IllegalArgumentException("no");
        }));

        assertThat(tables.one(HealthRow.class, "ACCOUNT = ?", "x:99")).isPresent();
    }

    @Test
    void writesDownWhoDidWhatWhen() {
        MutableClock clock = new MutableClock(NOW);
        AoOutbox outbox = new AoOutbox(ao, clock);
        OutboxEntry entry = outbox.enqueue(new NewReply("k", ACCOUNT, 1, ReplyKind.ANSWER, new PostId("7"),
                Optional.empty(), List.of("hello"), List.of(), "JIRAUSER1", Optional.empty(), NOW, NOW));
        outbox.claim(entry.id(), new Holder("node1", 1), NOW, NOW.plusSeconds(60));
        clock.advance(Duration.ofSeconds(1));
        outbox.retry(entry.id(), new Holder("node1", 1), NOW, false, "X is down");
        clock.advance(Duration.ofSeconds(1));
        outbox.withdraw(entry.id(), "undone");

        assertThat(Arrays.stream(ao.find(StepRow.class)).map(row -> row.getStepKey() + " " + row.getStep() + " "
                + Optional.ofNullable(row.getNode()).map(Json::unquote).orElse("-") + " " + (row.getHappenedAt() - NOW.toEpochMilli())))
                .containsExactly(
                        entry.id() + ":1 CLAIMED node1/1 0",
                        entry.id() + ":2 RETRIED node1/1 1000",
                        entry.id() + ":3 WITHDRAWN - 2000");
    }

    @Test
    void keysReachTheDatabaseSealedOnly() {
        AoAccounts accounts = new AoAccounts(ao, new PlainSealer("k1"));
        accounts.save(LinkedAccounts.acme().build());
        accounts.saveCredentials(ACCOUNT, new Credentials(Map.of("accessSecret", "s3cret")));

        AccountRow row = ao.find(AccountRow.class)[0];

        assertThat(row.getSealedKeys()).startsWith("k1.").doesNotContain("s3cret");
        assertThat(row.getSettings()).doesNotContain("s3cret", "accessSecret");
    }

    /** MySQL with three bytes a character refuses emoji; PostgreSQL refuses NUL. */
    @Test
    void wordsReachTheDatabaseInAscii() {
        Post post = Posts.post("7").text("😡 \u0000 é").build();
        new AoJournal(ao).record(ACCOUNT, post, NOW);

        assertThat(ao.find(JournalRow.class)[0].getPost()).isPrintable().matches("\\p{ASCII}*");
    }

    /** As after an update of the plugin: the same entities over tables with rows in them. */
    @Test
    void openingTheTablesAgainKeepsTheRows() {
        new AoJournal(ao).record(ACCOUNT, Posts.post("7").build(), NOW);

        assertThat(new AoJournal(StoreTables.on(database)).find(ACCOUNT, new PostId("7"))).isPresent();
    }
}
