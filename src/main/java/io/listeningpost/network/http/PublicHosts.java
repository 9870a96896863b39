package io.listeningpost.network.http;

import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which servers may be called whose addresses people type or other servers name: any by https that stands in the public Internet, by its
 * name and also by every address that this name has when it is called; others only where whoever runs Jira names them. Thread-safe.
 */
public final class PublicHosts {

    private static final Set<String> HOMES = Set.of("local", "localhost", "internal", "localdomain", "home", "lan", "arpa");

    private final Set<String> allowed;

    private PublicHosts(Set<String> allowed) {
        this.allowed = Set.copyOf(allowed);
    }

    /** Public ones, and these wherever they stand: {@code https://host} or {@code http://host:port}, with commas between them. */
    public static PublicHosts and(String list) {
        return new PublicHosts(Arrays.stream(list.split(",")).map(String::strip).filter(each -> !each.isEmpty())
                .map(each -> origin(read(each).orElseThrow(() -> new IllegalArgumentException(
                        "allowed hosts must read https://host or http://host:port, with commas between them, not " + each))))
                .collect(Collectors.toSet()));
    }

    /** An address as somebody typed it: absolute, http or https, without a user's name; empty for anything else. */
    public static Optional<URI> read(String text) {
        try {
            URI uri = new URI(text.strip());
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("https") || scheme.equals("http");
            return Optional.of(uri).filter(each -> web && each.getHost() != null && each.getRawUserInfo() == null);
        } catch (URISyntaxException nonsense) {
            return Optional.empty();
        }
    }

    /** Why this address must not be called now; empty when it may. Asks for the addresses of its name. */
    public Optional<String> objection(URI address) {
        if (allowed.contains(origin(address))) {
            return Optional.empty();
        }
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        if (!"https".equalsIgnoreCase(address.getScheme()) || !isName(host)) {
            return Optional.of("only public servers are called, by https and by name, and " + host + " is none");
        }
        if (goesThroughProxy(address)) {
            return Optional.empty();
        }
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(Ranges::isPublic) ? Optional.empty()
                    : Optional.of(host + " stands in a private network, and nobody allowed it");
        } catch (UnknownHostException unknown) {
            return Optional.of("nobody knows the name " + host);
        }
    }

    /** A proxy resolves names itself, and decides itself where it goes. */
    private static boolean goesThroughProxy(URI address) {
        ProxySelector selector = ProxySelector.getDefault();
        List<Proxy> ways = selector == null ? List.of() : selector.select(address);
        return !ways.isEmpty() && ways.stream().noneMatch(way -> way.type() == Proxy.Type.DIRECT);
    }

    private static String origin(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        return scheme + "://" + String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT) + ":" + (uri.getPort() < 0 ? usual : uri.getPort());
    }

    /** A name with a dot that is no number: neither {@code localhost} nor an address in any notation. */
    public static boolean isName(String host) {
        String last = host.substring(host.lastIndexOf('.') + 1);
        return host.contains(".") && last.matches("[a-z][a-z0-9-]*[a-z0-9]") && !host.startsWith(".") && !host.contains("..")
                && !HOMES.contains(last);
    }
}
