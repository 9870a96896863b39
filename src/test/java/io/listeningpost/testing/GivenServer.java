package io.listeningpost.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The PostgreSQL server that the properties {@code db.url}, {@code db.user} and {@code db.password} name. What the tests make there
 * stands in one schema with a name of its own, dropped when the JVM ends.
 */
public final class GivenServer {

    private GivenServer() {
    }

    /**
     * The address of the fresh schema; empty when no server is given.
     *
     * @throws IllegalArgumentException when the address is not one of PostgreSQL
     * @throws IllegalStateException when the server cannot be reached, or refuses us a schema
     */
    public static Optional<String> url() {
        return property("db.url").map(url -> {
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new IllegalArgumentException("db.url is \"" + url + "\"; it has to begin with jdbc:postgresql:");
            }
            FreshSchema ours = new FreshSchema(with(with(url, "user", property("db.user")), "password", property("db.password")));
            Runtime.getRuntime().addShutdownHook(new Thread(ours::close));
            return ours.url();
        });
    }

    private static Optional<String> property(String name) {
        return Optional.ofNullable(System.getProperty(name)).filter(value -> !value.isBlank());
    }

    private static String with(String url, String name, Optional<String> value) {
        return value.map(each -> url + (url.contains("?") ? "&" : "?") + name + "=" + URLEncoder.encode(each, StandardCharsets.UTF_8))
                .orElse(url);
    }
}
