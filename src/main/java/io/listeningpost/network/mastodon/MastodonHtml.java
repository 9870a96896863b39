package io.listeningpost.network.mastodon;

import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The text that people see of HTML, which stays text whatever it says: paragraphs and line breaks, lists, links with their whole address,
 * mentions with the server they are at. What is no text is left out.
 */
final class MastodonHtml {

    /** Deeper than that nobody writes. */
    private static final int DEEPEST = 60;
    private static final int LONGEST = 1 << 20;

    private final Map<String, String> accounts;
    private final StringBuilder text = new StringBuilder();

    private MastodonHtml(Map<String, String> accounts) {
        this.accounts = accounts;
    }

    /**
     * As text.
     *
     * @param accounts handles without {@code @} by the address of their page, as mentions link to it
     */
    static String text(String html, Map<String, String> accounts) {
        MastodonHtml written = new MastodonHtml(accounts);
        written.children(Jsoup.parseBodyFragment(html.substring(0, Math.min(html.length(), LONGEST))).body(), 0, false);
        return written.text.toString().replace('\u00a0', ' ').lines().map(String::stripTrailing)
                .reduce((above, below) -> above + "\n" + below).orElse("").replaceAll("\n{3,}", "\n\n").strip();
    }

    private void children(Element element, int depth, boolean whole) {
        if (depth > DEEPEST) {
            words(element.wholeText(), whole);
            return;
        }
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode words) {
                words(words.getWholeText(), whole);
            } else if (node instanceof Element inner) {
                element(inner, depth + 1, whole);
            }
        }
    }

    private void element(Element element, int depth, boolean whole) {
        switch (element.normalName()) {
            case "br" -> text.append('\n');
            case "p", "h1", "h2", "h3", "h4", "h5", "h6" -> block(element, depth, whole, 2);
            case "div", "ul", "ol", "table", "tr" -> block(element, depth, whole, 1);
            case "pre" -> block(element, depth, true, 2);
            case "li" -> {
                newLines(1);
                text.append(item(element));
                children(element, depth, whole);
            }
            case "blockquote" -> quote(element, depth);
            case "a" -> link(element, depth, whole);
            case "img" -> words(element.attr("alt"), whole);
            case "script", "style", "template", "noscript", "iframe", "object", "svg", "math", "head", "title" -> {
                // nobody sees them
            }
            default -> children(element, depth, whole);
        }
    }

    private void block(Element element, int depth, boolean whole, int apart) {
        newLines(apart);
        children(element, depth, whole);
        newLines(apart);
    }

    private static String item(Element element) {
        Element list = element.parent();
        return list != null && list.normalName().equals("ol") ? element.elementSiblingIndex() + 1 + ". " : "- ";
    }

    private void quote(Element element, int depth) {
        newLines(2);
        MastodonHtml inner = new MastodonHtml(accounts);
        inner.children(element, depth, false);
        inner.text.toString().strip().lines().forEach(line -> text.append("> ").append(line.strip()).append('\n'));
        newLines(2);
    }

    /** The address as it is, not as it is shown: the two may differ. */
    private void link(Element element, int depth, boolean whole) {
        String address = element.attr("href").strip();
        String shown = element.wholeText().replaceAll("\\s+", " ").strip();
        String account = accounts.get(address);
        String lower = address.toLowerCase(Locale.ROOT);
        if (shown.startsWith("@") && account != null) {
            words("@" + account, whole);
        } else if (shown.startsWith("#") || shown.startsWith("@") && element.hasClass("mention")) {
            words(shown, whole);
        } else if (lower.startsWith("https://") || lower.startsWith("http://")) {
            boolean sameWords = shown.isEmpty() || address.equals(shown) || bare(address).startsWith(bare(shown.replace("\u2026", "")));
            words(sameWords ? address : shown + " (" + address + ")", whole);
        } else {
            children(element, depth, whole);
        }
    }

    private static String bare(String address) {
        return address.replaceFirst("^(?i)https?://(www\\.)?", "").replaceAll("/+$", "").toLowerCase(Locale.ROOT);
    }

    /** Blanks and line breaks are one blank, as browsers have it, except where they count. */
    private void words(String words, boolean whole) {
        if (whole) {
            text.append(words);
            return;
        }
        String line = words.replaceAll("[ \\t\\n\\r\\f]+", " ");
        boolean begins = text.isEmpty() || text.charAt(text.length() - 1) == '\n' || text.charAt(text.length() - 1) == ' ';
        text.append(begins && line.startsWith(" ") ? line.substring(1) : line);
    }

    private void newLines(int wanted) {
        if (text.isEmpty()) {
            return;
        }
        int there = 0;
        while (there < text.length() && text.charAt(text.length() - 1 - there) == '\n') {
            there++;
        }
        text.append("\n".repeat(Math.max(0, wanted - there)));
    }
}
