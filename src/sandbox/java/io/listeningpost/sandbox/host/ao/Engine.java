package io.listeningpost.sandbox.host.ao;

import io.listeningpost.sandbox.host.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import net.java.ao.DatabaseProvider;
import net.java.ao.DisposableDataSource;
import net.java.ao.EntityManager;
import net.java.ao.EntityManagerConfiguration;
import net.java.ao.SchemaConfiguration;
import net.java.ao.db.H2DatabaseProvider;
import net.java.ao.db.PostgreSQLDatabaseProvider;
import net.java.ao.schema.NameConverters;
import net.java.ao.schema.info.CachingEntityInfoResolverFactory;
import net.java.ao.schema.info.EntityInfoResolverFactory;

/** Sets the real engine up for one plugin's tables. */
final class Engine {

    private Engine() {
    }

    /** As in Jira, the tables stand in the schema that the database's own settings name. */
    static EntityManager over(Database.Kind kind, DisposableDataSource connections, String prefix) throws SQLException {
        String schema = schema(connections);
        DatabaseProvider provider = switch (kind) {
            case H2 -> new H2DatabaseProvider(connections, schema);
            case POSTGRESQL -> new PostgreSQLDatabaseProvider(connections, schema);
        };
        return new EntityManager(provider, new Settings(Names.converters(prefix), prefix, new CachingEntityInfoResolverFactory()));
    }

    private static String schema(DisposableDataSource connections) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            return connection.getSchema();
        }
    }

    private record Settings(NameConverters names, String prefix, EntityInfoResolverFactory entities)
            implements EntityManagerConfiguration {

        @Override
        public boolean useWeakCache() {
            return true;
        }

        @Override
        public NameConverters getNameConverters() {
            return names;
        }

        /** Leaves the tables of others alone; without this a migration drops them. */
        @Override
        public SchemaConfiguration getSchemaConfiguration() {
            return (table, caseSensitive) -> table.toUpperCase(Locale.ROOT).startsWith(prefix + "_");
        }

        @Override
        public EntityInfoResolverFactory getEntityInfoResolverFactory() {
            return entities;
        }
    }
}
