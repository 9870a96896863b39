package io.listeningpost.sandbox.host.ao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.fixture.LongColumnNote;
import io.listeningpost.sandbox.host.fixture.Note;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import net.java.ao.ActiveObjectsException;
import net.java.ao.DBParam;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What Active Objects must do on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TablesRules {

    private static final String NAMESPACE = "io.listeningpost.fixture";

    private Database database;
    private PluginTables tables;

    abstract Database open();

    @BeforeAll
    void openDatabase() {
        database = open();
        tables = node();
    }

    @AfterAll
    void closeDatabase() {
        database.close();
    }

    @BeforeEach
    void empty() {
        tables.deleteWithSQL(Note.class, "ID > ?", 0);
    }

    private PluginTables node() {
        PluginTables node = new PluginTables("fixture", database);
        node.open(NAMESPACE, List.of(Note.class));
        return node;
    }

    private Note add(String id) {
        return tables.create(Note.class, new DBParam("EXTERNAL_ID", id));
    }

    @Test
    void namesTablesAsJiraDoes() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = database.connections().getConnection();
                ResultSet found = connection.getMetaData().getTables(null, null, "AO\\_%", new String[] {"TABLE"})) {
            while (found.next()) {
                names.add(found.getString("TABLE_NAME"));
            }
        }

        assertThat(names).contains(Names.prefix(NAMESPACE) + "_NOTE").allMatch(name -> name.matches("AO_[0-9A-F]{6}_NOTE"));
        assertThat(Names.prefix(NAMESPACE)).matches("AO_[0-9A-F]{6}");
        assertThat(Names.prefix("com.example.plugin")).isEqualTo("AO_16F107");
    }

    @Test
    void refusesNamesThatJiraRefuses() {
        PluginTables other = new PluginTables("other", database);

        assertThatThrownBy(() -> other.open("other", List.of(LongColumnNote.class))).hasMessageContaining("30");
        assertThatThrownBy(() -> other.count(LongColumnNote.class)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keepsTheTablesOfOthersWhenItMigrates() throws SQLException {
        add("kept");
        try (Connection connection = database.connections().getConnection(); var statement = connection.createStatement()) {
            statement.execute("create table if not exists DESK_ISSUE (ID integer)");
        }

        PluginTables other = new PluginTables("other", database);
        other.open("another.namespace", List.of(Note.class));
        node();

        assertThat(tables.count(Note.class)).isEqualTo(1);
        assertThat(other.count(Note.class)).isZero();
    }

    @Test
    void rollsBackWhenTheWorkFailsAndForgetsWhatItHeld() {
        Note note = add("one");
        catchThrowable(() -> tables.executeInTransaction(() -> {
            Note held = tables.get(Note.class, note.getID());
            held.setBody("changed");
            held.save();
            add("two");
            throw new IllegalStateException("stop");
        }));

        assertThat(tables.count(Note.class)).isEqualTo(1);
        assertThat(tables.get(Note.class, note.getID()).getBody()).isNull();
    }

    @Test
    void joinsAnInnerTransactionToTheOuterOne() {
        catchThrowable(() -> tables.executeInTransaction(() -> {
            tables.executeInTransaction(() -> add("inner"));
            throw new IllegalStateException("stop");
        }));

        assertThat(tables.count(Note.class)).isZero();
    }

    @Test
    void keepsLongTextsAndFindsByQuery() {
        String text = "ü😀".repeat(80_000);
        for (int i = 0; i < 5; i++) {
            Note note = add("n" + i);
            note.setBody(text);
            note.save();
        }

        Note[] found = tables.find(Note.class, Query.select().where("EXTERNAL_ID > ?", "n1").order("ID").limit(2));

        assertThat(found).extracting(Note::getExternalId).containsExactly("n2", "n3");
        assertThat(found[0].getBody()).isEqualTo(text);
    }

    @Test
    void letsOneOfManyWritersKeepAUniqueValue() throws Exception {
        AtomicInteger refused = new AtomicInteger();
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String id = "u" + i / 4;
                all.add(writers.submit(() -> {
                    try {
                        tables.executeInTransaction(() -> {
                            Note note = add(id);
                            note.setBody(id);
                            note.save();
                            return tables.find(Note.class, "EXTERNAL_ID = ?", id).length;
                        });
                    } catch (ActiveObjectsException e) {
                        refused.incrementAndGet();
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }

        assertThat(tables.count(Note.class)).isEqualTo(50);
        assertThat(refused).hasValue(150);
    }

    @Test
    void migratesOnManyNodesAtOnce() throws Exception {
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            List<Future<PluginTables>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(nodes.submit(() -> {
                    PluginTables node = new PluginTables("fixture", database);
                    node.open("fresh.namespace", List.of(Note.class));
                    return node;
                }));
            }
            for (Future<PluginTables> one : all) {
                assertThat(one.get().count(Note.class)).isZero();
            }
        }
    }

    @Test
    void isClosedBeforeAndAfter() {
        PluginTables node = node();
        node.close();

        assertThatThrownBy(() -> node.flush(new RawEntity<?>[0])).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("before <ao> configuration module is enabled");
    }
}
