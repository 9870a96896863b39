package io.listeningpost.contract;

import io.listeningpost.sandbox.host.Database;
import io.listeningpost.social.AccountId;
import io.listeningpost.testing.TestDatabases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tables of a brand that has been busy for years, on PostgreSQL, made once for the test JVM: a million posts of five accounts. */
final class BigTables {

    static final int POSTS = 1_000_000;
    /** One of five accounts that share the rows evenly. */
    static final AccountId ACCOUNT = AccountId.parse("x:1");

    private static final String NAMESPACE = "io.listeningpost.plans";
    /** As Active Objects makes it: the last six digits of the namespace's MD5. */
    private static final String PREFIX = "AO_B93917_";
    private static final Pattern TABLE = Pattern.compile("AO_[0-9A-F]{6}_");
    private static final Pattern ACCOUNTS = Pattern.compile("x:\\d+");
    private static final Pattern SCANNED = Pattern.compile("Seq Scan on \"" + PREFIX + "(\\w+)\"");
    /** A table that fits into a few pages is read whole, and rightly so. */
    private static final int BIG = 10_000;

    private static final String BODY = "'{\"key\":\"k\",\"target\":\"1\",\"post\":\"1\",\"thread\":\"1\",\"opener\":\"1\"}'";
    private static final List<Table> TABLES = List.of(
            new Table("JOURNAL", POSTS, "ENTRY_KEY, ACCOUNT, THREAD_KEY, ORIGIN, POSTED_AT, SEEN_AT, STATE, WAITING, NOT_UNTIL, ATTEMPTS, "
                    + "POST, WATCHED, CHECK_DUE, ERASING, AGED_AT, OUTCOME, HEARD_DAY, BECAME",
                    "md5('k' || i), 'x:' || i % 5, md5('t' || i / 10), 'MENTION', i, i, 'DONE', case when i % 5000 = 1 then 'x:1' end, "
                            + "0, 0, '{\"id\":\"1\"}', case when i > 900000 then 'x:' || i % 5 end, i, "
                            + "case when i % 5000 = 1 then 'x:1' end, case when i > 500 then i end, "
                            + "case when i % 1000 = 1 then 'IGNORED' else 'COMMENTED' end, "
                            + "i / 2000, case when i % 3 = 0 then 'OPENED' when i % 3 = 1 then 'COMMENTED' end"),
            new Table("BLOCKED_AUTHOR", 20_000, "AUTHOR_KEY, ACCOUNT, BODY",
                    "md5('k' || i), 'x:' || i % 5, '{\"user\":\"1\"}'"),
            new Table("DECISION", 100_000, "DECISION_KEY, ACCOUNT, POST_KEY, WAITING, STATE, BODY",
                    "md5('k' || i), 'x:' || i % 5, md5('p' || i / 3), case when i % 1000 = 1 then 'x:1' end, 'DONE', " + BODY),
            new Table("CONVERSATION", 200_000, "THREAD_KEY, ACCOUNT, AGED_AT, BODY", "md5('k' || i), 'x:' || i % 5, i, " + BODY),
            new Table("REQUEST_LINK", 200_000, "CONVERSATION_ID, ISSUE_ID, ISSUE_KEY", "i, i, 'SUP-' || i"),
            new Table("TURN", 300_000, "POST_KEY, ACCOUNT, CONVERSATION_ID, POSTED_AT, BODY",
                    "md5('k' || i), 'x:' || i % 5, i / 3, i, " + BODY),
            new Table("OUTBOX", 150_000, "ENTRY_KEY, ACCOUNT, CONVERSATION_ID, STATE, WAITING, UNTOLD, UNCOPIED, DUE_AT, STEPS, "
                    + "ENDED_DAY, ENDED_AS, WAITED, BODY",
                    "md5('k' || i), 'x:' || i % 5, i / 3, 'PENDING', case when i % 1000 = 1 then 'x:1' end, "
                            + "case when i % 2000 = 3 then 'x:1' end, case when i % 2000 = 5 then 'x:1' end, i, 0, "
                            + "i / 2000, 'PEOPLE', case when i % 2000 > 20 then i end, " + BODY),
            new Table("ANSWER", 150_000, "ANSWER_KEY, CONVERSATION_ID", "i / 3 || ':' || i % 3, i / 3"),
            new Table("OUTBOX_STEP", 300_000, "STEP_KEY, STEP, HAPPENED_AT", "i / 2 || ':' || i % 2, 'CLAIMED', i"),
            new Table("OWN_POST", 150_000, "POST_KEY, ACCOUNT, CONVERSATION_ID, OUTBOX_ID, POSTED_AT, BODY, WORDS, "
                    + "WATCHED, UNTOLD, CHECK_DUE",
                    "md5('k' || i), 'x:' || i % 5, i / 3, i, i, '{\"post\":\"' || i || '\"}', 'w' || i % 1000, "
                            + "case when i % 10 = 1 then 'x:1' end, case when i % 2000 = 2 then 'x:1' end, i"),
            new Table("AUTHOR", 100_000, "AUTHOR_KEY, READ_AT, BODY", "md5('k' || i), i, '{\"id\":\"1\"}'"),
            new Table("METER", 20_000, "METER_KEY, SPAN, EPOCH_DAY, CHARGE, UNITS, MICROS",
                    "md5('k' || i), 'x:' || i % 5 || ' ' || to_char(date '1970-01-01' + i / 40, 'YYYY-MM'), i / 40, 'POST_READ', 1, 1"),
            new Table("DAY_BOOK", 20_000, "DAY_KEY, SPAN, EPOCH_DAY, OPEN_FOR, COUNTED_AT, FIGURES",
                    "md5('k' || i), 'x:' || i % 5 || ' ' || to_char(date '1970-01-01' + i / 5, 'YYYY-MM'), i / 5, "
                            + "case when i > 19960 then 'x:' || i % 5 end, i, '{}'"),
            new Table("THREAD_LINK", 20_000, "THREAD_KEY, CONVERSATION_ID", "md5('k' || i), i"),
            new Table("SIGN_IN", 20, "TICKET, ENDS_AT, SEALED", "md5('k' || i), i, 'k1'"),
            new Table("SOURCE", 600, "SOURCE_KEY, ACCOUNT, BODY", "md5('k' || i), 'x:' || i / 3, '{}'"),
            new Table("ACCOUNT", 200, "ACCOUNT, SETTINGS", "'x:' || i, '{}'"),
            new Table("FORGOTTEN", 200, "ACCOUNT, POSTED_AT", "'x:' || i, i"),
            new Table("HEALTH", 200, "ACCOUNT, BODY", "'x:' || i, '{}'"),
            new Table("POLL_CURSOR", 600, "ACCOUNT, PLACE", "'c' || i, '\"1\"'"),
            new Table("PULSE", 20, "NODE_NAME, VERSION, STARTED_AT, SEEN_AT", "'n' || i, '1.0', i, i"),
            new Table("EVENT", 200, "ACCOUNT, BODY", "'x:' || i, '{}'"),
            new Table("RHYTHM", 200, "ACCOUNT, BODY", "'x:' || i, '{}'"),
            new Table("LEASE", 600, "LEASE_KEY, NAME, TOKEN, SINCE", "md5('k' || i), 'x', 1, i"),
            new Table("NODE", 3, "NODE, NAME, BEATS", "'n' || i, 'x', i"),
            new Table("TEAM", 200, "ACCOUNT, BODY", "'x:' || i, '{}'"),
            new Table("WRITER", 20, "WRITER_KEY, CONVERSATION_ID, PERSON, BEGAN_AT, ENDS_AT", "md5('k' || i), i / 3, 'u', i, i"),
            new Table("DRAFT", 2_000, "DRAFT_KEY, CONVERSATION_ID, KEPT_AT, BODY", "md5('k' || i), i / 3, i, '{}'"),
            new Table("SAYING", 20_000, "PAIR_KEY, ONE_KEY, OTHER_KEY, AGED_AT, BODY",
                    "md5('k' || i), md5('o' || i / 2), md5('p' || i / 2), i, '{\"one\":{\"account\":\"x:1\",\"user\":\"1\"},"
                            + "\"other\":{\"account\":\"x:1\",\"user\":\"2\"}}'"),
            new Table("SAYING_WORD", 20_000, "ACCOUNT, ISSUE_ID, MADE_AT, BODY", "'x:' || i % 500, i, i, '{}'"),
            new Table("SWITCHED_OFF", 1, "TARGET, BODY", "'t' || i, '{}'"),
            new Table("RULES", 1, "BOOK, EDITION, BODY", "'b' || i, i, '[]'"),
            new Table("CANNED", 1, "BOOK, EDITION, BODY", "'b' || i, i, '[]'"),
            new Table("PROJECT_SPEECH", 200, "PROJECT, EDITION, BODY", "i, i, '[]'"),
            new Table("REMOVAL", 20, "ACCOUNT, REMOVED_AT, BODY", "'x:' || i, i, '{}'"),
            new Table("PRICE", 1, "NETWORK, BODY", "'n' || i, '{}'"));

