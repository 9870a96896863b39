package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.settings.LinkRequest;
import io.listeningpost.settings.PendingSignIn;
import io.listeningpost.settings.PendingSignIns;
import io.listeningpost.settings.Visitor;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Network;
import io.listeningpost.testing.Together;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

abstract class PendingSignInsContract extends Contract {

    private final PendingSignIns signIns = stores.signIns();

    PendingSignInsContract(Stores stores) {
        super(stores);
    }

    @Test
    void givesWhatWasKeptOnce() {
        PendingSignIn kept = pending(id(), now);
        signIns.keep(kept);

        assertThat(signIns.take(kept.ticket())).contains(kept);
        assertThat(signIns.take(kept.ticket())).isEmpty();
    }

    @Test
    void keepsWhatIsNotDecided() {
        PendingSignIn full = pending(id(), now);
        PendingSignIn bare = new PendingSignIn(full.ticket(), full.visitor(), full.network(), "oauth1", full.app(),
                new Credentials(Map.of()), LinkRequest.by("JIRAUSER1"), full.callback(), full.endsAt());
        signIns.keep(bare);

        assertThat(signIns.take(bare.ticket())).contains(bare);
    }

    @Test
    void knowsNothingOfOthers() {
        assertThat(signIns.take(ticket(id()))).isEmpty();
    }

    @Test
    void oneOfManyGetsIt() {
        for (int round = 0; round < ROUNDS; round++) {
            PendingSignIn kept = pending(id(), now);
            signIns.keep(kept);

            assertThat(Together.run(THREADS, i -> signIns.take(kept.ticket())).stream().filter(Optional::isPresent)).hasSize(1);
        }
    }

    @Test
    void forgetsWhatEnded() {
        PendingSignIn old = pending(id(), now.minusMillis(1));
        PendingSignIn still = pending(id(), now);
        signIns.keep(old);
        signIns.keep(still);

        signIns.forget(now);

        assertThat(signIns.take(old.ticket())).isEmpty();
        assertThat(signIns.take(still.ticket())).contains(still);
    }

    static PendingSignIn pending(String id, Instant endsAt) {
        return new PendingSignIn(ticket(id), Visitor.in("JIRAUSER1", "session"), new Network("x"), "oauth2",
                new Credentials(Map.of("clientId", "c\u00e4 \" 😡", "clientSecret", "s")), new Credentials(Map.of("verifier", "v")),
                new LinkRequest("JIRAUSER2", Optional.of(endsAt.minusNanos(1)), Optional.of(account())),
                URI.create("https://jira.example/plugins/servlet/listening-post/callback"), endsAt);
    }

    private static String ticket(String id) {
        return "t".repeat(64 - id.length()) + id;
    }
}
