package io.listeningpost.sandbox.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.db.Databases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CountedPoolTest {

    private final List<String> heard = new ArrayList<>();
    private final AtomicBoolean dead = new AtomicBoolean();

    @Test
    void hearsOfWritesAndCommitsOnly() throws SQLException {
        try (Database database = pool(); Connection connection = database.connections().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table AO_0A1B2C_THING (ID int)");
            connection.setAutoCommit(false);
            statement.executeUpdate("insert into AO_0A1B2C_THING values (1)");
            connection.prepareStatement("update \"PUBLIC\".\"AO_0A1B2C_THING\" set ID = 2").execute();
            statement.executeQuery("select ID from AO_0A1B2C_THING");
            connection.commit();
        }
        assertThat(heard).containsExactly("insert THING", "update THING", "commit");
    }

    @Test
    void refusesADeadNodeAllButTheEndOfItsTransaction() throws SQLException {
        try (Database database = pool(); Connection connection = database.connections().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            dead.set(true);

            assertThatThrownBy(() -> statement.executeUpdate("delete from X")).isInstanceOf(Stopped.class);
            assertThatThrownBy(connection::commit).isInstanceOf(Stopped.class);
            assertThatThrownBy(() -> database.connections().getConnection()).isInstanceOf(Stopped.class);
            connection.rollback();
        }
        assertThat(heard).isEmpty();
    }

    private Database pool() {
        return new CountedPool(Databases.inMemory(), heard::add, () -> {
            if (dead.get()) {
                throw new Stopped();
            }
        });
    }
}
