package io.listeningpost.jira.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.health.AccountHealth;
import io.listeningpost.intake.Cause;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.intake.JournalState;
import io.listeningpost.lease.Holder;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.NewReply;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.ReplyKind;
import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.db.Databases;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.AccountState;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Address;
import io.listeningpost.social.Author;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import io.listeningpost.social.ThreadId;
import io.listeningpost.testing.PlainSealer;
import io.listeningpost.testing.Posts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rows of versions that knew less, or more: a field missing, a field or word unknown. */
class OlderRowsTest {

    private static final AccountId ACCOUNT = AccountId.parse("x:99");

    private final Database database = Databases.inMemory();
    private final ActiveObjects ao = StoreTables.on(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void readsAPostThatHasNothingButItsId() {
        Post post = PostJson.read("{\"id\":\"7\"}");

        assertThat(post.firstId()).isEqualTo(new PostId("7"));
        assertThat(post.thread().value()).isEqualTo("7");
        assertThat(post.kind()).isEqualTo(PostKind.ORIGINAL);
        assertThat(post.author()).isEqualTo(Author.unknown(""));
        assertThat(post.text()).isEmpty();
        assertThat(post.mentions()).isEmpty();
        assertThat(post.media()).isEmpty();
    }

    @Test
    void readsAPostOfALaterVersion() {
        Post post = PostJson.read("{\"id\":\"7\",\"kind\":\"POLL\",\"mood\":{\"angry\":1},\"repliedTo\":null,\"media\":[{\"size\":1}]}");

        assertThat(post.kind()).isEqualTo(PostKind.ORIGINAL);
        assertThat(post.repliedTo()).isEmpty();
        assertThat(post.media()).singleElement().satisfies(media -> assertThat(media.url()).isEmpty());
    }

    /** Speaking for an account in a state we do not know would be the unsafe side. */
    @Test
    void pausesAnAccountInAStateOfALaterVersion() {
        ao.create(AccountRow.class, Map.of("ACCOUNT", "x:99", "SETTINGS", "{\"state\":\"THROTTLED\"}"));

        AccountSettings settings = new AoAccounts(ao, new PlainSealer("k")).find(ACCOUNT).orElseThrow();

        assertThat(settings.state()).isEqualTo(AccountState.PAUSED);
        assertThat(settings.handle()).isEqualTo("99");
        assertThat(settings.grace()).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings.route()).isEmpty();
        assertThat(settings.speeches()).isEmpty();
    }

    @Test
    void readsAReplyThatHasNothingButItsTarget() {
        OutboxRow row = ao.create(OutboxRow.class, Map.of("ENTRY_KEY", Keys.of("k"), "ACCOUNT", "x:99", "CONVERSATION_ID", 1L, "STATE",
                "PENDING", "WAITING", "x:99", "DUE_AT", 5L, "STEPS", 0, "BODY", "{\"target\":\"7\",\"tone\":\"warm\"}"));

        assertThat(new AoOutbox(ao, Clock.systemUTC()).find(row.getID())).hasValueSatisfying(entry -> {
            assertThat(entry.kind()).isEqualTo(ReplyKind.ANSWER);
            assertThat(entry.state()).isEqualTo(DeliveryState.PENDING);
            assertThat(entry.notBefore()).isEqualTo(Instant.ofEpochMilli(5));
            assertThat(entry.parts()).isEmpty();
            assertThat(entry.photos()).isEmpty();
            assertThat(entry.to()).isEqualTo(new Address.Answering(new PostId("7")));
        });
    }

