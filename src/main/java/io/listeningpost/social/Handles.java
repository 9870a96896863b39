package io.listeningpost.social;

/** The handles a text begins with; networks put those of earlier authors there when somebody answers. In one pass, however long it is. */
public final class Handles {

    private Handles() {
    }

    /** Where the handles end that the text begins with, dots and space between them included; 0 when it begins with none. */
    public static int endOfLeading(String text) {
        int end = 0;
        int next = endOfNext(text, 0);
        while (next > end) {
            end = next;
            next = endOfNext(text, end);
        }
        return end;
    }

    /** The text after the handles it begins with. */
    public static String afterLeading(String text) {
        return text.substring(endOfLeading(text));
    }

    private static int endOfNext(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == '.' || Character.isWhitespace(text.charAt(at)))) {
            at++;
        }
        if (at == text.length() || text.charAt(at) != '@') {
            return from;
        }
        int end = at + 1;
        int lastOfName = at;
        while (end < text.length() && (isOfName(text.charAt(end)) || text.charAt(end) == '.' || text.charAt(end) == '-')) {
            lastOfName = isOfName(text.charAt(end)) ? end : lastOfName;
            end++;
        }
        return lastOfName == at ? from : lastOfName + 1;
    }

    private static boolean isOfName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }
}
