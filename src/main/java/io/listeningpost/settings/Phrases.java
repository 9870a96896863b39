package io.listeningpost.settings;

import java.text.Normalizer;
import java.util.Locale;

/** How words are found in a text: whole words, whatever their case, width and spacing. No pattern of anybody's is ever run. */
final class Phrases {

    private Phrases() {
    }

    /** A text as it is compared. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    /** Whether the phrase stands in the text as words of their own; both are plain. Scripts without spaces need no borders. */
    static boolean contains(String text, String phrase) {
        if (phrase.isEmpty()) {
            return false;
        }
        for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
            int end = at + phrase.length();
            boolean begins = at == 0 || isBorder(text.codePointBefore(at), phrase.codePointAt(0));
            boolean ends = end == text.length() || isBorder(text.codePointAt(end), phrase.codePointBefore(phrase.length()));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBorder(int outside, int inside) {
        return !isWord(outside) || !isWord(inside) || isUnspaced(inside);
    }

    private static boolean isWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || codePoint == '_';
    }

    private static boolean isUnspaced(int codePoint) {
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
