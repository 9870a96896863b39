package io.listeningpost.sandbox.desk.wiki;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Renders the notation that takes whole lines: quotes, headings, lists, tables, preformatted text, paragraphs. */
final class Blocks {

    private static final Pattern HEADING = Pattern.compile("\\s*h([1-6])\\.\\s+(.*)");
    private static final Pattern BLOCK_QUOTE = Pattern.compile("\\s*bq\\.\\s+(.*)");
    private static final Pattern ITEM = Pattern.compile("\\s*([*#-])\\1{0,5}\\s+(.*)");
    private static final Pattern MACRO = Pattern.compile("\\s*\\{(noformat|code|panel|quote)(?::[^}]*)?}(.*)");
    private static final Pattern RULE = Pattern.compile("\\s*-{4,}\\s*");
    private static final Pattern TABLE = Pattern.compile("\\s*\\|.*\\|\\s*");

    private static final int DEEPEST = 10;

    private final Inline inline;
    private final int depth;
    private final StringBuilder html = new StringBuilder();
    private final List<String> paragraph = new ArrayList<>();
    private String list = "";

    Blocks(Inline inline) {
        this(inline, 0);
    }

    private Blocks(Inline inline, int depth) {
        this.inline = inline;
        this.depth = depth;
    }

    String html(String text) {
        List<String> lines = new ArrayList<>(List.of(text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)));
        for (int at = 0; at < lines.size(); at++) {
            Matcher macro = MACRO.matcher(lines.get(at));
            if (depth < DEEPEST && macro.matches()) {
                at = macro(macro.group(1), macro.group(2), lines, at);
            } else {
                line(lines.get(at));
            }
        }
        flush();
        return html.toString();
    }

    /** Renders what stands between a macro and its end, and answers the last line it took; without an end it reaches to the end. */
    private int macro(String name, String rest, List<String> lines, int from) {
        flush();
        String end = "{" + name + "}";
        List<String> inside = new ArrayList<>();
        String line = rest;
        int at = from;
        while (!line.contains(end) && at + 1 < lines.size()) {
            inside.add(line);
            line = lines.get(++at);
        }
        int cut = line.indexOf(end);
        inside.add(cut < 0 ? line : line.substring(0, cut));
        String text = String.join("\n", inside).strip();
        html.append(switch (name) {
            case "quote" -> "<blockquote>" + new Blocks(inline, depth + 1).html(text) + "</blockquote>";
            case "panel" -> "<div class=\"desk-panel\">" + new Blocks(inline, depth + 1).html(text) + "</div>";
            default -> "<pre>" + Html.escape(text) + "</pre>";
        });
        if (cut >= 0 && !line.substring(cut + end.length()).isBlank()) {
            lines.set(at, line.substring(cut + end.length()));
            return at - 1;
        }
        return at;
    }

    private void line(String line) {
        Matcher heading = HEADING.matcher(line);
        Matcher quote = BLOCK_QUOTE.matcher(line);
        Matcher item = ITEM.matcher(line);
        if (line.isBlank()) {
            flush();
        } else if (heading.matches()) {
            flush();
            html.append("<p class=\"desk-h").append(heading.group(1)).append("\">").append(inline.html(heading.group(2))).append("</p>");
        } else if (quote.matches()) {
            flush();
            html.append("<blockquote><p>").append(inline.html(quote.group(1))).append("</p></blockquote>");
        } else if (RULE.matcher(line).matches()) {
            flush();
            html.append("<hr>");
        } else if (TABLE.matcher(line).matches()) {
            flush();
            row(line.strip());
        } else if (item.matches()) {
            item(item.group(1).equals("#") ? "ol" : "ul", item.group(2));
        } else {
            endList();
            paragraph.add(inline.html(line));
        }
    }

    private void item(String kind, String text) {
        endParagraph();
        if (!list.equals(kind)) {
            endList();
            html.append('<').append(kind).append('>');
            list = kind;
        }
        html.append("<li>").append(inline.html(text)).append("</li>");
    }

    /** Each row is a table of its own; that is enough to see that one was made. */
    private void row(String line) {
        String tag = line.startsWith("||") ? "th" : "td";
        html.append("<table class=\"desk-table\"><tr>");
        for (String cell : line.replaceAll("^\\|+|\\|+$", "").split("\\|+")) {
            html.append('<').append(tag).append('>').append(inline.html(cell.strip())).append("</").append(tag).append('>');
        }
        html.append("</tr></table>");
    }

    private void flush() {
        endParagraph();
        endList();
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            html.append("<p>").append(String.join("<br>\n", paragraph)).append("</p>\n");
            paragraph.clear();
        }
    }

    private void endList() {
        if (!list.isEmpty()) {
            html.append("</").append(list).append('>');
            list = "";
        }
    }
}
