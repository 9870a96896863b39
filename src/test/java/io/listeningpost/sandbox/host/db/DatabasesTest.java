package io.listeningpost.sandbox.host.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.listeningpost.sandbox.host.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabasesTest {

    @TempDir
    Path home;

    private static void run(Database database, String sql) throws SQLException {
        try (Connection connection = database.connections().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(Database database, String sql) throws SQLException {
        try (Connection connection = database.connections().getConnection(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void keepsAnH2FileOverARestart() throws SQLException {
        try (Database database = Databases.open("h2", home)) {
            run(database, "create table T (N integer)");
            run(database, "insert into T values (7)");
        }
        try (Database database = Databases.open("h2", home)) {
            assertThat(number(database, "select N from T")).isEqualTo(7);
        }
    }

    @Test
    void keepsDatabasesInMemoryApart() throws SQLException {
        try (Database one = Databases.inMemory(); Database other = Databases.inMemory()) {
            run(one, "create table T (N integer)");
            run(other, "create table T (N integer)");
        }
    }

    @Test
    void saysWhatTheSwitchCanBe() {
        assertThatThrownBy(() -> Databases.open("oracle", home)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"oracle\"").hasMessageContaining("h2:mem");
    }

    @Test
    void showsNoPasswordInItsAddress() {
        try (Database database = Databases.open("h2", home)) {
            assertThat(database.address()).startsWith("jdbc:h2:file:").doesNotContain(";");
        }
    }
}
