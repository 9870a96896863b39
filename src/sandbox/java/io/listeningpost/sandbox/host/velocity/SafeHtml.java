package io.listeningpost.sandbox.host.velocity;

/** HTML that a method marked {@code @HtmlSafe} returned: printed as it is, a plain string wherever else it goes. */
record SafeHtml(String html) {

    static Object unwrap(Object value) {
        return value instanceof SafeHtml safe ? safe.html() : value;
    }

    @Override
    public String toString() {
        return html;
    }
}
