package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.sandbox.host.Database;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.TestDatabases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The suites prove what they prove at the isolation that Jira runs at: asked of the database itself, where a store's statement runs. */
class IsolationTest {

    private static List<String> isolations(Database database, String question) {
        List<String> levels = new ArrayList<>();
        AoStores stores = AoStores.on(new TappedDatabase(database, (connection, sql, bound) -> {
            levels.add(answer(connection, question) + (connection.getAutoCommit() ? "" : " in a transaction"));
        }));
        levels.clear();
        stores.health().failed(Contract.account(), Instant.EPOCH, "down", MutableClock.START);
        stores.health().of(Contract.account());
        return levels;
    }

    private static String answer(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1).toLowerCase(Locale.ROOT);
        }
    }

    @Test
    void isReadCommittedOnPostgres() {
        assertThat(isolations(TestDatabases.postgres(), "show transaction_isolation")).hasSizeGreaterThanOrEqualTo(3)
                .contains("read committed in a transaction").endsWith("read committed")
                .allMatch(level -> level.startsWith("read committed"));
    }

    @Test
    void isReadCommittedOnH2() {
        assertThat(isolations(TestDatabases.h2(),
                "select ISOLATION_LEVEL from INFORMATION_SCHEMA.SESSIONS where SESSION_ID = SESSION_ID()")).hasSizeGreaterThanOrEqualTo(3)
                .contains("read committed in a transaction").endsWith("read committed")
                .allMatch(level -> level.startsWith("read committed"));
    }
}
