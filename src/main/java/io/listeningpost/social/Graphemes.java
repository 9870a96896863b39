package io.listeningpost.social;

import java.text.BreakIterator;
import java.util.Locale;

/** Where a text may be cut without breaking what people see as one character: surrogate pairs, accents, flags, joined emoji. */
public final class Graphemes {

    private Graphemes() {
    }

    /** The greatest border at or before this index; 0 when the first character reaches beyond it. */
    public static int floor(String text, int index) {
        if (index >= text.length()) {
            return text.length();
        }
        BreakIterator borders = BreakIterator.getCharacterInstance(Locale.ROOT);
        borders.setText(text);
        return borders.isBoundary(index) ? index : Math.max(0, borders.preceding(index));
    }

    /** The first border after this index, which must lie inside the text. */
    public static int next(String text, int index) {
        BreakIterator borders = BreakIterator.getCharacterInstance(Locale.ROOT);
        borders.setText(text);
        int next = borders.following(index);
        return next == BreakIterator.DONE ? text.length() : next;
    }
}
