package io.listeningpost.network.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Bluesky's own servers on this machine, on loopback only: installed once from npm by the lock file, with a database of their own. Every
 * start is a new network. Needs Node 20, npm and a C++ compiler; closing it ends all it started.
 */
public final class RealBluesky implements AutoCloseable {

    private static final Path SOURCE = Path.of("src/real-servers/bluesky");
    private static final Duration INSTALLING = Duration.ofMinutes(10);
    private static final Duration STARTING = Duration.ofMinutes(2);

    private final EmbeddedPostgres database;
    private final Process network;
    private final JsonNode said;

    private RealBluesky(EmbeddedPostgres database, Process network, JsonNode said) {
        this.database = database;
        this.network = network;
        this.said = said;
    }

    /** @param home where it is installed, and stays for the next time */
    public static RealBluesky start(Path home) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(home.resolve("bluesky"));
        install(folder);
        EmbeddedPostgres database = EmbeddedPostgres.builder().start();
        Process network = null;
        try {
            ProcessBuilder node = new ProcessBuilder("node", "network.cjs").directory(folder.toFile())
                    .redirectError(folder.resolve("network.log").toFile());
            node.environment().putAll(Map.of("BASE_PORT", String.valueOf(freePorts()),
                    "TMPDIR", Files.createDirectories(folder.resolve("run")).toString(),
                    "DATABASE", "postgresql://postgres@127.0.0.1:" + database.getPort() + "/postgres"));
            network = node.start();
            return new RealBluesky(database, network, ready(network));
        } catch (IOException | InterruptedException | RuntimeException e) {
            if (network != null) {
                network.destroyForcibly();
            }
            database.close();
            throw e;
        }
    }

    /** Where everybody lives. */
    public URI server() {
        return URI.create(said.path("server").asText());
    }

    /** The host of pictures. */
    public String images() {
        return said.path("images").asText();
    }

    @Override
    public void close() throws IOException {
        network.destroy();
        try {
            if (!network.waitFor(20, TimeUnit.SECONDS)) {
                network.destroyForcibly();
            }
        } catch (InterruptedException e) {
            network.destroyForcibly();
            Thread.currentThread().interrupt();
        } finally {
            database.close();
        }
    }

    private static JsonNode ready(Process network) throws IOException, InterruptedException {
        BufferedReader lines = network.inputReader();
        CompletableFuture<JsonNode> ready = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.contains("\"ready\":true")) {
                        ready.complete(Xrpc.JSON.readTree(line));
                    }
                }
                ready.completeExceptionally(new IOException("the network ended before it was ready; see network.log"));
            } catch (IOException e) {
                ready.completeExceptionally(e);
            }
        });
        try {
            return ready.get(STARTING.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("Bluesky did not start", e);
        }
    }

    private static void install(Path folder) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", SOURCE.resolve("install.sh").toString(), folder.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("install.log").toFile());
        Process process = builder.start();
        if (!process.waitFor(INSTALLING.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("installing takes longer than " + INSTALLING);
        }
        if (process.exitValue() != 0) {
            throw new IOException("it cannot be installed; see " + folder.resolve("install.log"));
        }
    }

    /** The first of three in a row. */
    private static int freePorts() throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        for (int tries = 0; tries < 50; tries++) {
            try (ServerSocket first = new ServerSocket(0, 1, here)) {
                int port = first.getLocalPort();
                try (ServerSocket second = new ServerSocket(port + 1, 1, here); ServerSocket third = new ServerSocket(port + 2, 1, here)) {
                    return Math.min(second.getLocalPort() - 1, third.getLocalPort() - 2);
                } catch (IOException taken) {
                    // the next three
                }
            }
        }
        throw new IOException("there are no three free ports in a row");
    }
}
