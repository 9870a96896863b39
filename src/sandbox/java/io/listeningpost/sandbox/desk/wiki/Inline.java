package io.listeningpost.sandbox.desk.wiki;

import java.util.Map;
import java.util.Optional;

/** Renders the notation inside a line. Whatever is not notation is escaped. */
final class Inline {

    private static final Map<String, String> MARKS = Map.of("*", "b", "_", "em", "-", "del", "+", "ins", "^", "sup", "~", "sub",
            "??", "cite");
    private static final String ESCAPABLE = "\\{}[]*_-+^~?!|#(:;.&'\"<>/)`=%@";

    private final Links links;
    private final Wiki.Pictures pictures;

    Inline(Links links, Wiki.Pictures pictures) {
        this.links = links;
        this.pictures = pictures;
    }

    String html(String text) {
        StringBuilder html = new StringBuilder(text.length() + 32);
        int at = 0;
        while (at < text.length()) {
            Piece piece = piece(text, at);
            html.append(piece.html());
            at = piece.end();
        }
        return html.toString();
    }

    private Piece piece(String text, int at) {
        return switch (text.charAt(at)) {
            case '\\' -> backslash(text, at);
            case '&' -> entity(text, at);
            case '[' -> bracket(text, at).orElseGet(() -> plain(text, at));
            case '{' -> brace(text, at).orElseGet(() -> plain(text, at));
            case '!' -> image(text, at).orElseGet(() -> plain(text, at));
            case '*', '_', '+', '^', '~', '?' -> phrase(text, at).orElseGet(() -> plain(text, at));
            case '-' -> phrase(text, at).or(() -> dash(text, at)).orElseGet(() -> plain(text, at));
            case ':', ';', '(' -> Smileys.at(text, at).map(code -> new Piece(Smileys.html(code), at + code.length()))
                    .orElseGet(() -> plain(text, at));
            case 'h' -> word(text, at) ? plain(text, at) : Links.bareAt(text, at)
                    .map(address -> new Piece(links.bare(address), at + address.length())).orElseGet(() -> plain(text, at));
            case 'S', 'O' -> word(text, at) ? plain(text, at) : Links.keyAt(text, at)
                    .map(key -> new Piece(links.key(key), at + key.length())).orElseGet(() -> plain(text, at));
            default -> plain(text, at);
        };
    }

    private static boolean word(String text, int at) {
        return at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private static Piece plain(String text, int at) {
        return new Piece(Html.character(text.charAt(at)), at + 1);
    }

    private static Piece backslash(String text, int at) {
        if (at + 1 < text.length() && text.charAt(at + 1) == '\\') {
            return new Piece("<br>", at + 2);
        }
        if (at + 1 < text.length() && ESCAPABLE.indexOf(text.charAt(at + 1)) >= 0) {
            return new Piece(Html.character(text.charAt(at + 1)), at + 2);
        }
        return plain(text, at);
    }

    private static Piece entity(String text, int at) {
        String entity = Html.entityAt(text, at);
        return entity.isEmpty() ? plain(text, at) : new Piece(entity, at + entity.length());
    }

    private Optional<Piece> bracket(String text, int at) {
        int end = unescaped(text, "]", at + 1);
        return end < 0 ? Optional.empty()
                : links.bracketed(text.substring(at + 1, end), this::html).map(html -> new Piece(html, end + 1));
    }

    private Optional<Piece> brace(String text, int at) {
        if (text.startsWith("{{", at)) {
            int end = text.indexOf("}}", at + 2);
            return end < 0 ? Optional.empty()
                    : Optional.of(new Piece("<tt>" + Html.escape(text.substring(at + 2, end)) + "</tt>", end + 2));
        }
        int open = text.indexOf('}', at);
        int close = open < 0 ? -1 : text.indexOf("{color}", open);
        if (!text.startsWith("{color:", at) || close < 0) {
            return Optional.empty();
        }
        String colour = text.substring(at + 7, open);
        return colour.matches("#?\\w{1,20}") ? Optional.of(new Piece("<span style=\"color:" + colour + "\">"
                + html(text.substring(open + 1, close)) + "</span>", close + 7)) : Optional.empty();
    }

    /**
     * Attached pictures are shown. Jira would load others from wherever they lie; the sandbox never does, and shows where it would have.
     */
    private Optional<Piece> image(String text, int at) {
        int end = unescaped(text, "!", at + 1);
        if (end <= at + 1 || !text.substring(at + 1, end).matches("\\S+\\.?\\S*(\\|.*)?")
                || !text.substring(at + 1, end).matches("(?s).*[./:].*")) {
            return Optional.empty();
        }
        String name = text.substring(at + 1, end).replaceFirst("\\|.*", "");
        Optional<String> attached = pictures.address(name);
        if (attached.isPresent()) {
            String address = Html.escape(attached.get());
            return Optional.of(new Piece("<a href=\"" + address + "\"><img class=\"desk-thumbnail\" src=\"" + address + "\" alt=\""
                    + Html.escape(name) + "\"></a>", end + 1));
        }
        return Optional.of(new Piece("<span class=\"desk-image\">image: " + Html.escape(text.substring(at + 1, end)) + "</span>", end + 1));
    }

    private Optional<Piece> phrase(String text, int at) {
        String mark = text.startsWith("??", at) ? "??" : text.substring(at, at + 1);
        String tag = MARKS.get(mark);
        int start = at + mark.length();
        if (tag == null || word(text, at) || start >= text.length() || Character.isWhitespace(text.charAt(start))
                || text.startsWith(mark, start)) {
            return Optional.empty();
        }
        for (int end = unescaped(text, mark, start + 1); end >= 0; end = unescaped(text, mark, end + 1)) {
            int after = end + mark.length();
            boolean closes = !Character.isWhitespace(text.charAt(end - 1))
                    && (after == text.length() || !Character.isLetterOrDigit(text.charAt(after)) && !text.startsWith(mark, after));
            if (closes) {
                return Optional.of(new Piece("<" + tag + ">" + html(text.substring(start, end)) + "</" + tag + ">", after));
            }
        }
        return Optional.empty();
    }

    private static Optional<Piece> dash(String text, int at) {
        if (text.startsWith("--- ", at)) {
            return Optional.of(new Piece("&mdash;", at + 3));
        }
        return text.startsWith("-- ", at) ? Optional.of(new Piece("&ndash;", at + 2)) : Optional.empty();
    }

    /** Where a mark stands next without a backslash before it; -1 when nowhere. */
    private static int unescaped(String text, String mark, int from) {
        for (int at = from; at < text.length(); at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.startsWith(mark, at)) {
                return at;
            }
        }
        return -1;
    }

    private record Piece(String html, int end) {
    }
}