    private BigTables() {
    }

    /** Their names without prefix. */
    static List<String> names() {
        return TABLES.stream().map(Table::name).sorted().toList();
    }

    /** The stores on them, seen through a database that hands every statement to the tap. */
    static AoStores stores(TappedDatabase.Tap tap) {
        return AoStores.on(new TappedDatabase(database(), tap), NAMESPACE);
    }

    /** The database that they fill. */
    static Database database() {
        return Filled.DATABASE;
    }

    /** How PostgreSQL would answer on these tables what ran on others, if it were asked for one of the accounts here. */
    static Map<String, String> plans(List<Statements.Statement> statements) throws SQLException {
        Map<String, String> plans = new LinkedHashMap<>();
        try (Connection connection = database().connections().getConnection()) {
            for (Statements.Statement statement : statements) {
                plans.put(statement.sql(), statement.plan(connection, "EXPLAIN (COSTS OFF)",
                        sql -> TABLE.matcher(sql).replaceAll(PREFIX),
                        text -> ACCOUNTS.matcher(text).matches() ? ACCOUNT.toString() : text));
            }
        }
        return plans;
    }

    /** The big tables that this plan reads from end to end. */
    static List<String> readWhole(String plan) {
        List<String> big = TABLES.stream().filter(table -> table.rows() >= BIG).map(Table::name).toList();
        return SCANNED.matcher(plan).results().map(found -> found.group(1)).filter(big::contains).toList();
    }

