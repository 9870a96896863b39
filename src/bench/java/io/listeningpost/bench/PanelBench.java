package io.listeningpost.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.listeningpost.jira.rest.agent.ConversationsResource;
import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.ao.PluginTables;
import io.listeningpost.sandbox.host.db.Databases;
import io.listeningpost.sandbox.remote.Folders;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * How long the server takes to show a long thread in the panel: everything that the resource does, from the tables of a PostgreSQL to the
 * bytes of the answer. Told both as time on the wall and as time of the processor, because the first one measures the machine's other work
 * too, and the second one not the database's.
 */
public final class PanelBench {

    private static final int WARM_UP = 100;
    private static final double MILLION = 1_000_000;

    private PanelBench() {
    }

    /** Runs with the system properties {@code posts} and {@code looks}; prints what it measures. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        int posts = Integer.getInteger("posts", 500);
        int looks = Integer.getInteger("looks", 200);
        Path home = Folders.temporary("panel");
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().setDataDirectory(home.resolve("postgres")).start();
                Database database = Databases.open("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?user=postgres", home)) {
            Tally tally = new Tally(database);
            PluginTables tables = new PluginTables("io.listeningpost.listening-post", tally);
            tables.open(Tables.NAMESPACE, Tables.entities());
            LongThread thread = new LongThread(tables);
            thread.write(posts);
            measure(out, thread.panel(), posts, looks, tally);
        }
        System.exit(0);
    }

    private static void measure(PrintStream out, ConversationsResource panel, int posts, int looks, Tally tally)
            throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        for (int i = 0; i < WARM_UP; i++) {
            json.writeValueAsBytes(panel.get(LongThread.REQUEST).getEntity());
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] wall = new double[looks];
        double[] processor = new double[looks];
        int bytes = 0;
        long before = tally.statements();
        for (int i = 0; i < looks; i++) {
            long start = System.nanoTime();
            long used = threads.getCurrentThreadCpuTime();
            bytes = json.writeValueAsBytes(panel.get(LongThread.REQUEST).getEntity()).length;
            processor[i] = (threads.getCurrentThreadCpuTime() - used) / MILLION;
            wall[i] = (System.nanoTime() - start) / MILLION;
        }
        out.printf("A thread of %d posts, %d looks, %d KB each, %.1f statements each%n", posts, looks, bytes >> 10,
                (tally.statements() - before) / (double) looks);
        out.printf("  on the wall:      p50 %.1f ms, p95 %.1f ms%n", percentile(wall, 50), percentile(wall, 95));
        out.printf("  of the processor: p50 %.1f ms, p95 %.1f ms%n", percentile(processor, 50), percentile(processor, 95));
    }

    private static double percentile(double[] times, int part) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * part / 100.0))];
    }
}
