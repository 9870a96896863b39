package io.listeningpost.network.feed;

import io.listeningpost.network.http.PublicHosts;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where entries point. */
final class FeedLinks {

    private static final Set<String> REDIRECTORS = Set.of("www.google.com", "google.com", "news.google.com");
    private static final Set<String> TARGETS = Set.of("url", "q");
    private static final Set<String> TRACES =
            Set.of("fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "ref", "ref_src", "cmpid", "ocid", "cid");

    private FeedLinks() {
    }

    /** A web address; empty for anything else, {@code javascript:} for one. */
    static Optional<URI> absolute(String text) {
        return PublicHosts.read(text.replace(" ", "%20"));
    }

    /** The page behind the redirector of Google Alerts; any other address as it is. */
    static URI unwrapped(URI link) {
        boolean redirects = REDIRECTORS.contains(link.getHost().toLowerCase(Locale.ROOT)) && "/url".equals(link.getPath())
                && link.getRawQuery() != null;
        if (!redirects) {
            return link;
        }
        return Arrays.stream(link.getRawQuery().split("&")).map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2 && TARGETS.contains(pair[0]))
                .flatMap(pair -> decoded(pair[1]).flatMap(FeedLinks::absolute).stream()).findFirst().orElse(link);
    }

    /** The same for all addresses of one page: without scheme, {@code www.}, traces of campaigns, anchor and last slash. */
    static String normal(URI page) {
        String host = page.getHost().toLowerCase(Locale.ROOT).replaceFirst("^(www|m|amp)\\.", "");
        String path = Optional.ofNullable(page.getRawPath()).orElse("").replaceFirst("/amp/?$", "").replaceAll("/+$", "");
        String query = Optional.ofNullable(page.getRawQuery()).stream().flatMap(all -> Arrays.stream(all.split("&")))
                .filter(pair -> !pair.isEmpty() && !isTrace(pair.split("=", 2)[0])).sorted().collect(Collectors.joining("&"));
        return host + (page.getPort() < 0 ? "" : ":" + page.getPort()) + path + (query.isEmpty() ? "" : "?" + query);
    }

    private static boolean isTrace(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("utm_") || TRACES.contains(lower);
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }
}
