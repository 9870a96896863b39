package io.listeningpost.sandbox.matrix;

import io.listeningpost.sandbox.remote.Folders;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Every step and every fault on both databases, two JVMs at once. */
public final class Matrix {

    private Matrix() {
    }

    /**
     * Tries it, writes the report to its file and answers it. Says a line for each cell.
     *
     * @throws AssertionError when it cannot be tried at all
     */
    public static Report run(MatrixOptions options, Consumer<String> say) throws IOException {
        long begun = System.nanoTime();
        Path home = Folders.temporary("matrix");
        List<Outcome> outcomes = new ArrayList<>();
        Set<String> steps = new TreeSet<>();
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().setDataDirectory(home.resolve("postgres"))
                .setServerConfig("max_connections", "60").start();
                ExecutorService threads = Executors.newFixedThreadPool(options.databases().size())) {
            Launch launch = Launch.prepare(home, options);
            List<Lane> lanes = options.databases().stream().map(where -> new Lane(launch, home.resolve(where), where,
                    name -> where.equals("h2") ? h2(options) : made(server, name), options, say)).toList();
            for (Future<List<Outcome>> lane : threads.invokeAll(lanes)) {
                outcomes.addAll(lane.get());
            }
            lanes.forEach(lane -> steps.addAll(lane.steps()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Stopped in the middle of the matrix", stopped);
        } catch (ExecutionException broken) {
            throw new AssertionError("The matrix broke: " + broken.getCause().getMessage(), broken.getCause());
        } finally {
            Folders.delete(home);
        }
        Report report = Report.of(outcomes, steps, options, (System.nanoTime() - begun) / 1_000_000_000);
        Files.createDirectories(options.report().toAbsolutePath().getParent());
        List<String> written = new ArrayList<>(report.printed());
        report.steps().forEach(step -> written.add("  step " + step));
        Files.write(options.report(), written);
        return report;
    }

    /** A node that is cut off inside its JVM keeps what it wrote in memory; one that halts needs the disk. */
    private static String h2(MatrixOptions options) {
        return options.halts() ? "h2" : "h2:mem";
    }

    private static String made(EmbeddedPostgres server, String stage) {
        String name = stage.replace('-', '_');
        try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException refused) {
            throw new IllegalStateException("PostgreSQL makes no database " + name, refused);
        }
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name + "?user=postgres";
    }
}
