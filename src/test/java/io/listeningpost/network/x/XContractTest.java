package io.listeningpost.network.x;

import io.listeningpost.network.NetworkContract;
import io.listeningpost.network.NetworkStage;

class XContractTest extends NetworkContract {

    @Override
    protected NetworkStage open() {
        return new XContractStage();
    }
}
