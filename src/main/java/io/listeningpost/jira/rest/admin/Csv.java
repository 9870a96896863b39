package io.listeningpost.jira.rest.admin;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A table as RFC 4180 writes it. A cell that a spreadsheet would take for a formula gets an apostrophe in front, so that nobody's name
 * runs anything. For one thread.
 */
final class Csv {

    private static final String FORMULAS = "=+-@\t\r\n";

    private final StringBuilder text = new StringBuilder();

    /** Adds a line; every cell is quoted. */
    Csv line(String... cells) {
        text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
        return this;
    }

    String text() {
        return text.toString();
    }

    private static String cell(String words) {
        String safe = !words.isEmpty() && FORMULAS.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
