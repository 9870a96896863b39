package io.listeningpost.sandbox.host.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pieces of an HTML document that a decorator needs. */
record Html(String title, String decorator, String head, String body) {

    private static final Pattern HEAD = Pattern.compile("<head[^>]*>(.*?)</head>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern BODY = Pattern.compile("<body[^>]*>(.*)</body>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE = Pattern.compile("<title[^>]*>(.*?)</title>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern DECORATOR =
            Pattern.compile("<meta\\s+name=[\"']decorator[\"']\\s+content=[\"']([\\w.]+)[\"']\\s*/?>", Pattern.CASE_INSENSITIVE);

    /** Takes a document apart; {@code title} stays escaped, {@code head} is without title and decorator. */
    static Html of(String document) {
        String head = first(HEAD, document, "");
        String body = first(BODY, document, document.replaceAll("(?is)<head.*?</head>|</?html[^>]*>|<!doctype[^>]*>", ""));
        return new Html(first(TITLE, head, ""), first(DECORATOR, head, "none"),
                DECORATOR.matcher(TITLE.matcher(head).replaceAll("")).replaceAll("").strip(), body);
    }

    /** The value of a {@code <meta>} in the head. */
    static String meta(String head, String name) {
        return first(Pattern.compile("<meta\\s+name=[\"']" + Pattern.quote(name) + "[\"']\\s+content=[\"']([^\"']*)[\"']",
                Pattern.CASE_INSENSITIVE), head, "");
    }

    private static String first(Pattern pattern, String text, String otherwise) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : otherwise;
    }
}
