package io.listeningpost.network.bluesky;

import io.listeningpost.network.http.OutsideText;
import io.listeningpost.network.http.Ranges;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which servers we speak to: those of the open Internet, by https and by name. An address inside of the company's network, or one without
 * encryption, only where whoever runs Jira named that very host. Immutable.
 */
public final class SkyHosts {

    private final Set<String> allowed;

    /** @param allowed hosts to trust whatever they are, as {@code host}, {@code host:port} or {@code http://host:port}; any case */
    public SkyHosts(Collection<String> allowed) {
        this.allowed = allowed.stream().map(host -> host.strip().toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").replace("/", ""))
                .filter(host -> !host.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    /** The server of what an admin typed, without a path; or why not. */
    Server server(String typed) {
        String text = typed.strip();
        try {
            URI uri = new URI(text.matches("(?i)[a-z][a-z0-9+.-]*://.*") ? text : "https://" + text);
            boolean bare = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null
                    && uri.getRawPath().matches("/?");
            if (uri.getHost() == null || !bare) {
                return new Server.Refused("the server must read https://host, for example https://bsky.social");
            }
            URI server = URI.create(uri.getScheme().toLowerCase(Locale.ROOT) + "://" + authority(uri));
            return wrong(server).<Server>map(Server.Refused::new).orElseGet(() -> new Server.Known(server));
        } catch (URISyntaxException unreadable) {
            return new Server.Refused("the server must read https://host, for example https://bsky.social");
        }
    }

    /** A server that may be spoken to, or not. */
    sealed interface Server {

        record Known(URI at) implements Server {
        }

        record Refused(String why) implements Server {
        }
    }

    /** Whether whoever runs Jira named this host. */
    boolean isAllowed(URI address) {
        return address.getHost() != null
                && (allowed.contains(address.getHost().toLowerCase(Locale.ROOT)) || allowed.contains(authority(address)));
    }

    /** Why this address is not spoken to, for an admin; asks the name service. */
    Optional<String> wrong(URI address) {
        if (isAllowed(address)) {
            return Optional.empty();
        }
        String host = address.getHost() == null ? "" : address.getHost();
        if (!"https".equalsIgnoreCase(address.getScheme())) {
            return Optional.of("the server must be reached by https");
        }
        if (!host.contains(".") || host.matches("[0-9.]+|\\[.*")) {
            return Optional.of("the server must be given by its full name, not as " + OutsideText.cut(host, 60));
        }
        try {
            return !Arrays.stream(InetAddress.getAllByName(host)).allMatch(Ranges::isPublic)
                    ? Optional.of("the server " + OutsideText.cut(host, 60)
                            + " lies inside of this network; whoever runs Jira can allow it")
                    : Optional.empty();
        } catch (UnknownHostException unknownHere) {
            // behind a proxy names may be known to the proxy only; without one the call will fail by itself
            return Optional.empty();
        }
    }

    private static String authority(URI uri) {
        return uri.getHost().toLowerCase(Locale.ROOT) + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }
}
