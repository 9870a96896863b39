package io.listeningpost.status;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks at the links in an admin's words, in every branch of them. Refuses what nobody can open, what tells a password, and a server whose
 * name depends on the request: it may be anybody's. Asks no network.
 */
public final class SpokenLinks {

    /** What is wrong with a link. */
    public enum Fault {
        /** It begins neither with http nor with https. */
        SCHEME,
        /** It names a user or a password. */
        CREDENTIALS,
        /** A placeholder stands in the name of the server. */
        HOST,
        /** No browser opens it. */
        BROKEN
    }

    /** A link as it was typed, or as it came out, and what is wrong with it. */
    public record Finding(Fault fault, String link) {
    }

    private static final Pattern LINK = Pattern.compile("(?<scheme>[a-z][a-z0-9+.-]*)://\\S*", Pattern.CASE_INSENSITIVE);
    /** "http:/a", "http:a" and "http//a". */
    private static final Pattern NEARLY = Pattern.compile("\\bhttps?(?::/?(?!/)|//)(?=[\\p{L}\\p{N}])\\S*", Pattern.CASE_INSENSITIVE);
    /** Ends a link in a template although no space stands there. */
    private static final Pattern DIRECTIVE = Pattern.compile("#\\{?(?:if|elseif|else|end|set)\\b}?");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$!?\\{?[A-Za-z][\\w.]*}?");
    private static final Pattern AROUND = Pattern.compile("[\\p{P}&&[^/#%=&_~-]]+$");
    private static final Pattern AUTHORITY = Pattern.compile("://(?<authority>[^/?#]*)(?<rest>.*)");
    private static final Pattern HOST =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})");
    private static final Pattern PORT = Pattern.compile("\\d{1,5}");
    private static final Pattern REST = Pattern.compile("(?:[^\"<>\\\\^`{|}%]|%[0-9A-Fa-f]{2})*");
    private static final int HIGHEST_PORT = 65_535;

    private SpokenLinks() {
    }

    /**
     * The first thing that is wrong.
     *
     * @param template as it was typed
     * @param said     what came out for an example
     * @param other    what came out for the same move of another request: links to the same servers
     */
    public static Optional<Finding> fault(String template, List<String> said, List<String> other) {
        List<String> links = links(said);
        return Stream.of(
                        typed(DIRECTIVE.matcher(template).replaceAll(" ")),
                        NEARLY.matcher(template).results().map(found -> new Finding(Fault.BROKEN, trimmed(found.group()))),
                        links.stream().flatMap(link -> faultOf(link).stream()),
                        differing(links, links(other)))
                .flatMap(each -> each).findFirst();
    }

    /** In all branches: a placeholder counts for one letter, behind the server only. */
    private static Stream<Finding> typed(String template) {
        return LINK.matcher(template).results().map(MatchResult::group).flatMap(link -> {
            String shown = trimmed(link);
            Matcher parts = AUTHORITY.matcher(link);
            boolean depends = parts.find() && (parts.group("authority").contains("$") || parts.group("authority").isEmpty());
            return depends && link.regionMatches(true, 0, "http", 0, 4)
                    ? Stream.of(new Finding(Fault.HOST, shown))
                    : faultOf(trimmed(PLACEHOLDER.matcher(link).replaceAll("x"))).map(each -> new Finding(each.fault(), shown)).stream();
        });
    }

    private static Stream<Finding> differing(List<String> said, List<String> other) {
        return said.equals(other) ? Stream.empty() : said.stream()
                .filter(link -> other.stream().noneMatch(each -> authority(each).equals(authority(link))))
                .map(link -> new Finding(Fault.HOST, link));
    }

    private static List<String> links(List<String> texts) {
        return LINK.matcher(String.join("\n", texts)).results().map(found -> trimmed(found.group())).toList();
    }

    private static Optional<Finding> faultOf(String link) {
        Matcher scheme = LINK.matcher(link);
        Matcher parts = AUTHORITY.matcher(link);
        if (!scheme.matches() || !parts.find()) {
            return Optional.of(new Finding(Fault.BROKEN, link));
        }
        String how = scheme.group("scheme").toLowerCase(Locale.ROOT);
        if (!how.equals("https") && !how.equals("http")) {
            return Optional.of(new Finding(Fault.SCHEME, link));
        }
        if (parts.group("authority").contains("@")) {
            return Optional.of(new Finding(Fault.CREDENTIALS, link));
        }
        boolean opens = isServer(parts.group("authority")) && REST.matcher(parts.group("rest")).matches();
        return opens ? Optional.empty() : Optional.of(new Finding(Fault.BROKEN, link));
    }

    private static boolean isServer(String authority) {
        int colon = authority.indexOf(':');
        String port = colon < 0 ? "443" : authority.substring(colon + 1);
        return PORT.matcher(port).matches() && Integer.parseInt(port) <= HIGHEST_PORT
                && HOST.matcher(ascii(colon < 0 ? authority : authority.substring(0, colon))).matches();
    }

    /** Empty for a name that cannot be one. */
    private static String ascii(String host) {
        try {
            return IDN.toASCII(host).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String authority(String link) {
        Matcher parts = AUTHORITY.matcher(link);
        return parts.find() ? parts.group("authority").toLowerCase(Locale.ROOT) : "";
    }

    /** Without the full stop or the bracket after it. */
    private static String trimmed(String link) {
        return AROUND.matcher(link).replaceFirst("");
    }
}
