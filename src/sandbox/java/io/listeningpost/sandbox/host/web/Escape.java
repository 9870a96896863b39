package io.listeningpost.sandbox.host.web;

/** Text into HTML. */
final class Escape {

    private Escape() {
    }

    static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
