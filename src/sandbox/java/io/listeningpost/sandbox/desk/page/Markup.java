package io.listeningpost.sandbox.desk.page;

import io.listeningpost.sandbox.desk.project.DeskStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Small pieces of pages; every text is escaped here. */
final class Markup {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("dd MMM yyyy HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Markup() {
    }

    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (char c : text.toCharArray()) {
            safe.append(switch (c) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> "&quot;";
                case '\'' -> "&#39;";
                default -> String.valueOf(c);
            });
        }
        return safe.toString();
    }

    static String status(DeskStatus status) {
        String look = switch (status.category()) {
            case TO_DO -> "";
            case IN_PROGRESS -> " aui-lozenge-inprogress";
            case DONE -> " aui-lozenge-success";
        };
        return "<span class=\"aui-lozenge" + look + "\">" + escape(status.name()) + "</span>";
    }

    static String time(Instant moment) {
        return "<time datetime=\"" + moment + "\" title=\"" + moment + "\">" + WHEN.format(moment) + "</time>";
    }

    static String person(String name) {
        String initials = Arrays.stream(name.split("[\\s-]+")).filter(word -> !word.isEmpty()).limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)).collect(Collectors.joining());
        return "<span class=\"desk-person\"><span class=\"desk-avatar\" aria-hidden=\"true\">" + escape(initials) + "</span><span>"
                + escape(name) + "</span></span>";
    }

    static String message(String kind, String sentence) {
        return sentence.isEmpty() ? "" : "<div class=\"aui-message aui-message-" + kind + "\" role=\"status\"><p>" + escape(sentence)
                + "</p></div>";
    }

    /** A module of the issue view, in Jira's own markup. */
    static String module(String id, String title, String html) {
        return "<section id=\"" + escape(id) + "\" class=\"module\"><div class=\"mod-header\"><h2 class=\"toggle-title\">" + escape(title)
                + "</h2></div><div class=\"mod-content\">" + html + "</div></section>";
    }

    /** Rows of names and ready HTML. */
    static String details(String... namesAndHtml) {
        StringBuilder html = new StringBuilder("<dl class=\"desk-details\">");
        for (int at = 0; at < namesAndHtml.length; at += 2) {
            html.append("<div><dt>").append(escape(namesAndHtml[at])).append("</dt><dd>").append(namesAndHtml[at + 1])
                    .append("</dd></div>");
        }
        return html.append("</dl>").toString();
    }
}
