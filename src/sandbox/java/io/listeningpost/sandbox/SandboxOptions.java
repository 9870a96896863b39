package io.listeningpost.sandbox;

import io.listeningpost.sandbox.desk.Membership;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What the switches of {@code mvn -Psandbox} say.
 *
 * @param home everything that survives a restart; the nodes of a cluster have one together
 * @param port of Jira; 0 takes a free one
 * @param squarePort of the Square; 0 takes a free one
 * @param database see {@link io.listeningpost.sandbox.host.db.Databases#open}
 * @param fresh whether to forget what earlier runs left in home
 * @param basicAuth whether REST takes name and password; off, as in Jira 11
 * @param web the folder of {@code package.json} for the page styles
 * @param node 1 for the node that has the Square with it; others join it
 * @param lockLife how long the cluster locks of a lost node stay taken
 * @param indexLag how long the index of a node lags behind the others
 */
public record SandboxOptions(Path pluginJar, Path home, int port, int squarePort, String database, boolean fresh, boolean basicAuth,
        Optional<Path> web, int node, Duration lockLife, Duration indexLag) {

    private static final int FIRST_PORT = 2990;
    private static final int FROM_NODE_TO_NODE = 100;

    /** @throws IllegalArgumentException for a node that could not join: H2 belongs to one JVM, and the first node has the Square */
    public SandboxOptions {
        if (node < 1) {
            throw new IllegalArgumentException("sandbox.node is " + node + "; nodes count from 1");
        }
        if (node > 1 && database.startsWith("h2")) {
            throw new IllegalArgumentException("sandbox.db is \"" + database
                    + "\", which belongs to one node alone: start every node with -Dsandbox.db=postgres");
        }
        if (node > 1 && fresh) {
            throw new IllegalArgumentException("sandbox.fresh would take the home away from under node 1: give it to that one");
        }
        if (node > 1 && squarePort == 0) {
            throw new IllegalArgumentException("square.port must say where node 1 has its Square");
        }
    }

    /** The only node, as patient as Jira. */
    public SandboxOptions(Path pluginJar, Path home, int port, int squarePort, String database, boolean fresh, boolean basicAuth,
            Optional<Path> web) {
        this(pluginJar, home, port, squarePort, database, fresh, basicAuth, web, 1, Membership.JIRAS_LOCK_LIFE,
                Membership.USUAL_INDEX_LAG);
    }

    /** Reads the system properties. */
    static SandboxOptions ofSystem() {
        String jar = System.getProperty("plugin.jar", "");
        if (jar.isEmpty()) {
            throw new IllegalArgumentException("Say which plugin to run with -Dplugin.jar=…, or start with mvn -Psandbox");
        }
        int node = Integer.getInteger("sandbox.node", 1);
        return new SandboxOptions(Path.of(jar), Path.of(System.getProperty("sandbox.home", ".sandbox")),
                Integer.getInteger("sandbox.port", FIRST_PORT + FROM_NODE_TO_NODE * (node - 1)), Integer.getInteger("square.port", 2991),
                System.getProperty("sandbox.db", "h2"), Boolean.getBoolean("sandbox.fresh"), Boolean.getBoolean("sandbox.basicauth"),
                Optional.ofNullable(System.getProperty("sandbox.web")).map(Path::of), node,
                seconds("sandbox.lock.life", Membership.JIRAS_LOCK_LIFE), seconds("sandbox.index.lag", Membership.USUAL_INDEX_LAG));
    }

    /** Which node of the cluster this is. */
    Membership membership(Path realHome) {
        return new Membership("node" + node, realHome.resolve("shared"), lockLife, indexLag);
    }

    private static Duration seconds(String property, Duration usual) {
        return Optional.ofNullable(Integer.getInteger(property)).map(Duration::ofSeconds).orElse(usual);
    }
}
