package io.listeningpost.sandbox.soak;

import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.db.OverheardDatabase;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A database that remembers what it was asked, but for what the plugin's own threads and Jira's scheduler asked. Thread-safe. */
final class WatchedDatabase extends OverheardDatabase {

    private final List<String> asked = new CopyOnWriteArrayList<>();

    WatchedDatabase(Database database) {
        super(database);
    }

    /** What was asked since the last {@link #forget} that names this. */
    List<String> asked(String naming) {
        return asked.stream().filter(sql -> sql.contains(naming)).toList();
    }

    void forget() {
        asked.clear();
    }

    @Override
    protected Connection overheard(Connection connection) {
        return watched(Connection.class, connection);
    }

    private <T> T watched(Class<T> type, T target) {
        return standIn(type, (self, method, arguments) -> {
            if (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql && isAsker()) {
                asked.add(sql);
            }
            Object answer = call(target, method, arguments);
            return answer instanceof Statement statement && method.getName().equals("createStatement")
                    ? watched(Statement.class, statement) : answer;
        });
    }

    private static boolean isAsker() {
        String name = Thread.currentThread().getName();
        return !name.startsWith("listening-post") && !name.startsWith("Caesium");
    }
}
