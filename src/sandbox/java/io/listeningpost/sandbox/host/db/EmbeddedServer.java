package io.listeningpost.sandbox.host.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of our own, its files kept between runs. When a sandbox was killed its server lives on; the next one joins it,
 * and so does a second node.
 */
final class EmbeddedServer implements AutoCloseable {

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    private final int port;
    private final @Nullable EmbeddedPostgres started;

    private EmbeddedServer(int port, @Nullable EmbeddedPostgres started) {
        this.port = port;
        this.started = started;
    }

    static EmbeddedServer start(Path files) {
        Optional<Integer> running = portOfRunning(files);
        if (running.isPresent()) {
            return new EmbeddedServer(running.get(), null);
        }
        try {
            Files.createDirectories(files);
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(files)
                    .setCleanDataDirectory(false)
                    .setServerConfig("max_connections", "60")
                    .start();
            return new EmbeddedServer(server.getPort(), server);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start on " + files + ": " + e.getMessage(), e);
        }
    }

    private static Optional<Integer> portOfRunning(Path files) {
        Path pidFile = files.resolve("postmaster.pid");
        if (!Files.isReadable(pidFile)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(pidFile);
            boolean alive = ProcessHandle.of(Long.parseLong(lines.get(PID_LINE).strip()))
                    .flatMap(process -> process.info().command())
                    .filter(command -> command.contains("postgres"))
                    .isPresent();
            return alive ? Optional.of(Integer.parseInt(lines.get(PORT_LINE).strip())) : Optional.empty();
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException halfWritten) {
            return Optional.empty();
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    @Override
    public void close() {
        if (started != null) {
            try {
                started.close();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not stop: " + e.getMessage(), e);
            }
        }
    }
}
