package io.listeningpost.reply;

import io.listeningpost.digest.Sha256;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Handles;
import io.listeningpost.social.TextRules;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether two texts say the same, whatever networks do to a text on its way: links wrapped, handles put in front, entities encoded. */
final class SameWords {

    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);

    /** Nobody encodes more often by mistake. */
    private static final int MOST_ENCODINGS = 5;

    private final TextRules rules;

    SameWords(TextRules rules) {
        this.rules = rules;
    }

    /** Whether a post found on the network is this text of ours. */
    boolean published(String ours, String theirs) {
        return bare(ours).equals(bare(theirs)) && (hasWords(ours) || links(ours) == links(theirs));
    }

    /** Whether somebody who reads both would say that we repeat ourselves. */
    static boolean repeated(List<String> one, List<String> other) {
        return spoken(String.join(" ", one)).equals(spoken(String.join(" ", other)));
    }

    /** Stands for these words of an account, the same for all that say the same. */
    static String fingerprint(AccountId account, String text) {
        return Sha256.hex(account + "\n" + spoken(text));
    }

    private boolean hasWords(String text) {
        return !bare(text).isBlank();
    }

    private int links(String text) {
        return rules.links(decoded(text)).size();
    }

    private String bare(String text) {
        String plain = decoded(text);
        for (String link : rules.links(plain)) {
            plain = plain.replace(link, " ");
        }
        return spoken(WEB_ADDRESS.matcher(plain).replaceAll(" "));
    }

    private static String spoken(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return Handles.afterLeading(composed).replaceAll("[\\s\\u00a0]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    /** Both sides are decoded, so that a text about {@code &amp;} equals itself however often it was encoded on the way. */
    private static String decoded(String text) {
        String decoded = text;
        for (int i = 0; i < MOST_ENCODINGS; i++) {
            decoded = once(decoded);
        }
        return decoded;
    }

    private static String once(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }
}
