package io.listeningpost.bench;

import io.listeningpost.sandbox.desk.Desk;
import io.listeningpost.sandbox.desk.DeskOptions;
import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.ao.PluginTables;
import io.listeningpost.sandbox.host.db.Databases;
import io.listeningpost.sandbox.host.modules.LiveModules;
import io.listeningpost.sandbox.remote.Folders;
import io.listeningpost.sandbox.remote.Patience;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * How much a flood on one account delays the others: {@code mvn -Pbench}. First a quiet time, then a hundred thousand mentions within a
 * minute on one account, while two hundred others get one a minute each. Minutes are real ones, as Jira's scheduler knows nothing shorter.
 */
public final class FloodBench {

    private static final Duration BEAT = Duration.ofSeconds(30);

    private FloodBench() {
    }

    /** Runs with the system properties {@code quiet}, {@code minutes}, {@code flood} and {@code others}; prints what it measures. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        Duration quiet = Duration.ofMinutes(Integer.getInteger("quiet", 4));
        Duration flood = Duration.ofMinutes(Integer.getInteger("minutes", 8));
        Clock clock = Clock.systemUTC();
        Instant start = clock.instant();
        Script script = new Script(start, start.plus(quiet), Integer.getInteger("others", 200), Integer.getInteger("flood", 100_000));
        Path home = Folders.temporary("bench");
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().setDataDirectory(home.resolve("postgres")).start();
                Database database = Databases.open("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?user=postgres", home);
                Desk jira = Desk.open(database, DeskOptions.of(home, () -> "http://localhost/jira"))) {
            PluginTables tables = new PluginTables("io.listeningpost.listening-post", database);
            tables.open(Tables.NAMESPACE, Tables.entities());
            ScriptedNetwork network = new ScriptedNetwork(script, clock);
            CountingDesk desk = new CountingDesk(script, clock);
            try (Product product = new Product(tables, jira, network.network(), desk, clock)) {
                product.link(script.accounts(), start);
                product.start();
                jira.attached(new LiveModules("/jira", session -> Map.of()));
                out.printf("Flood of %,d mentions within a minute on one account, %d others with one a minute each, heap at most %d MB%n",
                        script.flood(), script.others(), Runtime.getRuntime().maxMemory() >> 20);
                watch(out, script, network, desk, start.plus(quiet).plus(flood));
                say(out, desk, network, product);
            }
        }
        System.exit(0);
    }

    private static void watch(PrintStream out, Script script, ScriptedNetwork network, CountingDesk desk, Instant end) {
        for (Instant now = Instant.now(); now.isBefore(end); now = Instant.now()) {
            Patience.pass(BEAT);
            Duration since = Duration.between(script.floodAt(), Instant.now());
            out.printf("  %s%4d s  quiet: %s; beside the flood: %s; flood told %d, opened %d, disordered %d%n", since.isNegative()
                    ? "-" : " ",
                    since.abs().toSeconds(), desk.quiet(), desk.besideFlood(), network.toldOfFlood(), desk.opened(), desk.disordered());
        }
    }

    private static void say(PrintStream out, CountingDesk desk, ScriptedNetwork network, Product product) {
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getCollectionUsage() != null)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed()).sum();
        out.printf("  the others, quiet:       %s%n", desk.quiet());
        out.printf("  the others, in the flood: %s%n", desk.besideFlood());
        out.printf("  the flood: %d told, %d opened, %d waiting in the journal, %d out of order%n", network.toldOfFlood(), desk.opened(),
                product.waiting(Script.FLOODED), desk.disordered());
        out.printf("  heap after the last collection: %d MB%n", peak >> 20);
        boolean fair = desk.besideFlood().percentile(95) <= 2 * desk.quiet().percentile(95);
        out.printf("  the others stay within twice their quiet latency: %s%n", fair ? "yes" : "NO");
    }
}
