package io.listeningpost.network.bluesky;

import io.listeningpost.network.NetworkContract;
import io.listeningpost.network.NetworkStage;
import java.io.IOException;

class BlueskyContractTest extends NetworkContract {

    @Override
    protected NetworkStage open() throws IOException {
        return SquareSkyStage.open();
    }
}
