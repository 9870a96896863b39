package io.listeningpost.network.mastodon;

import java.net.URI;

/**
 * One server that speaks the API.
 *
 * @param base {@code https://host} or {@code https://host:port}, without a slash at the end
 */
record Instance(URI base) {

    /** Under what its accounts are known: the host, and the port where it is not the usual one. Lower case. */
    String key() {
        return base.getPort() < 0 ? base.getHost() : base.getHost() + ":" + base.getPort();
    }

    /** An address below it; the path begins with a slash and is encoded. */
    URI under(String path) {
        return URI.create(base + path);
    }
}
