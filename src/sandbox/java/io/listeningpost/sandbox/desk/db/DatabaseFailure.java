package io.listeningpost.sandbox.desk.db;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database refused or was out of reach. */
public final class DatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String INTEGRITY = "23";

    DatabaseFailure(String message, @Nullable SQLException cause) {
        super(cause == null ? message : message + ": " + cause.getMessage(), cause);
    }

    /** Whether a unique or foreign key forbade it. */
    public boolean integrity() {
        return getCause() instanceof SQLException cause && cause.getSQLState() != null && cause.getSQLState().startsWith(INTEGRITY);
    }
}
