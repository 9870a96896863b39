package io.listeningpost.sandbox.host;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * How to start a host. Immutable; begin with {@link #of} and change what differs.
 *
 * @param pluginJar the packaged plugin, as it would be uploaded to Jira
 * @param home where the sandbox keeps what must survive a restart
 * @param port the port on loopback; 0 takes a free one
 * @param basicAuth whether name and password in the Authorization header are taken; off, as in Jira 11
 * @param webFiles the folder that holds {@code node_modules} of the page styles; without it pages go unstyled
 * @param contextTimeout how long the plugin's Spring context may take, waiting for services included
 * @param clock the time for sessions
 */
public record HostOptions(Path pluginJar, Path home, int port, boolean basicAuth, Optional<Path> webFiles, Duration contextTimeout,
        Clock clock) {

    /** A host on a free port, without basic authentication, without styles. */
    public static HostOptions of(Path pluginJar, Path home) {
        return new HostOptions(pluginJar, home, 0, false, Optional.empty(), Duration.ofSeconds(30), Clock.systemUTC());
    }

    /** The same on a port. */
    public HostOptions onPort(int chosen) {
        return new HostOptions(pluginJar, home, chosen, basicAuth, webFiles, contextTimeout, clock);
    }

    /** The same with basic authentication on or off. */
    public HostOptions withBasicAuth(boolean on) {
        return new HostOptions(pluginJar, home, port, on, webFiles, contextTimeout, clock);
    }

    /** The same with styled pages. */
    public HostOptions withWebFiles(Path folder) {
        return new HostOptions(pluginJar, home, port, basicAuth, Optional.of(folder), contextTimeout, clock);
    }

    /** The same with another limit for the start of the plugin. */
    public HostOptions withContextTimeout(Duration limit) {
        return new HostOptions(pluginJar, home, port, basicAuth, webFiles, limit, clock);
    }

    /** The same with another clock. */
    public HostOptions withClock(Clock other) {
        return new HostOptions(pluginJar, home, port, basicAuth, webFiles, contextTimeout, other);
    }
}
