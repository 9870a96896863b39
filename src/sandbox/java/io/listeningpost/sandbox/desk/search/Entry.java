package io.listeningpost.sandbox.desk.search;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * One value of an issue in the index.
 *
 * @param term compared as a whole
 * @param number compared by size; also moments, in milliseconds
 * @param words every word in lower case, each between two blanks
 */
record Entry(String field, Optional<String> term, Optional<Double> number, Optional<String> words) {

    private static final int LONGEST_TERM = 255;

    static Entry exact(String field, String value) {
        return new Entry(field, Optional.of(term(value)), Optional.empty(), Optional.empty());
    }

    static Entry named(String field, String value) {
        return exact(field, value.toLowerCase(Locale.ROOT));
    }

    static Entry moment(String field, Instant moment) {
        return new Entry(field, Optional.empty(), Optional.of((double) moment.toEpochMilli()), Optional.empty());
    }

    static Entry number(String field, double number) {
        return new Entry(field, Optional.empty(), Optional.of(number), Optional.empty());
    }

    static Entry text(String field, String text) {
        return new Entry(field, Optional.of(term(text.toLowerCase(Locale.ROOT))), Optional.empty(), Optional.of(words(text)));
    }

    static String words(String text) {
        return " " + Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_*]+", " ").strip()
                + " ";
    }

    private static String term(String value) {
        return value.length() <= LONGEST_TERM ? value : value.substring(0, LONGEST_TERM);
    }
}
