package io.listeningpost.network.bluesky;

import io.listeningpost.network.NetworkContract;
import io.listeningpost.network.NetworkStage;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** What every network keeps to, before Bluesky's own servers. Run by the profile real-servers only. */
class RealBlueskyContract extends NetworkContract {

    private static RealBluesky servers;

    @BeforeAll
    static void start() throws Exception {
        servers = RealBluesky.start(Path.of(System.getProperty("real.servers", "target/real-servers")));
    }

    @AfterAll
    static void stop() throws Exception {
        if (servers != null) {
            servers.close();
        }
    }

    @Override
    protected NetworkStage open() {
        return new RealSkyStage(servers.server(), servers.images());
    }
}
