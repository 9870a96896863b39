package io.listeningpost.sandbox;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the switches of {@code mvn -Psandbox} say.
 *
 * @param home everything that survives a restart
 * @param port of Jira; 0 takes a free one
 * @param squarePort of the Square; 0 takes a free one
 * @param database see {@link io.listeningpost.sandbox.host.db.Databases#open}
 * @param fresh whether to forget what earlier runs left in home
 * @param basicAuth whether REST takes name and password; off, as in Jira 11
 * @param web the folder of {@code package.json} for the page styles
 */
public record SandboxOptions(Path pluginJar, Path home, int port, int squarePort, String database, boolean fresh, boolean basicAuth,
        Optional<Path> web) {

    /** Reads the system properties. */
    static SandboxOptions ofSystem() {
        String jar = System.getProperty("plugin.jar", "");
        if (jar.isEmpty()) {
            throw new IllegalArgumentException("Say which plugin to run with -Dplugin.jar=…, or start with mvn -Psandbox");
        }
        return new SandboxOptions(Path.of(jar), Path.of(System.getProperty("sandbox.home", ".sandbox")),
                Integer.getInteger("sandbox.port", 2990), Integer.getInteger("square.port", 2991),
                System.getProperty("sandbox.db", "h2"), Boolean.getBoolean("sandbox.fresh"), Boolean.getBoolean("sandbox.basicauth"),
                Optional.ofNullable(System.getProperty("sandbox.web")).map(Path::of));
    }
}
