package io.listeningpost.network.mastodon;

import io.listeningpost.network.http.PublicHosts;
import io.listeningpost.social.AccountId;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which servers may be called: any by https that stands in the public Internet, by its name and also by every address that this name has
 * when it is called; others only where whoever runs Jira names them. Thread-safe.
 */
public final class Instances {

    private static final PublicHosts PUBLIC = PublicHosts.and("");
    private static final int LONGEST = 80;

    private final Map<String, Instance> allowed;

    private Instances(Map<String, Instance> allowed) {
        this.allowed = Map.copyOf(allowed);
    }

    /** Only public ones. */
    public static Instances publicOnes() {
        return new Instances(Map.of());
    }

    /**
     * Public ones, and these wherever they stand.
     *
     * @param list addresses with commas between them; {@code http://} only here
     * @throws IllegalArgumentException for one that is no address
     */
    public static Instances with(String list) {
        Map<String, Instance> allowed = new HashMap<>();
        Arrays.stream(list.split(",")).map(String::strip).filter(each -> !each.isEmpty()).forEach(each -> {
            Instance named = read(each).orElseThrow(() -> new IllegalArgumentException(
                    "allowed instances must read https://host or http://host:port, with commas between them, not " + each));
            allowed.put(named.key(), named);
        });
        return new Instances(allowed);
    }

    /** What an admin typed: {@code mastodon.example} or {@code https://mastodon.example/}; empty for anything else. */
    Optional<Instance> typed(String text) {
        return read(text.strip()).flatMap(read -> {
            Optional<Instance> named = Optional.ofNullable(allowed.get(read.key()));
            return named.or(() -> Optional.of(read)
                    .filter(each -> each.base().getScheme().equals("https") && PublicHosts.isName(each.base().getHost())));
        });
    }

    /** Where an account of ours lives. */
    Optional<Instance> of(AccountId account) {
        int end = account.userId().lastIndexOf(':');
        return end < 1 ? Optional.empty() : typed(account.userId().substring(0, end));
    }

    /** Whether whoever runs Jira named the server of this address. */
    boolean isNamed(URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        return allowed.containsKey(address.getPort() < 0 ? host : host + ":" + address.getPort());
    }

    /** Why this address must not be called now; empty when it may. Asks for the addresses of its name. */
    Optional<String> objection(URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        Instance asked = new Instance(URI.create(address.getScheme() + "://" + host + port));
        if (Optional.ofNullable(allowed.get(asked.key())).filter(asked::equals).isPresent()) {
            return Optional.empty();
        }
        return PUBLIC.objection(address);
    }

    private static Optional<Instance> read(String text) {
        String whole = text.contains("://") ? text : "https://" + text;
        try {
            URI uri = new URI(whole.replaceAll("/+$", ""));
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean plain = uri.getHost() != null && uri.getHost().length() <= LONGEST && uri.getHost().matches("[A-Za-z0-9.-]+")
                    && uri.getRawUserInfo() == null && uri.getRawPath().isEmpty() && uri.getRawQuery() == null
                    && uri.getRawFragment() == null && (scheme.equals("https") || scheme.equals("http"));
            if (!plain) {
                return Optional.empty();
            }
            boolean usual = uri.getPort() < 0 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
            return Optional.of(new Instance(URI.create(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT)
                    + (usual ? "" : ":" + uri.getPort()))));
        } catch (URISyntaxException nonsense) {
            return Optional.empty();
        }
    }
}
