package io.listeningpost.sandbox.host.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.transaction.TransactionCallback;
import io.listeningpost.sandbox.host.Database;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import net.java.ao.ActiveObjectsException;
import net.java.ao.DBParam;
import net.java.ao.EntityManager;
import net.java.ao.EntityStreamCallback;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import org.jspecify.annotations.Nullable;

/**
 * Active Objects of one plugin. Closed until the descriptor's {@code <ao>} module is enabled, which happens after the plugin's Spring
 * context is up; a call before that fails as in Jira. Thread-safe.
 */
public final class PluginTables implements ActiveObjects {

    private final String pluginKey;
    private final Database database;
    private final AtomicReference<@Nullable Opened> opened = new AtomicReference<>();

    /** The tables of a plugin; nothing is touched yet. */
    public PluginTables(String pluginKey, Database database) {
        this.pluginKey = pluginKey;
        this.database = database;
    }

    /**
     * Makes or changes the tables and opens them to the plugin.
     *
     * @throws ActiveObjectsException when a name is too long or the database refuses
     */
    @SuppressWarnings("unchecked")
    public void open(String namespace, List<Class<?>> entities) {
        open(namespace, engine -> new MigrationLock(database, Names.prefix(namespace))
                .hold(() -> engine.migrate(entities.toArray(Class[]::new))));
    }

    /** Opens tables that {@link #open(String, List)} has made before, for this plugin at this version; nothing is compared. */
    public void reopen(String namespace) {
        open(namespace, engine -> { });
    }

    private void open(String namespace, Action first) {
        BoundTransactions transactions = new BoundTransactions(database.connections());
        try {
            EntityManager engine = Engine.over(database.kind(), transactions.asSeenByEngine(), Names.prefix(namespace));
            first.on(engine);
            opened.set(new Opened(engine, transactions));
        } catch (SQLException e) {
            throw new ActiveObjectsException(e);
        }
    }

    /** Closes the tables again. */
    public void close() {
        opened.set(null);
    }

    private Opened ready() {
        Opened now = opened.get();
        if (now == null) {
            throw new IllegalStateException("plugin [" + pluginKey + "] invoked ActiveObjects before <ao> configuration module is enabled"
                    + " or plugin is missing an <ao> configuration module; use it from LifecycleAware.onStart on");
        }
        return now;
    }

    private <T extends @Nullable Object> T with(Work<T> work) {
        try {
            return work.on(ready().engine());
        } catch (SQLException e) {
            throw new ActiveObjectsException(e);
        }
    }

    private void run(Action action) {
        with(engine -> {
            action.on(engine);
            return null;
        });
    }

    @Override
    @SafeVarargs
    public final void migrate(Class<? extends RawEntity<?>>... entities) {
        run(engine -> engine.migrate(entities));
    }

    @Override
    public void flushAll() {
        run(EntityManager::flushAll);
    }

    @Override
    public void flush(RawEntity<?>... entities) {
        run(engine -> engine.flush(entities));
    }

    @Override
    @SafeVarargs
    public final <T extends RawEntity<K>, K> T[] get(Class<T> type, K... keys) {
        return with(engine -> engine.get(type, keys));
    }

    @Override
    public <T extends RawEntity<K>, K> T get(Class<T> type, K key) {
        return with(engine -> engine.get(type, key));
    }

    @Override
    public <T extends RawEntity<K>, K> T create(Class<T> type, DBParam... params) {
        return with(engine -> engine.create(type, params));
    }

    @Override
    public <T extends RawEntity<K>, K> T create(Class<T> type, Map<String, Object> params) {
        return with(engine -> engine.create(type, params));
    }

    @Override
    public void delete(RawEntity<?>... entities) {
        run(engine -> engine.delete(entities));
    }

    @Override
    public <K> int deleteWithSQL(Class<? extends RawEntity<K>> type, String criteria, Object... parameters) {
        return with(engine -> engine.deleteWithSQL(type, criteria, parameters));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type) {
        return with(engine -> engine.find(type));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type, String criteria, Object... parameters) {
        return with(engine -> engine.find(type, criteria, parameters));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type, Query query) {
        return with(engine -> engine.find(type, query));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type, String field, Query query) {
        return with(engine -> engine.find(type, field, query));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] findWithSQL(Class<T> type, String keyField, String sql, Object... parameters) {
        return with(engine -> engine.findWithSQL(type, keyField, sql, parameters));
    }

    @Override
    public <T extends RawEntity<K>, K> void stream(Class<T> type, EntityStreamCallback<T, K> streamCallback) {
        run(engine -> engine.stream(type, streamCallback));
    }

    @Override
    public <T extends RawEntity<K>, K> void stream(Class<T> type, Query query, EntityStreamCallback<T, K> streamCallback) {
        run(engine -> engine.stream(type, query, streamCallback));
    }

    @Override
    public <K> int count(Class<? extends RawEntity<K>> type) {
        return with(engine -> engine.count(type));
    }

    @Override
    public <K> int count(Class<? extends RawEntity<K>> type, String criteria, Object... parameters) {
        return with(engine -> engine.count(type, criteria, parameters));
    }

    @Override
    public <K> int count(Class<? extends RawEntity<K>> type, Query query) {
        return with(engine -> engine.count(type, query));
    }

    @Override
    public <T> T executeInTransaction(TransactionCallback<T> callback) {
        Opened now = ready();
        return now.transactions().inTransaction(callback::doInTransaction, now.engine()::flushAll);
    }

    private record Opened(EntityManager engine, BoundTransactions transactions) {
    }

    /** A call of the engine with a result. */
    @FunctionalInterface
    private interface Work<T extends @Nullable Object> {
        T on(EntityManager engine) throws SQLException;
    }

    /** A call of the engine without one. */
    @FunctionalInterface
    private interface Action {
        void on(EntityManager engine) throws SQLException;
    }
}
