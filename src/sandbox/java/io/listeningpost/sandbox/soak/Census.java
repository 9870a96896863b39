package io.listeningpost.sandbox.soak;

import io.listeningpost.sandbox.desk.db.Row;
import io.listeningpost.sandbox.desk.db.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the host's database holds, read past the host, never more than a page of it at a time. Thread-safe. */
final class Census {

    private static final Pattern OPENER = Pattern.compile("\"post\"\\s*:\\s*\"(\\d+)\"");
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"(\\d+)\"");
    private static final int PAGE = 5_000;
    private static final int YOUNG = 40;

    private final Sql sql;
    private final String journal;
    private final String outbox;

    /** Of a database whose plugin has made its tables. */
    Census(Sql sql) {
        this.sql = sql;
        this.journal = table("JOURNAL");
        this.outbox = table("OUTBOX");
    }

    private String table(String ending) {
        return sql.first("select table_name as T from information_schema.tables where table_name like 'AO\\______\\_" + ending + "'"
                + " or table_name like 'AO\\_______\\_" + ending + "'", row -> "\"" + row.text("T") + "\"")
                .orElseThrow(() -> new AssertionError("The plugin has no table " + ending));
    }

    /** Keys of the newest requests. */
    List<String> youngRequests() {
        return sql.list("select ISSUE_KEY from SB_ISSUE where ISSUE_KEY like 'SUP-%' order by ID desc limit " + YOUNG,
                row -> row.text("ISSUE_KEY"));
    }

    /** Connections to the database, ours too, whose number stays the same. */
    int connections() {
        return (int) sql.count("select count(*) as N from pg_stat_activity where backend_type = 'client backend'");
    }

    /** Rows of all tables, as the statistics estimate them. */
    long rows(String tables) {
        return sql.count("select coalesce(sum(n_live_tup), 0) as N from pg_stat_user_tables where relname ilike ?", tables);
    }

    long heard() {
        return sql.count("select count(*) as N from " + journal + " where \"ORIGIN\" = 'MENTION'");
    }

    long waiting() {
        return sql.count("select count(*) as N from " + journal + " where \"WAITING\" is not null");
    }

    /** When the oldest post was written that is neither a request nor a comment. */
    Optional<Instant> oldestWaiting() {
        return sql.first("select min(\"POSTED_AT\") as P from " + journal + " where \"WAITING\" is not null",
                row -> row.maybeMoment("P")).flatMap(oldest -> oldest);
    }

    long waitingReplies() {
        return sql.count("select count(*) as N from " + outbox + " where \"WAITING\" is not null");
    }

    /** How many replies are in which state. */
    Map<String, Long> replies() {
        Map<String, Long> states = new TreeMap<>();
        sql.list("select \"STATE\" as S, count(*) as N from " + outbox + " group by \"STATE\"", row -> {
            states.put(row.text("S"), row.number("N"));
            return true;
        });
        return states;
    }

    long requests() {
        return sql.count("select count(*) as N from SB_ISSUE where ISSUE_KEY like 'SUP-%'");
    }

    /** The posts that opened requests, once for each request. */
    void openers(LongConsumer each) {
        properties("IssueProperty", "listening-post.thread", OPENER, each);
    }

    /** The posts that are comments, once for each comment. */
    void commented(LongConsumer each) {
        properties("CommentProperty", "listening-post.post", ID, each);
    }

    /** Requests that do not have exactly one remote link. */
    long unlinked() {
        return sql.count("select count(*) as N from SB_ISSUE I where I.ISSUE_KEY like 'SUP-%'"
                + " and (select count(*) from SB_REMOTE_LINK L where L.ISSUE_ID = I.ID) <> 1");
    }

    private void properties(String entity, String key, Pattern pattern, LongConsumer each) {
        long last = 0;
        List<Long> page;
        do {
            page = sql.list("select ID, JSON from SB_PROPERTY where ENTITY_NAME = ? and PROPERTY_KEY = ? and ID > ? order by ID limit "
                    + PAGE, row -> {
                        post(row, pattern).ifPresent(each::accept);
                        return row.number("ID");
                    }, entity, key, last);
            last = page.isEmpty() ? last : page.getLast();
        } while (page.size() == PAGE);
    }

    private static Optional<Long> post(Row row, Pattern pattern) {
        Matcher found = pattern.matcher(row.text("JSON"));
        return found.find() ? Optional.of(Long.valueOf(found.group(1))) : Optional.empty();
    }
}
