package io.listeningpost.caution;

import java.util.List;
import java.util.regex.Pattern;

/** Where patterns match: the whole of it, or its first group where it has one. */
final class Spans {

    private Spans() {
    }

    static List<Span> of(Pattern pattern, String text) {
        return pattern.matcher(text).results()
                .map(match -> match.groupCount() == 0 ? new Span(match.start(), match.end()) : new Span(match.start(1), match.end(1)))
                .toList();
    }
}
