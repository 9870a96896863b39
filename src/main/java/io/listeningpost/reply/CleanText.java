package io.listeningpost.reply;

import java.text.Normalizer;
import java.util.stream.Collectors;

/** Text as it may be published: what nobody sees or what turns text around is taken out, and the ends are trimmed. */
final class CleanText {

    private CleanText() {
    }

    /** Line breaks stay, at most one empty line in a row; empty when nothing that can be seen is left. */
    static String of(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC).codePoints()
                .map(CleanText::plain)
                .filter(CleanText::publishable)
                .forEach(kept::appendCodePoint);
        String lines = kept.toString().lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
        String tidy = lines.replaceAll("\n{3,}", "\n\n").strip();
        return tidy.codePoints().anyMatch(CleanText::visible) ? tidy : "";
    }

    private static int plain(int codePoint) {
        return switch (codePoint) {
            case '\r', 0x85, 0x2028, 0x2029 -> '\n';
            case '\t' -> ' ';
            default -> codePoint;
        };
    }

    private static boolean publishable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == '\n';
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            // joiners hold emoji and scripts together, tags make flags; the rest hides or reverses words
            case Character.FORMAT -> codePoint == 0x200c || codePoint == 0x200d || codePoint >= 0xe0020;
            default -> true;
        };
    }

    private static boolean visible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }
}
