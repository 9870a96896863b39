package io.listeningpost.sandbox.square.x.world;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A rough guess of a post's language, in X's codes: by script, then by a few small words. */
final class Tongue {

    private static final Map<Character.UnicodeScript, String> SCRIPTS = Map.of(
            Character.UnicodeScript.ARABIC, "ar", Character.UnicodeScript.HEBREW, "iw", Character.UnicodeScript.HIRAGANA, "ja",
            Character.UnicodeScript.KATAKANA, "ja", Character.UnicodeScript.HAN, "zh", Character.UnicodeScript.HANGUL, "ko",
            Character.UnicodeScript.CYRILLIC, "ru", Character.UnicodeScript.GREEK, "el", Character.UnicodeScript.THAI, "th");
    private static final Map<String, Set<String>> WORDS = Map.of(
            "de", Set.of("ich", "nicht", "und", "ist", "mein", "meine", "seit", "warum", "danke", "bitte"),
            "fr", Set.of("je", "pas", "est", "mon", "ma", "pourquoi", "merci", "depuis", "vous", "toujours"),
            "es", Set.of("que", "mi", "no", "por", "gracias", "desde", "el", "pedido", "hola", "cuando"));

    private Tongue() {
    }

    /** X's language code; {@code und} if there are no letters. */
    static String of(String text) {
        String plain = text.replaceAll("@\\w+|https?://\\S+", " ");
        if (plain.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA)) {
            return "ja";
        }
        for (int c : plain.codePoints().filter(Character::isLetter).toArray()) {
            String tongue = SCRIPTS.get(Character.UnicodeScript.of(c));
            if (tongue != null) {
                return tongue;
            }
        }
        if (plain.codePoints().noneMatch(Character::isLetter)) {
            return "und";
        }
        String[] words = plain.toLowerCase(Locale.ROOT).split("\\P{L}+");
        String best = "en";
        int most = 1;
        for (Map.Entry<String, Set<String>> tongue : WORDS.entrySet()) {
            int hits = (int) Arrays.stream(words).filter(tongue.getValue()::contains).count();
            if (hits > most) {
                most = hits;
                best = tongue.getKey();
            }
        }
        return best;
    }
}
