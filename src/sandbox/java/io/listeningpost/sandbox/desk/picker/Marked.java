package io.listeningpost.sandbox.desk.picker;

import java.util.Locale;

/** A text as HTML in which what was looked for stands out. */
final class Marked {

    private Marked() {
    }

    /** The whole text escaped, the first place of the query in this element. */
    static String in(String text, String query, String element) {
        int at = query.isBlank() ? -1 : text.toLowerCase(Locale.ROOT).indexOf(query.strip().toLowerCase(Locale.ROOT));
        if (at < 0) {
            return escape(text);
        }
        int end = at + query.strip().length();
        return escape(text.substring(0, at)) + "<" + element + ">" + escape(text.substring(at, end)) + "</" + element + ">"
                + escape(text.substring(end));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
