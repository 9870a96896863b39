package io.listeningpost.sandbox.host;

import io.listeningpost.sandbox.host.db.Databases;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** A host with a packed plugin on an empty H2 database. */
final class StartedHost implements AutoCloseable {

    final Host host;
    private final Database database;

    private StartedHost(Host host, Database database) {
        this.host = host;
        this.database = database;
    }

    static StartedHost with(PackedPlugin plugin, Path home) {
        return with(plugin, home, options -> options);
    }

    static StartedHost with(PackedPlugin plugin, Path home, UnaryOperator<HostOptions> change) {
        Database database = Databases.inMemory();
        try {
            SmallDesk desk = new SmallDesk();
            return new StartedHost(Host.start(change.apply(HostOptions.of(plugin.in(home), home)), database, desk, desk, desk), database);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    @Override
    public void close() {
        host.close();
        database.close();
    }
}
