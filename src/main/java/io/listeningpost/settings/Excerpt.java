package io.listeningpost.settings;

/**
 * Two texts that differ, each of at most {@link #MOST} characters and on one line. What is too long is cut around the first difference, so
 * that the two never look the same.
 */
record Excerpt(String from, String to) {

    static final int MOST = 600;
    private static final int BEFORE = 60;
    private static final String CUT = "\u2026";

    static Excerpt of(String from, String to) {
        int same = 0;
        while (same < from.length() && same < to.length() && from.charAt(same) == to.charAt(same)) {
            same++;
        }
        boolean isLong = from.length() > MOST || to.length() > MOST;
        int start = isLong && same > BEFORE ? border(from, same - BEFORE) : 0;
        return new Excerpt(cut(from, start), cut(to, start));
    }

    private static String cut(String text, int start) {
        int end = border(text, Math.min(text.length(), start + MOST - 2 * CUT.length()));
        String shown = (start > 0 ? CUT : "") + text.substring(start, end) + (end < text.length() ? CUT : "");
        return shown.replaceAll("\\R", " \u21b5 ");
    }

    /** Never in the middle of a character that takes two. */
    private static int border(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
