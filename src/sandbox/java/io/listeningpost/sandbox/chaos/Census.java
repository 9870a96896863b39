package io.listeningpost.sandbox.chaos;

import io.listeningpost.sandbox.desk.db.Row;
import io.listeningpost.sandbox.desk.db.Sql;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the nodes' database holds of the desk, read past the nodes. */
final class Census {

    private static final Pattern POST = Pattern.compile("\"post\"\\s*:\\s*\"(\\d+)\"");
    private static final Pattern THREAD = Pattern.compile("\"thread\"\\s*:\\s*\"(\\d+)\"");
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"(\\d+)\"");

    private final Sql sql;

    Census(Sql sql) {
        this.sql = sql;
    }

    /**
     * A request.
     *
     * @param opener the post that opened it, by its property
     * @param thread the thread it belongs to, by its property
     * @param links  how many remote links it has
     */
    record Request(String key, Optional<String> opener, Optional<String> thread, long links) {
    }

    /**
     * A comment.
     *
     * @param post the post that it shows, by its property
     * @param mark by what it is known otherwise: the reply of which it is the copy, for example
     */
    record Comment(long id, String body, Optional<String> post, Optional<String> mark) {
    }

    List<Request> requests() {
        return sql.list("select I.ISSUE_KEY, P.JSON, (select count(*) from SB_REMOTE_LINK L where L.ISSUE_ID = I.ID) as LINKS"
                + " from SB_ISSUE I left join SB_PROPERTY P on P.ENTITY_NAME = 'IssueProperty' and P.ENTITY_ID = I.ID"
                + " and P.PROPERTY_KEY = 'listening-post.thread' where I.ISSUE_KEY like 'SUP-%' order by I.ID",
                row -> new Request(row.text("ISSUE_KEY"), in(row, POST), in(row, THREAD), row.number("LINKS")));
    }

    List<Comment> comments() {
        return sql.list("select C.ID, C.BODY, P.JSON, N.JSON as NOTE from SB_COMMENT C"
                + " left join SB_PROPERTY P on P.ENTITY_NAME = 'CommentProperty' and P.ENTITY_ID = C.ID"
                + " and P.PROPERTY_KEY = 'listening-post.post'"
                + " left join SB_PROPERTY N on N.ENTITY_NAME = 'CommentProperty' and N.ENTITY_ID = C.ID"
                + " and N.PROPERTY_KEY = 'listening-post.note' order by C.ID",
                row -> new Comment(row.number("ID"), row.text("BODY"), in(row, ID), row.maybe("NOTE")));
    }

    /** Links and properties that hang on nothing. */
    long hanging() {
        return sql.count("select count(*) as N from SB_REMOTE_LINK where ISSUE_ID not in (select ID from SB_ISSUE)")
                + sql.count("select count(*) as N from SB_PROPERTY where ENTITY_NAME = 'IssueProperty'"
                        + " and ENTITY_ID not in (select ID from SB_ISSUE)")
                + sql.count("select count(*) as N from SB_PROPERTY where ENTITY_NAME = 'CommentProperty'"
                        + " and ENTITY_ID not in (select ID from SB_COMMENT)");
    }

    /** What the product's journal says of a post: for whoever looks for one that was lost. */
    String journal(String post) {
        List<String> tables = sql.list("select table_name as NAME from information_schema.tables"
                + " where table_name like 'AO!_%!_JOURNAL' escape '!'", row -> row.text("NAME"));
        List<String> rows = tables.stream().flatMap(table -> sql.list("select \"STATE\" as STATE, \"OUTCOME\" as OUTCOME,"
                + " \"REASON\" as REASON, \"HEARD\" as HEARD, \"ISSUE_ID\" as ISSUE from \"" + table + "\" where \"POST\" like ?",
                row -> "%s %s, heard as %s, issue %s: %s".formatted(row.text("STATE"), row.maybe("OUTCOME").orElse("without outcome"),
                        row.maybe("HEARD").orElse("nothing"), row.maybe("ISSUE").orElse("none"), row.maybe("REASON").orElse("no reason")),
                "%\"" + post + "\"%").stream()).toList();
        return rows.isEmpty() ? "the journal does not have it" : "the journal says: " + String.join("; ", rows);
    }

    private static Optional<String> in(Row row, Pattern pattern) {
        return row.maybe("JSON").map(pattern::matcher).filter(Matcher::find).map(found -> found.group(1));
    }
}
