package io.listeningpost.sandbox.host.ao;

import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.db.Databases;

class TablesOnH2Test extends TablesRules {

    @Override
    Database open() {
        return Databases.inMemory();
    }
}
