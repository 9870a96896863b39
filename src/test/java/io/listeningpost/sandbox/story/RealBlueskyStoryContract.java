package io.listeningpost.sandbox.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.network.bluesky.RealBluesky;
import io.listeningpost.sandbox.remote.HostProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The story with the packaged plugin on Bluesky's own servers, as far as it needs no trouble. Run by the profile real-servers only. */
class RealBlueskyStoryContract {

    @TempDir
    private Path home;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void tellsTheStory() throws Exception {
        List<String> said = new ArrayList<>();
        try (RealBluesky servers = RealBluesky.start(Path.of(System.getProperty("real.servers", "target/real-servers")))) {
            Story.tellElsewhere(new HostProcess.Setup(Path.of(System.getProperty("plugin.jar")), home, "h2", servers.server().toString()),
                    new RealBlueskyScene(servers.server()), said::add);
        }
        said.forEach(System.out::println);
        assertThat(said).hasSize(8);
    }
}
