package io.listeningpost.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.listeningpost.sandbox.desk.Membership;
import io.listeningpost.sandbox.remote.Administrator;
import io.listeningpost.sandbox.remote.Agent;
import io.listeningpost.sandbox.remote.BrandAccount;
import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.remote.Visitor;
import io.listeningpost.sandbox.square.x.Seed;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes as {@code -Dsandbox.node} starts them. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SandboxNodesIT {

    private static final Duration A_MOMENT = Duration.ofSeconds(90);

    @TempDir
    private Path home;

    @Test
    void hearOnOneNodeAndAnswerOnTheOther() {
        try (Sandbox first = Sandbox.start(node(1, 0), line -> { });
                Sandbox second = Sandbox.start(node(2, first.square().port()), line -> { })) {
            assertThat(second.host().address()).isNotEqualTo(first.host().address());
            assertThat(second.squareUrl()).isEqualTo(first.square().url());
            Administrator here = new Administrator(visitor(first.host().address(), "admin"));
            Administrator there = new Administrator(visitor(second.host().address(), "admin"));
            String account = BrandAccount.link(here, Duration.ZERO);
            first.square().x().post("nora_k", "@acme my order never arrived");

            Patience.pressing("node 2 to hear it", A_MOMENT, () -> there.pollNow(account),
                    () -> !second.desk().watch().requests().isEmpty(),
                    () -> there.health().toString());
            String request = second.desk().watch().requests().getFirst().key();
            Agent amelia = new Agent(visitor(first.host().address(), "amelia"));
            Patience.until("the panel of " + request, A_MOMENT, () -> amelia.hasThread(request), () -> here.health().toString());
            amelia.answer(request, "Sorry! We look for it.");

            Patience.until("the answer on the Square", A_MOMENT, () -> !first.square().x().postsBy(Seed.BRAND).isEmpty(),
                    () -> here.health().toString());
            assertThat(first.square().x().postsBy(Seed.BRAND)).singleElement()
                    .satisfies(post -> assertThat(post.typed()).isEqualTo("Sorry! We look for it."));
        }
    }

    @Test
    void refusesToJoinWhatIsNotThere() throws IOException {
        int nobody;
        try (ServerSocket port = new ServerSocket(0)) {
            nobody = port.getLocalPort();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Sandbox.start(node(2, nobody), line -> { }))
                .withMessageContaining("start node 1 first");
    }

    private SandboxOptions node(int number, int square) {
        return new SandboxOptions(Path.of(System.getProperty("plugin.jar")), home, 0, square, "postgres", false, false, Optional.empty(),
                number, Membership.JIRAS_LOCK_LIFE, Membership.USUAL_INDEX_LAG);
    }

    private static Visitor visitor(URI address, String login) {
        return new Visitor(() -> address, login, login).logIn();
    }
}
