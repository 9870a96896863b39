package io.listeningpost.conversation;

import io.listeningpost.digest.Sha256;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands for the words of a post wherever somebody posts them: the same for all that differ only in case, punctuation, white space,
 * emoji, addresses, handles, marks and the number of a part.
 */
public final class Fingerprint {

    /** Below this, people who do not know of each other say the same: "where is my parcel". */
    static final int FEWEST_LETTERS = 25;

    private static final int BYTES = 16;
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");
    /** 1/2 before or after everything else. */
    private static final Pattern PART = Pattern.compile("^[(\\[]?\\d{1,2}/\\d{1,2}[)\\]]?(?=\\s)|(?<=\\s)[(\\[]?\\d{1,2}/\\d{1,2}[)\\]]?$");
    /** Handles are of ASCII on every network, so that words of scripts without spaces may follow. */
    private static final Pattern NAMED = Pattern.compile("@[a-z0-9_.@-]+|#[\\p{L}\\p{M}\\p{N}_]+");
    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+|[\\x{FE00}-\\x{FE0F}\\x{20E3}]");

    private Fingerprint() {
    }

    /** 32 hexadecimal digits; empty where too little is left to tell one complaint from another. */
    public static Optional<String> of(String text) {
        String words = words(text);
        return letters(words) < FEWEST_LETTERS ? Optional.empty() : Optional.of(Sha256.hex(words, BYTES));
    }

    private static String words(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String alone = PART.matcher(composed.strip()).replaceAll(" ");
        String said = Arrays.stream(WHITE_SPACE.split(alone)).filter(word -> !isAddress(word)).collect(Collectors.joining(" "));
        return NO_WORDS.matcher(NAMED.matcher(said).replaceAll(" ")).replaceAll("");
    }

    /** Also without a scheme, as networks shorten what they show. */
    private static boolean isAddress(String word) {
        int dot = word.indexOf('.');
        return word.contains("://") || word.startsWith("www.") || dot > 0 && word.indexOf('/', dot) > dot + 1;
    }

    /** A sign that is a syllable or a word counts for two. */
    private static long letters(String words) {
        return words.codePoints().filter(Character::isLetter).map(each -> isDense(each) ? 2 : 1).sum();
    }

    private static boolean isDense(int letter) {
        Character.UnicodeScript script = Character.UnicodeScript.of(letter);
        return Character.isIdeographic(letter) || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA || script == Character.UnicodeScript.HANGUL;
    }
}
