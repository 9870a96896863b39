package io.listeningpost.jira.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.listeningpost.health.NodePulse;
import io.listeningpost.health.PulseLog;
import io.listeningpost.health.Vitals;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MemoryAccounts;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Together;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LivenessTest {

    private final MutableClock clock = new MutableClock();
    private final MemoryAccounts accounts = new MemoryAccounts();
    private final List<NodePulse> nodes = new ArrayList<>();
    private final AtomicInteger looks = new AtomicInteger();
    private boolean keyFile = true;
    private boolean scheduled = true;
    private Runnable trouble = () -> { };

    private final PulseLog pulses = new PulseLog() {
        @Override
        public void seen(NodePulse node) {
            nodes.add(node);
        }

        @Override
        public List<NodePulse> all() {
            looks.incrementAndGet();
            trouble.run();
            return nodes;
        }

        @Override
        public void forget(Instant before) {
            nodes.clear();
        }
    };
    private final LivenessCheck check = new LivenessCheck(accounts, pulses, () -> new Vitals("1.0", "node-1", MutableClock.START, keyFile,
            scheduled, Optional.empty(), Optional.empty()), clock);

    @BeforeEach
    void link() {
        accounts.save(LinkedAccounts.acme().build());
        rounds();
    }

    private void rounds() {
        pulses.forget(clock.instant());
        pulses.seen(new NodePulse("node-2", "1.0", MutableClock.START, clock.instant()));
    }

    private Liveness later(Duration time) {
        clock.advance(time);
        return check.now();
    }

    @Test
    void isUpWhileEverythingIsThere() {
        assertThat(check.now()).isEqualTo(new Liveness(true, "up", new Liveness.Checks(true, true, true, true)));
    }

    @Test
    void isDownWithoutDatabaseOrKeyFile() {
        trouble = () -> {
            throw new IllegalStateException("jdbc:postgresql://db.internal refused");
        };
        assertThat(check.now()).isEqualTo(new Liveness(false, "down", new Liveness.Checks(false, true, true, false)));
        trouble = () -> { };
        keyFile = false;
        assertThat(later(Duration.ofSeconds(6)).status()).isEqualTo("down");
        accounts.remove(LinkedAccounts.ACME);
        assertThat(later(Duration.ofSeconds(6)).status()).as("no account needs a key").isEqualTo("up");
    }

    @Test
    void isDegradedWhenNothingMakesItWork() {
        scheduled = false;
        assertThat(check.now()).isEqualTo(new Liveness(true, "degraded", new Liveness.Checks(true, true, false, true)));
        scheduled = true;
        assertThat(later(Duration.ofMinutes(6)).checks().rounds()).isFalse();
        rounds();
        assertThat(later(Duration.ofSeconds(6)).status()).isEqualTo("up");
    }

    @Test
    void givesANodeThatHasJustStartedTimeForItsFirstRound() {
        nodes.clear();
        assertThat(check.now().status()).isEqualTo("up");
        assertThat(later(Duration.ofMinutes(6)).status()).isEqualTo("degraded");
    }

    @Test
    void asksTheDatabaseOnceInFiveSecondsWhoeverAsks() {
        for (int second = 0; second < 60; second++) {
            Together.run(8, i -> check.now());
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(looks.get()).isBetween(10, 13);
    }

    /** A database that neither answers nor refuses must not hold a thread of Jira for each one who asks. */
    @Test
    void answersWhileALookHangs() throws InterruptedException {
        check.now();
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        trouble = () -> {
            hanging.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        clock.advance(Duration.ofSeconds(10));
        Thread stuck = Thread.ofVirtual().start(check::now);
        hanging.await();

        assertThat(check.now().status()).as("believed for a while").isEqualTo("up");
        assertThat(later(Duration.ofSeconds(30)).status()).as("not believed any more").isEqualTo("down");
        assertThat(looks.get()).isEqualTo(2);

        end.countDown();
        stuck.join();
        trouble = () -> { };
        rounds();
        assertThat(later(Duration.ofSeconds(10)).status()).isEqualTo("up");
    }

    @Test
    void tellsEverybodyYesAndNoAndNothingElse() {
        Response up = new AliveResource(check).alive();
        trouble = () -> {
            throw new IllegalStateException("secret");
        };
        clock.advance(Duration.ofSeconds(6));
        Response down = new AliveResource(check).alive();

        assertThat(List.of(up.getStatus(), down.getStatus())).containsExactly(200, 503);
        assertThat(up.getHeaderString("Cache-Control")).contains("no-store");
        JsonNode body = new ObjectMapper().valueToTree(down.getEntity());
        assertThat(body.toString()).isEqualTo("{\"alive\":false,\"status\":\"down\",\"checks\":"
                + "{\"database\":false,\"keys\":true,\"scheduler\":true,\"rounds\":false}}");
    }
}
