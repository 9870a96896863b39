package io.listeningpost.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.listeningpost.health.EventHealth;
import io.listeningpost.health.EventLog;
import io.listeningpost.health.Pointer;
import io.listeningpost.settings.AccountState;
import io.listeningpost.settings.Hearing;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Handshake;
import io.listeningpost.social.PostId;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MemoryEvents;
import io.listeningpost.testing.MemoryNetwork;
import io.listeningpost.testing.Stage;
import io.listeningpost.testing.Together;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes to an address of ours, of a network that answers riddles as X does and signs with the account's keys. */
class EventsTest {

    private static final AccountId ACME = Stage.ACME;
    private static final AccountId OTHER = AccountId.parse("x:98");
    private static final byte[] EVENT = MemoryEvents.event("99", "1", "2");

    private final Stage stage = new Stage();
    private final List<AccountId> woken = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger writes = new AtomicInteger();
    private boolean broken;

    private final EventLog counting = new EventLog() {
        @Override
        public EventHealth of(AccountId account) {
            return stage.events.of(account);
        }

        @Override
        public EventHealth change(AccountId account, UnaryOperator<EventHealth> change) {
            if (broken) {
                throw new IllegalStateException("the database is away");
            }
            writes.incrementAndGet();
            return stage.events.change(account, change);
        }

        @Override
        public List<EventHealth> all() {
            return stage.events.all();
        }
    };
    private final Events events =
            new Events(stage.accounts, new SocialNetworks(List.of(stage.network)), counting, woken::add, stage.clock);

    @BeforeEach
    void switchOn() {
        stage.network.tells();
        hears(ACME, true);
    }

    private void hears(AccountId id, boolean on) {
        stage.accounts.change(id, now -> {
            Hearing old = now.hearing();
            return now.withHearing(new Hearing(old.opens(), old.quotes(), old.direct(), old.searches(), old.photos(), old.recheckDays(),
                    old.silenceHours(), on));
        });
    }

    private boolean sent(String address, byte[] body) {
        return events.take(address, header(MemoryEvents.signature(body)), body);
    }

    private static UnaryOperator<String> header(String signature) {
        return name -> name.equals("signature") ? signature : "";
    }

    private List<PostId> pointed(AccountId id) {
        return stage.events.of(id).pointers().stream().map(Pointer::post).toList();
    }

    @Test
    void writesDownWhereToReadAndWakesTheAccount() {
        assertThat(sent("x:99", EVENT)).isTrue();

        assertThat(pointed(ACME)).containsExactly(new PostId("1"), new PostId("2"));
        assertThat(stage.events.of(ACME).eventAt()).contains(stage.clock.instant());
        assertThat(woken).containsExactly(ACME);
        assertThat(stage.network.calls()).as("asks nobody").isEmpty();
        assertThat(stage.journal.all()).as("believes nothing").isEmpty();
    }

    @Test
    void takesNothingThatIsSignedOtherwiseAndCountsIt() {
        assertThat(events.take("x:99", header("nonsense"), EVENT)).isFalse();
        assertThat(events.take("x:99", header(""), EVENT)).isFalse();
        assertThat(events.take("x:99", header(MemoryEvents.signature(EVENT)), null)).as("too long").isFalse();
        stage.clock.advance(Duration.ofSeconds(10));
        assertThat(events.take("x:99", header("nonsense"), EVENT)).isFalse();

        assertThat(stage.events.of(ACME)).satisfies(health -> {
            assertThat(health.refused()).isEqualTo(4);
            assertThat(health.refusedAt()).contains(stage.clock.instant());
            assertThat(health.eventAt()).isEmpty();
            assertThat(health.pointers()).isEmpty();
        });
        assertThat(woken).isEmpty();
    }

    @Test
    void answersAnybodyTheSameWhoseAccountDoesNotListen() {
        hears(ACME, false);
        assertThat(sent("x:99", EVENT)).as("off").isFalse();
        hears(ACME, true);
        stage.accounts.find(ACME).ifPresent(each -> stage.accounts.save(each.withState(AccountState.PAUSED)));
        assertThat(sent("x:99", EVENT)).as("paused").isFalse();
        stage.accounts.find(ACME).ifPresent(each -> stage.accounts.save(each.withState(AccountState.REVOKED)));
        assertThat(sent("x:99", EVENT)).as("revoked").isFalse();
        assertThat(events.handshake("x:99", Map.of("crc_token", "riddle"))).isEmpty();
        assertThat(sent("x:97", EVENT)).as("unknown").isFalse();
        assertThat(sent("feed:99", EVENT)).as("no such network").isFalse();
        assertThat(sent("nonsense/../", EVENT)).as("no address").isFalse();
        stage.accounts.remove(ACME);
        assertThat(sent("x:99", EVENT)).as("removed").isFalse();

        assertThat(writes).as("nobody fills the database").hasValue(0);
        assertThat(woken).isEmpty();
    }

