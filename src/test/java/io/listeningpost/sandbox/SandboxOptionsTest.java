package io.listeningpost.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.listeningpost.sandbox.desk.Membership;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SandboxOptionsTest {

    private static final Path HOME = Path.of("home");

    @Test
    void refusesASecondNodeOnADatabaseOfOneJvm() {
        assertThatIllegalArgumentException().isThrownBy(() -> node(2, "h2", false, 2991)).withMessageContaining("-Dsandbox.db=postgres");
    }

    @Test
    void letsOnlyTheFirstNodeBeginAfresh() {
        assertThatIllegalArgumentException().isThrownBy(() -> node(2, "postgres", true, 2991)).withMessageContaining("sandbox.fresh");
        assertThat(node(1, "postgres", true, 2991).fresh()).isTrue();
    }

    @Test
    void wantsToKnowWhereTheSquareIs() {
        assertThatIllegalArgumentException().isThrownBy(() -> node(2, "postgres", false, 0)).withMessageContaining("square.port");
    }

    @Test
    void givesTheNodesOneSharedHome() {
        assertThat(node(1, "postgres", false, 2991).membership(HOME).shared())
                .isEqualTo(node(2, "postgres", false, 2991).membership(HOME).shared());
        assertThat(node(3, "postgres", false, 2991).membership(HOME).node()).isEqualTo("node3");
    }

    @Test
    void refusesLocksThatEndWhileTheirNodeLives() {
        assertThatIllegalArgumentException().isThrownBy(() -> Membership.of("node1", HOME).withLockLife(Duration.ofMillis(500)))
                .withMessageContaining("2 seconds");
    }

    private static SandboxOptions node(int number, String database, boolean fresh, int square) {
        return new SandboxOptions(Path.of("plugin.jar"), HOME, 0, square, database, fresh, false, Optional.empty(), number,
                Membership.JIRAS_LOCK_LIFE, Membership.USUAL_INDEX_LAG);
    }
}
