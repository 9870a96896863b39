package io.listeningpost.network.feed;

import io.listeningpost.digest.Sha256;
import java.text.Normalizer;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Words of feeds, which are HTML more often than they say. */
final class FeedWords {

    private static final int LONGEST = 1 << 20;
    private static final int KEPT = 20_000;
    private static final int DEEPEST = 60;
    private static final int NAME = 32;

    private FeedWords() {
    }

    /** The text that people see, paragraphs apart. */
    static String text(String html) {
        StringBuilder text = new StringBuilder();
        write(Jsoup.parseBodyFragment(html.substring(0, Math.min(html.length(), LONGEST))).body(), text, 0);
        String whole = text.toString().replace('\u00a0', ' ').lines().map(line -> line.replaceAll("[ \\t]+", " ").strip())
                .reduce((above, below) -> above + "\n" + below).orElse("").replaceAll("\n{3,}", "\n\n").strip();
        return cut(whole, KEPT);
    }

    /** The same on one line. */
    static String line(String html) {
        return text(html).replaceAll("\\s+", " ");
    }

    /** The same for titles that differ in case, marks and blanks only. */
    static String normal(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** A short name for a long one: 32 digits of its SHA-256. */
    static String name(String text) {
        return Sha256.hex(text).substring(0, NAME);
    }

    /** At most so many characters, none of them half. */
    static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "\u2026";
    }

    private static void write(Element element, StringBuilder text, int depth) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText().replaceAll("[ \\t\\n\\r\\f]+", " "));
            } else if (node instanceof Element inner) {
                switch (inner.normalName()) {
                    case "script", "style", "template", "noscript", "iframe", "object", "svg" -> {
                        // nobody sees them
                    }
                    case "br" -> text.append('\n');
                    case "img" -> text.append(inner.attr("alt"));
                    default -> inner(inner, text, depth);
                }
            }
        }
    }

    private static void inner(Element element, StringBuilder text, int depth) {
        String apart = element.isBlock() ? "\n" : "";
        text.append(apart);
        if (depth < DEEPEST) {
            write(element, text, depth + 1);
        } else {
            text.append(element.text());
        }
        text.append(apart);
    }
}
