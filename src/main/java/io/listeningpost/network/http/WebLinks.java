package io.listeningpost.network.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses with {@code http://} or {@code https://} in a text; what ends a sentence ends no link. */
public final class WebLinks {

    private static final Pattern LINK = Pattern.compile(
            "https?://[\\p{L}\\p{N}][\\p{L}\\p{N}.-]*\\.[\\p{L}][\\p{L}\\p{N}-]*(?::[0-9]{1,5})?(?:[/?#][^\\s<>\"]*)?",
            Pattern.CASE_INSENSITIVE);
    private static final String ENDS = ".,;:!?'\")]}*_~";

    private WebLinks() {
    }

    /** Where a link stands. */
    public record Span(int start, int end) {
    }

    /** Where they stand, in order. */
    public static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher found = LINK.matcher(text);
        int from = 0;
        while (found.find(from)) {
            from = end(text, found);
            spans.add(new Span(found.start(), from));
        }
        return spans;
    }

    /** The links themselves, in order. */
    public static List<String> in(String text) {
        return spans(text).stream().map(span -> text.substring(span.start(), span.end())).toList();
    }

    private static int end(String text, Matcher found) {
        int end = found.end();
        while (end > found.start() + 10 && ENDS.indexOf(text.charAt(end - 1)) >= 0
                && !(text.charAt(end - 1) == ')' && text.substring(found.start(), end).contains("("))) {
            end--;
        }
        return end;
    }
}
