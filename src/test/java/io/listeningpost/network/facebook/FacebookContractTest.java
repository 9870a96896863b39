package io.listeningpost.network.facebook;

import io.listeningpost.network.NetworkContract;
import io.listeningpost.network.NetworkStage;

class FacebookContractTest extends NetworkContract {

    @Override
    protected NetworkStage open() {
        return new FacebookStage();
    }
}
