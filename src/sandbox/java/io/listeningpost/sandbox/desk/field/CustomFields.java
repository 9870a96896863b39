package io.listeningpost.sandbox.desk.field;

import io.listeningpost.sandbox.desk.db.Sql;
import java.util.List;

/** The fields that there are; each is a column of every queue and search here, where Jira asks per queue. Thread-safe. */
public final class CustomFields {

    private final Sql sql;

    /** Fields kept in this database. */
    public CustomFields(Sql sql) {
        this.sql = sql;
    }

    /** All, in the order in which they were added. */
    public List<DeskField> all() {
        return sql.list("select * from SB_FIELD order by ID", DeskField::of);
    }

    /** Makes a field of a type. */
    public void add(String type, String title) {
        sql.insert("insert into SB_FIELD (FIELD_TYPE, TITLE) values (?, ?)", type, title);
    }

    /** Deletes a field. */
    public void remove(long id) {
        sql.change("delete from SB_FIELD where ID = ?", id);
    }
}
