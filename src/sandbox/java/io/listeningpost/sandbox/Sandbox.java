package io.listeningpost.sandbox;

import io.listeningpost.sandbox.desk.Desk;
import io.listeningpost.sandbox.desk.DeskOptions;
import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.Host;
import io.listeningpost.sandbox.host.HostOptions;
import io.listeningpost.sandbox.host.HostServices;
import io.listeningpost.sandbox.host.PluginModules;
import io.listeningpost.sandbox.host.Service;
import io.listeningpost.sandbox.host.db.Databases;
import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.SquareOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Jira and the networks on one machine: host, desk, Square and database, started in the order in which they need each other. */
public final class Sandbox implements AutoCloseable {

    /** The plugin's switch for gateways; here it leads to the Square. One a JVM, so sandboxes start one after the other. */
    private static final String X_ADDRESS = "listening-post.x.api-base";
    /** The same for the pages on which people sign in. */
    private static final String X_PAGES = "listening-post.x.web-base";
    private static final String X_MEDIA = "listening-post.x.media-host";
    private static final String FACEBOOK_ADDRESS = "listening-post.facebook.api-base";
    private static final String FACEBOOK_MEDIA = "listening-post.facebook.media-host";
    /** Servers of Mastodon that may be called on this machine. */
    private static final String MASTODON_INSTANCES = "listening-post.mastodon.allowed-instances";
    /** And servers of Bluesky. */
    private static final String BLUESKY_HOSTS = "listening-post.bluesky.allowed-hosts";
    /** And servers whose feeds may be read. */
    private static final String FEED_HOSTS = "listening-post.feed.hosts";

    private final Running running;
    private final AtomicReference<URI> address = new AtomicReference<>(URI.create("http://localhost/jira"));
    private final Optional<Square> square;
    private final String squareUrl;
    private final Desk desk;
    private final Host host;

    private Sandbox(SandboxOptions options, Consumer<String> tell, Running running) throws IOException {
        this.running = running;
        Path home = Home.prepare(options.home(), options.fresh());
        try {
            square = options.node() > 1 ? Optional.empty()
                    : Optional.of(running.add(Square.start(SquareOptions.inMemory().on(options.squarePort()).in(home.resolve("square")))));
            squareUrl = square.map(Square::url).orElseGet(() -> neighbour(options.squarePort()));
            Database database = running.add(Databases.open(options.database(), home));
            desk = running.add(Desk.open(database, DeskOptions.of(home.resolve("node" + options.node()), () -> address.get().toString())
                    .in(options.membership(home))));
            HostOptions plain = HostOptions.of(options.pluginJar(), home).onPort(options.port()).withBasicAuth(options.basicAuth());
            HostOptions styled = options.web().flatMap(web -> WebFiles.fetched(web, tell)).map(plain::withWebFiles).orElse(plain);
            System.setProperty(X_ADDRESS, squareUrl);
            System.setProperty(X_PAGES, squareUrl);
            System.setProperty(X_MEDIA, squareUrl);
            System.setProperty(FACEBOOK_ADDRESS, squareUrl);
            System.setProperty(FACEBOOK_MEDIA, squareUrl);
            System.setProperty(MASTODON_INSTANCES, squareUrl);
            System.setProperty(BLUESKY_HOSTS, squareUrl);
            System.setProperty(FEED_HOSTS, squareUrl);
            host = running.add(Host.start(styled, database, desk.logins(), new Listening(), desk.pages()));
        } catch (RuntimeException | IOException e) {
            close();
            throw e;
        }
    }

    /**
     * Starts everything.
     *
     * @param tell receives a line now and then while it takes its time
     * @throws RuntimeException whose message says what is wrong; nothing is left running then
     */
    public static Sandbox start(SandboxOptions options, Consumer<String> tell) {
        return start(options, tell, new Running());
    }

    /** The same, for a caller that may have to stop it in the middle of the start. */
    static synchronized Sandbox start(SandboxOptions options, Consumer<String> tell, Running running) {
        try {
            return new Sandbox(options, tell, running);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** Where the Square of the first node is. */
    private static String neighbour(int port) {
        try (Socket there = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return "http://127.0.0.1:" + there.getPort();
        } catch (IOException nobody) {
            throw new IllegalArgumentException("No Square answers on port " + port + ": start node 1 first, with -Dsandbox.db=postgres",
                    nobody);
        }
    }

    /** Jira with the plugin. */
    public Host host() {
        return host;
    }

    /** What stands behind Jira's services. */
    public Desk desk() {
        return desk;
    }

    /**
     * The networks.
     *
     * @throws IllegalStateException on a node that only joined the one that has them
     */
    public Square square() {
        return square.orElseThrow(() -> new IllegalStateException("The Square is with node 1, at " + squareUrl));
    }

    /** Where the networks are, without a slash at the end. */
    public String squareUrl() {
        return squareUrl;
    }

    /** Stops everything, last started first; every part is tried. */
    @Override
    public void close() {
        running.close();
    }

    /** The desk's services; the desk learns the base address when it is known, which is before the plugin starts. */
    private final class Listening implements HostServices {

        @Override
        public List<Service> services() {
            return desk.services();
        }

        @Override
        public void attached(PluginModules modules) {
            desk.attached(modules);
        }

        @Override
        public void listening(URI where) {
            address.set(where);
        }
    }
}
