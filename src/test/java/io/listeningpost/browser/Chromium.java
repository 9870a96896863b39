package io.listeningpost.browser;

import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.square.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A browser process with a profile of its own, without a window. */
final class Chromium implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final List<String> SWITCHES = List.of("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            // a tab that nobody looks at keeps its pace
            "--disable-background-timer-throttling", "--disable-renderer-backgrounding", "--disable-backgrounding-occluded-windows",
            "--disable-dev-shm-usage", "--lang=en-US", "--remote-debugging-port=0");

    private final HttpClient client = HttpClient.newHttpClient();
    /** With what belongs to the person who sits before it. */
    private final Map<Tab, String> tabs = new LinkedHashMap<>();
    private final Path profile;
    private final Process process;
    private final String address;
    private final DevTools tools;

    private Chromium(Path program) throws IOException {
        profile = Files.createTempDirectory("listening-post-chromium");
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(SWITCHES);
        command.add("--user-data-dir=" + profile);
        command.add("about:blank");
        process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(profile.resolve("log").toFile()).start();
        try {
            List<String> port = Patience.until("Chromium to listen", LONGEST_START, this::port, this::log);
            address = "ws://127.0.0.1:" + port.getFirst();
            tools = new DevTools(client, URI.create(address + port.get(1)), event -> { });
        } catch (RuntimeException | Error e) {
            end();
            throw e;
        }
    }

    /** The browser of this machine: system property {@code chromium}, else where Debian has it. */
    static Optional<Path> program() {
        return Optional.of(Path.of(System.getProperty("chromium", "/usr/bin/chromium"))).filter(Files::isExecutable);
    }

    /** Starts one and waits until it can be driven. */
    static Chromium start(Path program) throws IOException {
        return new Chromium(program);
    }

    /** A new tab that shares no cookie with any other. */
    Tab tab() {
        String person = tools.call("Target.createBrowserContext", Json.object()).path("browserContextId").asText();
        String target = tools.call("Target.createTarget", Json.object().put("url", "about:blank").put("browserContextId", person)
                .put("width", 1180).put("height", 900)).path("targetId").asText();
        Tab tab = new Tab(client, URI.create(address + "/devtools/page/" + target));
        tabs.put(tab, person);
        return tab;
    }

    /** Everybody leaves: an open tab asks the server for as long as it is open. */
    void closeTabs() {
        tabs.forEach((tab, person) -> {
            tab.close();
            tools.call("Target.disposeBrowserContext", Json.object().put("browserContextId", person));
        });
        tabs.clear();
    }

    @Override
    public void close() {
        tabs.keySet().forEach(Tab::close);
        tools.close();
        end();
    }

    private Optional<List<String>> port() {
        Path file = profile.resolve("DevToolsActivePort");
        try {
            if (!process.isAlive()) {
                throw new AssertionError("Chromium ended at once: " + log());
            }
            // it may be half written
            return Files.exists(file) ? Optional.of(Files.readAllLines(file)).filter(lines -> lines.size() == 2) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String log() {
        try {
            return Files.readString(profile.resolve("log"));
        } catch (IOException e) {
            return "no log: " + e.getMessage();
        }
    }

    private void end() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        process.destroy();
        for (ProcessHandle one : all) {
            // what outlives a polite request is ended by force, so that nothing writes to the profile any more
            one.onExit().completeOnTimeout(one, 10, TimeUnit.SECONDS).join();
            one.destroyForcibly();
            one.onExit().completeOnTimeout(one, 10, TimeUnit.SECONDS).join();
        }
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted((one, other) -> other.compareTo(one)).forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            profile.toFile().deleteOnExit();
        }
    }
}
