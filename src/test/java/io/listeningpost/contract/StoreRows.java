package io.listeningpost.contract;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.sandbox.host.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Tables of a namespace of their own, and all that a thief of the database would read in them. */
public final class StoreRows {

    private final Database database;
    private final AoStores stores;

    private StoreRows(Database database, AoStores stores) {
        this.database = database;
        this.stores = stores;
    }

    public static StoreRows on(Database database, String namespace) {
        return new StoreRows(database, AoStores.on(database, namespace));
    }

    public ActiveObjects ao() {
        return stores.ao();
    }

    /** Every row of every table of the database, as SQL. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.connections().getConnection(); Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery("SCRIPT")) {
            while (lines.next()) {
                texts.add(lines.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }
}
