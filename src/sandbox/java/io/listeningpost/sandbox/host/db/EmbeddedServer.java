package io.listeningpost.sandbox.host.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A PostgreSQL server of our own, its files kept between runs. Who holds the lock file owns the server and stops it at the end; others,
 * such as a second node, only join it. A server that outlived a killed sandbox is adopted.
 */
final class EmbeddedServer implements AutoCloseable {

    private final int port;
    private final AutoCloseable end;

    private EmbeddedServer(int port, AutoCloseable end) {
        this.port = port;
        this.end = end;
    }

    static EmbeddedServer start(Path files) {
        try {
            Files.createDirectories(files);
            FileChannel lock = FileChannel.open(files.resolveSibling(files.getFileName() + ".lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            try {
                return isOwner(lock) ? owned(files, lock) : joined(files, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start on " + files + ": " + e.getMessage(), e);
        }
    }

    private static boolean isOwner(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException ownedByThisJvm) {
            return false;
        }
    }

    private static EmbeddedServer owned(Path files, FileChannel lock) throws IOException {
        RunningServer survivor = RunningServer.on(files).orElse(null);
        if (survivor != null) {
            return new EmbeddedServer(survivor.port(), () -> {
                survivor.stop();
                lock.close();
            });
        }
        EmbeddedPostgres server = EmbeddedPostgres.builder().setDataDirectory(files).setCleanDataDirectory(false)
                .setRegisterShutdownHook(false).setServerConfig("max_connections", "60").start();
        return new EmbeddedServer(server.getPort(), () -> {
            server.close();
            lock.close();
        });
    }

    private static EmbeddedServer joined(Path files, FileChannel lock) throws IOException {
        lock.close();
        return RunningServer.on(files).map(server -> new EmbeddedServer(server.port(), () -> { }))
                .orElseThrow(() -> new IOException("another sandbox is just starting it; try again in a few seconds"));
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    @Override
    public void close() {
        try {
            end.close();
        } catch (Exception e) {
            throw new IllegalStateException("PostgreSQL does not stop: " + e.getMessage(), e);
        }
    }
}
