package io.listeningpost.sandbox.desk.wiki;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The notation's small pictures. Jira shows images; here they are characters, with the notation as their title. */
final class Smileys {

    private static final Map<String, String> PICTURES = new LinkedHashMap<>();

    static {
        PICTURES.put(":-)", "🙂");
        PICTURES.put(":)", "🙂");
        PICTURES.put(":-(", "🙁");
        PICTURES.put(":(", "🙁");
        PICTURES.put(":P", "😛");
        PICTURES.put(":p", "😛");
        PICTURES.put(":D", "😀");
        PICTURES.put(";-)", "😉");
        PICTURES.put(";)", "😉");
        PICTURES.put("(y)", "👍");
        PICTURES.put("(n)", "👎");
        PICTURES.put("(i)", "ℹ️");
        PICTURES.put("(/)", "✅");
        PICTURES.put("(x)", "❌");
        PICTURES.put("(!)", "⚠️");
        PICTURES.put("(+)", "➕");
        PICTURES.put("(-)", "➖");
        PICTURES.put("(?)", "❓");
        PICTURES.put("(on)", "💡");
        PICTURES.put("(off)", "🌑");
        PICTURES.put("(*)", "⭐");
        PICTURES.put("(flag)", "🚩");
    }

    private Smileys() {
    }

    /** The notation that begins at a place. */
    static Optional<String> at(String text, int at) {
        return PICTURES.keySet().stream().filter(code -> text.startsWith(code, at)).findFirst();
    }

    static String html(String code) {
        return "<span class=\"desk-smiley\" role=\"img\" title=\"" + Html.escape(code) + "\">" + PICTURES.get(code) + "</span>";
    }
}
