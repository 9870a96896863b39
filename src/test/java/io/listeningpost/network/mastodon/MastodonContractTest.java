package io.listeningpost.network.mastodon;

import io.listeningpost.network.NetworkContract;
import io.listeningpost.network.NetworkStage;

class MastodonContractTest extends NetworkContract {

    @Override
    protected NetworkStage open() {
        return new MastodonStage();
    }
}
