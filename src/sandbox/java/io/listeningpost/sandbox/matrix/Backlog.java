package io.listeningpost.sandbox.matrix;

import io.listeningpost.sandbox.desk.db.Sql;
import java.util.List;

/** Replies that are not over, read past the product: walking every request for them made each cell dearer than the one before. */
final class Backlog {

    private final Sql sql;
    private final String outbox;

    /**
     * A reply.
     *
     * @param body all that is kept of it, with what stands in its way
     */
    record Unsent(long id, String state, String body) {

        boolean isDead() {
            return state.equals("DEAD");
        }
    }

    /** Of a database in which the plugin has made its tables. */
    Backlog(Sql sql) {
        this.sql = sql;
        this.outbox = sql.first("select TABLE_SCHEMA, TABLE_NAME from information_schema.tables"
                        + " where TABLE_NAME like 'AO|_%|_OUTBOX' escape '|'",
                row -> "\"" + row.text("TABLE_SCHEMA") + "\".\"" + row.text("TABLE_NAME") + "\"")
                .orElseThrow(() -> new AssertionError("The plugin has no outbox"));
    }

    List<Unsent> all() {
        return sql.list("select \"ID\", \"STATE\", \"BODY\" from " + outbox
                + " where \"STATE\" in ('PENDING', 'SENDING', 'DEAD') order by \"ID\"",
                row -> new Unsent(row.number("ID"), row.text("STATE"), row.text("BODY")));
    }
}
