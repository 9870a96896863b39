package io.listeningpost.sandbox.square.x.api;

import io.listeningpost.sandbox.square.x.world.Post;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Words as search finds them: whole ones, in any case, with accents or without; scripts that write no spaces are found anywhere. */
final class Words {

    private static final Pattern ACCENT = Pattern.compile("[\\u0300-\\u036f]+");
    private static final String SPACELESS = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}";
    private static final String LETTER = "[\\p{L}\\p{N}_&&[^" + SPACELESS + "]]";

    private Words() {
    }

    /** Posts whose own text holds these words side by side; what a quoted post says does not count. */
    static Predicate<Post> phrase(String words) {
        String sought = fold(words);
        String before = sought.matches("(?s)" + LETTER + ".*") ? "(?<!" + LETTER + ")" : "";
        String after = sought.matches("(?s).*" + LETTER) ? "(?!" + LETTER + ")" : "";
        Pattern whole = Pattern.compile(before + Pattern.quote(sought) + after);
        return post -> whole.matcher(fold(post.text())).find();
    }

    /** True if the tokens of the sought address stand side by side in the other one. */
    static boolean within(String sought, String address) {
        return tokens(address).contains(tokens(sought));
    }

    private static String tokens(String address) {
        return " " + fold(address).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    }

    private static String fold(String text) {
        return ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
