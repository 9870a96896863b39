package io.listeningpost.sandbox.host.ao;

import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.db.Databases;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class TablesOnPostgresIT extends TablesRules {

    @TempDir
    static Path home;

    @Override
    Database open() {
        return Databases.open("postgres", home);
    }
}
