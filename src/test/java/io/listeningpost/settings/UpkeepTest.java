package io.listeningpost.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.social.Credentials;
import io.listeningpost.social.Network;
import io.listeningpost.testing.MemoryAccounts;
import io.listeningpost.testing.MemorySignIns;
import io.listeningpost.testing.MutableClock;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpkeepTest {

    private final MutableClock clock = new MutableClock();
    private final MemorySignIns pending = new MemorySignIns();
    private final Upkeep upkeep = new Upkeep(new MemoryAccounts(), pending, clock);

    @Test
    void forgetsSignInsThatNobodyFinished() {
        keep("old", Duration.ofMinutes(14));
        keep("young", Duration.ofMinutes(16));
        clock.advance(Duration.ofMinutes(15));

        upkeep.run();

        assertThat(pending.take("old")).isEmpty();
        assertThat(pending.take("young")).isPresent();
    }

    private void keep(String ticket, Duration life) {
        Credentials none = new Credentials(Map.of());
        pending.keep(new PendingSignIn(ticket, Visitor.in("admin", "cookie"), new Network("x"), "oauth2", none, none,
                LinkRequest.by("admin"), URI.create("https://jira.example/callback"), clock.instant().plus(life)));
    }
}