    @Test
    void aNetworkThatTellsNothingIsNotListenedTo() {
        Stage silent = new Stage(stage.accounts.find(ACME).orElseThrow());
        Events none = new Events(silent.accounts, new SocialNetworks(List.of(silent.network)), silent.events, woken::add, silent.clock);

        assertThat(none.take("x:99", header(MemoryEvents.signature(EVENT)), EVENT)).isFalse();
        assertThat(none.handshake("x:99", Map.of("crc_token", "riddle"))).isEmpty();
    }

    @Test
    void answersTheHandshakeInTheNetworksOwnWay() {
        assertThat(events.handshake("x:99", Map.of("crc_token", "riddle"))).contains(
                new Handshake("application/json", "{\"response_token\":\"6\"}"));
        assertThat(events.handshake("x:99", Map.of("crc_token", "other"))).isEmpty();
        assertThat(events.handshake("x:97", Map.of("crc_token", "riddle"))).isEmpty();
    }

    /** One app may have one address for all accounts of it. */
    @Test
    void readsOtherAccountsOnlyWhereItIsSignedForThemToo() {
        stage.accounts.save(LinkedAccounts.account(OTHER, "other").build());
        stage.accounts.saveCredentials(OTHER, MemoryNetwork.KEYS);
        byte[] both = "98 7\n99 1\n97 5\nx:!! 5".getBytes(StandardCharsets.UTF_8);

        assertThat(sent("x:99", both)).isTrue();
        assertThat(woken).as("the other is off").containsExactly(ACME);

        hears(OTHER, true);
        assertThat(sent("x:99", both)).isTrue();
        assertThat(pointed(OTHER)).containsExactly(new PostId("7"));

        stage.accounts.saveCredentials(OTHER, new Credentials(Map.of("token", "of another app")));
        assertThat(sent("x:99", "98 8".getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(pointed(OTHER)).containsExactly(new PostId("7"));
    }

    @Test
    void aFloodIsFewWritesAndLosesNoPointer() {
        List<byte[]> flood = IntStream.range(0, 400).mapToObj(i -> MemoryEvents.event("99", "f" + i)).toList();

        Together.run(8, thread -> {
            for (int i = thread; i < flood.size(); i += 8) {
                assertThat(sent("x:99", flood.get(i))).isTrue();
                assertThat(pointed(ACME)).as("what was thanked for is written").contains(new PostId("f" + i));
            }
            return true;
        });

        assertThat(pointed(ACME)).hasSize(400);
        assertThat(writes.get()).isLessThanOrEqualTo(400);
    }

    @Test
    void aFloodOfRefusalsIsOneWriteInTenSeconds() {
        for (int i = 0; i < 10_000; i++) {
            events.take("x:99", header("nonsense"), EVENT);
        }
        assertThat(writes).hasValue(1);

        stage.clock.advance(Duration.ofSeconds(10));
        events.take("x:99", header("nonsense"), EVENT);
        assertThat(stage.events.of(ACME).refused()).isEqualTo(10_001);
    }

    @Test
    void eventsWithoutPostsAreWrittenNowAndThen() {
        for (int i = 0; i < 100; i++) {
            assertThat(sent("x:99", MemoryEvents.event("99"))).isTrue();
        }

        assertThat(writes).hasValue(1);
        assertThat(woken).hasSize(100);
    }

    /** The network repeats what it was not thanked for, and what was not written must not be lost behind one that was. */
    @Test
    void thanksForNothingThatWasNotWritten() {
        broken = true;
        assertThatThrownBy(() -> sent("x:99", EVENT)).hasMessageContaining("away");
        assertThat(woken).isEmpty();

        broken = false;
        assertThat(sent("x:99", MemoryEvents.event("99", "3"))).isTrue();
        assertThat(pointed(ACME)).containsExactlyInAnyOrder(new PostId("1"), new PostId("2"), new PostId("3"));
    }
}
