package io.listeningpost.network.http;

import java.util.regex.Pattern;

/** What others wrote, made fit to be kept and shown. */
public final class OutsideText {

    /** What no database keeps: the zero character, and halves of characters that lost their other half. */
    private static final Pattern UNKEEPABLE = Pattern.compile("[\\x{0}\\x{D800}-\\x{DFFF}]");

    private OutsideText() {
    }

    /** The same without zeros, and with a mark in place of each half of a character. */
    public static String keepable(String text) {
        // most texts have neither
        if (text.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c))) {
            return text;
        }
        return UNKEEPABLE.matcher(text).replaceAll(found -> found.group().equals("\0") ? "" : "\uFFFD");
    }

    /** The start of it on one line, never half a character. */
    public static String cut(String text, int most) {
        String line = keepable(text).replaceAll("\\p{Cntrl}+", " ").strip();
        if (line.length() <= most) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(most - 2)) ? most - 2 : most - 1;
        return line.substring(0, end) + "\u2026";
    }
}
