package io.listeningpost.sandbox.host.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerIT {

    @TempDir
    Path home;

    @Test
    void isJoinedByOthersAndStoppedByItsOwnerOnly() throws Exception {
        Path files = home.resolve("postgres");
        EmbeddedServer owner = EmbeddedServer.start(files);
        EmbeddedServer guest = EmbeddedServer.start(files);
        assertThat(guest.url()).isEqualTo(owner.url());

        guest.close();
        RunningServer running = RunningServer.on(files).orElseThrow();
        assertThat(running.process().isAlive()).isTrue();

        owner.close();
        running.process().onExit().get(20, TimeUnit.SECONDS);
        assertThat(RunningServer.on(files)).isEmpty();
    }

    @Test
    void isStoppedByItsPidWhenItsOwnerIsGone() {
        Path files = home.resolve("postgres");
        EmbeddedServer.start(files);
        RunningServer orphan = RunningServer.on(files).orElseThrow();

        orphan.stop();

        assertThat(orphan.process().isAlive()).isFalse();
    }
}
