package io.listeningpost.testing;

import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.db.OverheardDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A database that notes every statement that is run on it. */
public final class CountedDatabase extends OverheardDatabase {

    private static final Set<String> RUNNING = Set.of("executeQuery", "executeUpdate", "execute");

    private final List<String> statements = new CopyOnWriteArrayList<>();

    public CountedDatabase(Database database) {
        super(database);
    }

    /** What was run, in order; can be cleared. */
    public List<String> statements() {
        return statements;
    }

    @Override
    protected Connection overheard(Connection connection) {
        return standIn(Connection.class, (self, method, arguments) -> {
            Object result = call(connection, method, arguments);
            return result instanceof PreparedStatement statement && arguments != null
                    ? counted(String.valueOf(arguments[0]), statement) : result;
        });
    }

    private PreparedStatement counted(String sql, PreparedStatement statement) {
        return standIn(PreparedStatement.class, (self, method, arguments) -> {
            if (RUNNING.contains(method.getName())) {
                statements.add(sql);
            }
            return call(statement, method, arguments);
        });
    }

    @Override
    public void close() {
        // the database belongs to all tests
    }
}
