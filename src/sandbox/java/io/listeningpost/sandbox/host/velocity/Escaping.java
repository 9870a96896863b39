package io.listeningpost.sandbox.host.velocity;

import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.jspecify.annotations.Nullable;

/** Escapes every reference for HTML, for one rendering. Exempt are safe HTML, references named {@code …Html}, and what stands
 * between {@code #disable_html_escaping()} and {@code #enable_html_escaping()}. */
final class Escaping implements ReferenceInsertionEventHandler {

    private boolean on = true;

    void turn(boolean toOn) {
        on = toOn;
    }

    @Override
    public @Nullable Object referenceInsert(String reference, @Nullable Object value) {
        if (value == null || value instanceof SafeHtml || !on || isNamedHtml(reference)) {
            return value;
        }
        return html(value.toString());
    }

    private static boolean isNamedHtml(String reference) {
        String name = reference.replaceAll("[{}!$]", "").replaceAll("\\(.*\\)$", "");
        return name.endsWith("Html");
    }

    static String html(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