    /** A message for one person whose row lost that person is for nobody, and an earlier version finds no target in it. */
    @Test
    void takesNoMessageForAPublicAnswer() {
        OutboxEntry letter = OutboxEntry.fresh(1, new NewReply("k", ACCOUNT, 1, ReplyKind.ANSWER, new PostId("7"),
                Optional.of(new Address.Person("501", new ThreadId("99-501"))), List.of("for you alone"), List.of(), "JIRAUSER1",
                Optional.empty(), Instant.EPOCH, Instant.EPOCH));
        String body = EntryJson.write(letter);

        assertThat(body).contains("\"about\":\"7\"").doesNotContain("target");
        OutboxRow row = ao.create(OutboxRow.class, Map.of("ENTRY_KEY", Keys.of("k"), "ACCOUNT", "x:99", "CONVERSATION_ID", 1L, "STATE",
                "PENDING", "WAITING", "x:99", "DUE_AT", 5L, "STEPS", 0, "BODY", body.replace("person", "human")));
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> EntryJson.read(row));
    }

    @Test
    void sendsNothingInAStateOfALaterVersion() {
        OutboxRow row = ao.create(OutboxRow.class, Map.of("ENTRY_KEY", Keys.of("k"), "ACCOUNT", "x:99", "CONVERSATION_ID", 1L, "STATE",
                "HELD", "WAITING", "x:99", "DUE_AT", 5L, "STEPS", 0, "BODY", "{\"target\":\"7\",\"kind\":\"SONG\"}"));
        AoOutbox outbox = new AoOutbox(ao, Clock.systemUTC());

        assertThat(outbox.find(row.getID()).orElseThrow().state()).isEqualTo(DeliveryState.DEAD);
        Holder holder = new Holder("node1", 1);
        assertThat(outbox.claim(row.getID(), holder, Instant.EPOCH.plusSeconds(9), Instant.EPOCH.plusSeconds(99))).isEmpty();
    }

    @Test
    void readsAJournalRowOfALaterVersion() {
        ao.create(JournalRow.class, Map.of("ENTRY_KEY", Keys.of(ACCOUNT, "7"), "ACCOUNT", "x:99", "ORIGIN", "MENTION", "POSTED_AT", 5L,
                "SEEN_AT", 6L, "STATE", "PARKED", "OUTCOME", "ADOPTED", "NOT_UNTIL", 0L, "ATTEMPTS", 0, "POST", "{\"id\":\"7\"}"));

        assertThat(new AoJournal(ao).recent(ACCOUNT, Long.MAX_VALUE, 5)).singleElement().satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(JournalState.DONE);
            assertThat(entry.outcome()).isEmpty();
            assertThat(entry.seenAt()).isEqualTo(Instant.ofEpochMilli(6));
        });
    }

    /** The first look after it writes down whose it is, so that a search for what we wrote finds it. */
    @Test
    void findsWhatWeWroteOnceItWasLookedAfter() {
        long[] ours = {besides("7", "99"), besides("8", "99"), besides("9", "501")};
        AoJournal journal = new AoJournal(ao);
        assertThat(journal.recent(ACCOUNT, IntakeOutcome.OWN, Long.MAX_VALUE, 5)).isEmpty();

        new AoPostWatch(ao).later(ours[0], Instant.EPOCH);
        new AoOldPosts(ao).keep(ours[1], Instant.EPOCH);
        new AoPostWatch(ao).later(ours[2], Instant.EPOCH);

        assertThat(journal.recent(ACCOUNT, IntakeOutcome.OWN, Long.MAX_VALUE, 5)).extracting(JournalEntry::id)
                .containsExactly(ours[1], ours[0]);
        assertThat(journal.recent(ACCOUNT, IntakeOutcome.OWN, Long.MAX_VALUE, 5)).extracting(JournalEntry::reason)
                .containsOnly(Optional.of(Cause.OUR_OWN.words()));
        assertThat(journal.recent(ACCOUNT, IntakeOutcome.CONTEXT, Long.MAX_VALUE, 5)).extracting(JournalEntry::id)
                .containsExactly(ours[2]);
    }

    private long besides(String id, String author) {
        return ao.create(JournalRow.class, Map.of("ENTRY_KEY", Keys.of(ACCOUNT, id), "ACCOUNT", "x:99", "ORIGIN", "CONTEXT",
                "POSTED_AT", 5L, "SEEN_AT", 6L, "STATE", "DONE", "OUTCOME", "CONTEXT", "NOT_UNTIL", 0L, "ATTEMPTS", 0, "POST",
                PostJson.write(Posts.post(id).by(author, "acme").build()))).getID();
    }

    @Test
    void readsHealthThatHasNothing() {
        ao.create(HealthRow.class, Map.of("ACCOUNT", "x:99", "BODY", "{}"));

        assertThat(new AoHealthLog(ao).of(ACCOUNT)).isEqualTo(AccountHealth.unknown(ACCOUNT));
    }

    @Test
    void saysSoWhenARowIsBroken() {
        assertThatIllegalStateException().isThrownBy(() -> PostJson.read("{\"id\":")).withMessageContaining("broken JSON");
    }
}
