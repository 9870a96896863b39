package io.listeningpost.contract;

import io.listeningpost.contract.TappedDatabase.Bound;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Every different statement that ran, with parameters that it ran with. Lists of values count once, whatever their length. */
final class Statements implements TappedDatabase.Tap {

    private final Map<String, Statement> all = new ConcurrentHashMap<>();

    @Override
    public void before(Connection connection, String sql, List<Bound> bound) {
        all.putIfAbsent(sql.replaceAll("\\?(, \\?)+", "?…"), new Statement(sql, bound));
    }

    List<Statement> all() {
        return List.copyOf(all.values());
    }

    /** One of them. */
    record Statement(String sql, List<Bound> bound) {

        /** How PostgreSQL would answer it, with words before it and other texts as parameters. */
        String plan(Connection connection, String explain, UnaryOperator<String> otherTables, UnaryOperator<String> otherTexts)
                throws SQLException {
            try (PreparedStatement asking = connection.prepareStatement(explain + " " + otherTables.apply(sql))) {
                for (Bound parameter : bound) {
                    parameter.on(asking, otherTexts);
                }
                List<String> plan = new ArrayList<>();
                try (ResultSet lines = asking.executeQuery()) {
                    while (lines.next()) {
                        plan.add(lines.getString(1));
                    }
                }
                return String.join("\n", plan);
            }
        }
    }
}
