package io.listeningpost.sandbox.host;

import javax.sql.DataSource;

/** The one database of a sandbox, shared by Active Objects and the desk. Thread-safe. */
public interface Database extends AutoCloseable {

    /** Pooled connections, auto-commit on, read committed. Not part of a running Active Objects transaction. */
    DataSource connections();

    /** What kind of database it is; SQL that differs asks here. */
    Kind kind();

    /** The address without password, to print. */
    String address();

    @Override
    void close();

    /** The databases that the sandbox knows. */
    enum Kind { H2, POSTGRESQL }
}
