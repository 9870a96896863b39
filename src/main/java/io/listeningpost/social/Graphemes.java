package io.listeningpost.social;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
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

    /** Every border after the beginning, the end of the text included; empty for an empty text. */
    public static List<Integer> borders(String text) {
        BreakIterator found = BreakIterator.getCharacterInstance(Locale.ROOT);
        found.setText(text);
        List<Integer> borders = new ArrayList<>();
        found.first();
        for (int border = found.next(); border != BreakIterator.DONE; border = found.next()) {
            borders.add(border);
        }
        return borders;
    }
}
