package io.listeningpost.bench;

import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.db.OverheardDatabase;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicLong;

/** A database that counts the statements that are prepared on it. Thread-safe. */
final class Tally extends OverheardDatabase {

    private final AtomicLong statements = new AtomicLong();

    Tally(Database database) {
        super(database);
    }

    long statements() {
        return statements.get();
    }

    @Override
    protected Connection overheard(Connection connection) {
        return standIn(Connection.class, (self, method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                statements.incrementAndGet();
            }
            return call(connection, method, arguments);
        });
    }
}
