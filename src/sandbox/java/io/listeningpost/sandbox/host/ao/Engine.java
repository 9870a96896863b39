package io.listeningpost.sandbox.host.ao;

import io.listeningpost.sandbox.host.Database;
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

    static EntityManager over(Database.Kind kind, DisposableDataSource connections, String prefix) {
        DatabaseProvider provider = switch (kind) {
            case H2 -> new H2DatabaseProvider(connections, "PUBLIC");
            case POSTGRESQL -> new PostgreSQLDatabaseProvider(connections, "public");
        };
        return new EntityManager(provider, new Settings(Names.converters(prefix), prefix, new CachingEntityInfoResolverFactory()));
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
