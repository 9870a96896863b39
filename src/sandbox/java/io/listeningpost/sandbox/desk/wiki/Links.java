package io.listeningpost.sandbox.desk.wiki;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The notation's links. Only http, https and mailto become links; anything else stays text. */
final class Links {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final Pattern BARE = Pattern.compile("https?://[^\\s<>\\[\\]{}|\"^`\\\\]*[^\\s<>\\[\\]{}|\"^`\\\\.,;:!?)']");
    private static final Pattern ISSUE_KEY = Pattern.compile("(?:SUP|OPS)-\\d{1,9}(?![\\w-])");

    private final String contextPath;

    Links(String contextPath) {
        this.contextPath = contextPath;
    }

    /** What stands between brackets as HTML; empty when it is no link. */
    Optional<String> bracketed(String inside, UnaryOperator<String> words) {
        if (inside.startsWith("~") && inside.length() > 1) {
            return Optional.of("<a class=\"user-hover\" rel=\"" + Html.escape(inside.substring(1)) + "\">@"
                    + Html.escape(inside.substring(1)) + "</a>");
        }
        int bar = inside.indexOf('|');
        String address = (bar < 0 ? inside : inside.substring(bar + 1)).replaceAll("\\|.*", "").strip();
        if (!allowed(address)) {
            return Optional.empty();
        }
        String text = bar < 0 ? Html.escape(address) : words.apply(inside.substring(0, bar));
        return Optional.of(anchor(address, text.isBlank() ? Html.escape(address) : text));
    }

    /** The address that begins at a place, as written. */
    static Optional<String> bareAt(String text, int at) {
        Matcher bare = BARE.matcher(text).region(at, text.length());
        return bare.lookingAt() ? Optional.of(bare.group()) : Optional.empty();
    }

    /** The issue key that begins at a place. */
    static Optional<String> keyAt(String text, int at) {
        Matcher key = ISSUE_KEY.matcher(text).region(at, text.length());
        return key.lookingAt() ? Optional.of(key.group()) : Optional.empty();
    }

    String bare(String address) {
        return allowed(address) ? anchor(address, Html.escape(address)) : Html.escape(address);
    }

    String key(String issueKey) {
        return "<a href=\"" + Html.escape(contextPath) + "/browse/" + issueKey + "\">" + issueKey + "</a>";
    }

    private static String anchor(String address, String html) {
        return "<a href=\"" + Html.escape(address) + "\" class=\"external-link\" rel=\"nofollow noreferrer\">" + html + "</a>";
    }

    private static boolean allowed(String address) {
        try {
            String scheme = new URI(address).getScheme();
            return scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
