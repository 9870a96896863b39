package io.listeningpost.jira.request;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes words of strangers plain text for Jira's wiki renderer: no formatting, no macros, no images from elsewhere, no
 * {@code [~user]} that would notify people, no entities read twice. Web addresses stay clickable.
 *
 * <p>Escapes are those of Jira's text formatting notation: a backslash before the character, an entity for the backslash itself.
 */
final class WikiText {

    private static final Pattern ADDRESS = Pattern.compile("https?://[\\w.~:/?#@$&()+,;=%!*'-]+");
    private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w{1,10};)");
    private static final Pattern BLOCK_START = Pattern.compile("(?m)^(\\s*)(h[1-6]|bq)\\.");
    private static final String SPECIAL = "{}[]*_-+^~?!|#(:;";

    private WikiText() {
    }

    /** The text as the author wrote it, whatever it holds. */
    static String plain(String text) {
        String cleaned = BLOCK_START.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("$1$2\\\\.");
        StringBuilder out = new StringBuilder(cleaned.length() + 32);
        Matcher address = ADDRESS.matcher(cleaned);
        int from = 0;
        while (address.find()) {
            escape(cleaned.substring(from, address.start()), out);
            out.append(link(address.group()));
            from = address.end();
        }
        escape(cleaned.substring(from), out);
        return out.toString();
    }

    /** One line of plain text. */
    static String line(String text) {
        return plain(text.replaceAll("\\s+", " ").strip());
    }

    /** An address that cannot leave its link: everything the notation could read is percent-encoded. */
    static String address(String url) {
        StringBuilder out = new StringBuilder(url.length());
        for (char c : url.toCharArray()) {
            if ("{}[]|!*^\\\"<> ".indexOf(c) >= 0 || c < ' ') {
                out.append(String.format("%%%02X", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String link(String url) {
        return "[" + address(url) + "]";
    }

    private static void escape(String text, StringBuilder out) {
        String ampersands = ENTITY.matcher(text).replaceAll("&amp;");
        for (int i = 0; i < ampersands.length(); i++) {
            char c = ampersands.charAt(i);
            boolean blockDot = c == '\\' && i + 1 < ampersands.length() && ampersands.charAt(i + 1) == '.';
            if (c == '\\' && !blockDot) {
                out.append("&#92;");
            } else if (SPECIAL.indexOf(c) >= 0 && isRead(ampersands, i)) {
                out.append('\\').append(c);
            } else if (c != 0) {
                out.append(c);
            }
        }
    }

    /** Colons, semicolons and brackets matter only where a smiley could begin; a number sign inside an entity of ours stays. */
    private static boolean isRead(String text, int at) {
        char c = text.charAt(at);
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return switch (c) {
            case ':', ';' -> "()-DPp".indexOf(next) >= 0;
            case '(' -> "/!xynoif+-?*".indexOf(next) >= 0;
            default -> true;
        };
    }
}
