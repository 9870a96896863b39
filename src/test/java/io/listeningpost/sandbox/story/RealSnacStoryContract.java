package io.listeningpost.sandbox.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.network.mastodon.RealFediverse;
import io.listeningpost.sandbox.remote.HostProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The story with the packaged plugin on snac2, as far as it needs no trouble. Run by the profile real-servers only. */
class RealSnacStoryContract {

    @TempDir
    private Path home;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void tellsTheStory() throws Exception {
        List<String> said = new ArrayList<>();
        Path installed = Path.of(System.getProperty("real.servers", "target/real-servers"));
        try (RealFediverse server = RealFediverse.start(installed, home.resolve("snac"))) {
            Story.tellElsewhere(new HostProcess.Setup(Path.of(System.getProperty("plugin.jar")), home.resolve("host"), "h2", server.url()),
                    new RealFediverseScene(server), said::add);
        }
        said.forEach(System.out::println);
        assertThat(said).hasSize(8);
    }
}