    private record Table(String name, int rows, String columns, String values) {

        /** Indexes are made afterwards: a million rows go into a table without one many times faster. */
        void fill(Statement statement) throws SQLException {
            String table = "\"" + PREFIX + name + "\"";
            List<String> again = new ArrayList<>();
            for (List<String> index : rows(statement, "select 'alter table " + table + " drop constraint ' || quote_ident(conname), "
                    + "'alter table " + table + " add constraint ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid) "
                    + "from pg_constraint where conrelid = '" + table + "'::regclass and contype in ('u', 'p')")) {
                again.add(index.get(1));
                statement.execute(index.get(0));
            }
            for (List<String> index : rows(statement, "select 'drop index ' || indexrelid::regclass, pg_get_indexdef(indexrelid) "
                    + "from pg_index where indrelid = '" + table + "'::regclass")) {
                again.add(index.get(1));
                statement.execute(index.get(0));
            }
            // a table without a log of its changes is filled in half the time, and the plans are the same
            statement.execute("alter table " + table + " set unlogged");
            String quoted = "\"" + columns.replace(", ", "\", \"") + "\"";
            statement.execute("insert into " + table + " (" + quoted + ") select " + values + " from generate_series(1, " + rows
                    + ") as i");
            for (String index : again) {
                statement.execute(index);
            }
            statement.execute("analyze " + table);
        }

        private static List<List<String>> rows(Statement statement, String sql) throws SQLException {
            List<List<String>> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(sql)) {
                while (found.next()) {
                    rows.add(List.of(found.getString(1), found.getString(2)));
                }
            }
            return rows;
        }
    }

    private static final class Filled {

        static final Database DATABASE = fill(TestDatabases.postgres());

        private static Database fill(Database database) {
            AoStores.on(database, NAMESPACE);
            try (Connection connection = database.connections().getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("set maintenance_work_mem = '256MB'");
                statement.execute("truncate "
                        + TABLES.stream().map(table -> "\"" + PREFIX + table.name() + "\"").collect(Collectors.joining(", ")));
                for (Table table : TABLES) {
                    table.fill(statement);
                }
                statement.execute("reset maintenance_work_mem");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return database;
        }
    }
}
