package io.listeningpost.sandbox.matrix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A flat node in a JVM of its own, seen from outside. For one thread; anybody may kill it. */
final class Node implements AutoCloseable {

    private static final int LONGEST_END = 60;

    private final Launch launch;
    private final Setup setup;
    private volatile Process process;
    private BufferedReader answers;
    private int starts;

    /**
     * @param home     where it keeps its files
     * @param database as {@code sandbox.db} takes it
     * @param x        where it finds X
     * @param clock    its time is moved with this one
     * @param end      how it is stopped
     */
    record Setup(Path home, String database, String x, MovedClock clock, End end) {
    }

    private Node(Launch launch, Setup setup) throws IOException {
        this.launch = launch;
        this.setup = setup;
        Files.createDirectories(setup.home());
        this.process = launch();
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts one and waits until it is ready. */
    static Node start(Launch launch, Setup setup) throws IOException {
        Node node = new Node(launch, setup);
        node.awaitReady();
        return node;
    }

    /** A dead one comes back under another name, so that what its former life held is not given back by its name. */
    void restart() throws IOException {
        if (setup.end() == End.CUT && process.isAlive()) {
            if (ask(Json.object().put("do", "reborn").put("ahead", setup.clock().ahead().toMillis())).isEmpty()) {
                throw new IOException("the JVM died over it: " + log());
            }
            return;
        }
        process.destroyForcibly();
        process.onExit().join();
        process = launch();
        answers = process.inputReader(StandardCharsets.UTF_8);
        awaitReady();
    }

    /** What came of an order; empty when the node died over it. */
    Optional<ObjectNode> ask(ObjectNode order) {
        try {
            OutputStream in = process.getOutputStream();
            in.write(Json.bytes(order));
            in.write('\n');
            in.flush();
            String line = answers.readLine();
            return line == null ? Optional.empty()
                    : Optional.of((ObjectNode) Json.MAPPER.readTree(line)).filter(answer -> !answer.has("died"));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** How it ended. */
    int exit() {
        return process.onExit().join().exitValue();
    }

    /** Ends it in the middle of a call, as it ends elsewhere. */
    void stop() {
        if (setup.end() == End.HALT) {
            kill();
            return;
        }
        try {
            Files.writeString(End.word(setup.home()), "now");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** SIGKILL; it is gone when this returns. */
    private void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Lets it end by itself. */
    void end() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(LONGEST_END, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (IOException gone) {
            kill();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    @Override
    public void close() {
        kill();
    }

    /** The end of what it wrote. */
    String log() {
        try {
            List<String> lines = Files.readAllLines(logFile()).stream().filter(line -> !line.startsWith("WARNING: ")).toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException unreadable) {
            return "(no log: " + unreadable.getMessage() + ")";
        }
    }

    private Path logFile() {
        return setup.home().resolve("node.log");
    }

    private Process launch() throws IOException {
        List<String> command = launch.command();
        command.add("-Dmatrix.home=" + setup.home().toAbsolutePath());
        command.add("-Dmatrix.end=" + setup.end());
        command.add("-Dmatrix.db=" + setup.database());
        command.add("-Dmatrix.number=" + starts++);
        command.add("-Dmatrix.ahead=" + setup.clock().ahead().toMillis());
        command.add("-Dlistening-post.x.api-base=" + setup.x());
        command.add("-Dlistening-post.x.web-base=" + setup.x());
        command.add("-Dlistening-post.x.media-host=" + setup.x());
        command.add("-Dlistening-post.facebook.api-base=" + setup.x());
        command.add("-Dlistening-post.facebook.media-host=" + setup.x());
        command.add("-Dlistening-post.mastodon.allowed-instances=" + setup.x());
        command.add("-Dlistening-post.bluesky.allowed-hosts=" + setup.x());
        command.add(NodeMain.class.getName());
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(logFile().toFile())).start();
    }

    private void awaitReady() throws IOException {
        String line = answers.readLine();
        while (line != null && !line.equals("ready")) {
            line = answers.readLine();
        }
        if (line == null) {
            throw new AssertionError("The node ended with " + exit() + " while it started. Its log ends:\n" + log());
        }
    }
}
