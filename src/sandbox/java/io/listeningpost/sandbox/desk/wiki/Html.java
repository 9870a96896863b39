package io.listeningpost.sandbox.desk.wiki;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text made safe for HTML. */
final class Html {

    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,9});");

    private Html() {
    }

    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.chars().forEach(c -> safe.append(character((char) c)));
        return safe.toString();
    }

    static String character(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> String.valueOf(c);
        };
    }

    /** The entity that begins at a place, or nothing: the notation lets entities through, they can only ever become one character. */
    static String entityAt(String text, int at) {
        Matcher entity = ENTITY.matcher(text).region(at, text.length());
        return entity.lookingAt() ? entity.group() : "";
    }
}
