package io.listeningpost.sandbox.host.modules;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The transformer {@code jsI18n}: puts the text in the place of {@code AJS.I18n.getText("key")}, so scripts need not ask. */
final class JsTexts {

    private static final Pattern CALL = Pattern.compile("(?:AJS\\.I18n|WRM\\.I18n)\\.getText\\(\\s*(['\"])([\\w.-]+)\\1\\s*([,)])");

    private JsTexts() {
    }

    static String transform(String script, Texts texts, Locale locale) {
        return CALL.matcher(script).replaceAll(call -> Matcher.quoteReplacement(replacement(call.group(2), call.group(3), texts, locale)));
    }

    private static String replacement(String key, String next, Texts texts, Locale locale) {
        if (next.equals(")")) {
            return quoted(texts.getText(locale, key));
        }
        return "AJS.format(" + quoted(texts.raw(locale, key).orElse(key)) + ",";
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)).replace("</", "<\\/") + '"';
    }
}
