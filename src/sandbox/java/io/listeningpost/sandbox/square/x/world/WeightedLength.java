package io.listeningpost.sandbox.square.x.world;

import com.twitter.twittertext.Extractor;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * X's weighted length (networks.md §2.7; field.md §4): 280 for most, a link always 23, an emoji always 2, most letters 1, the rest (Han,
 * Kana, ...) 2. Counted on the NFC form. Finds links with X's own library; counts by itself, so that it can disagree with whoever uses
 * the library to count.
 */
public final class WeightedLength {

    /** What an ordinary post may weigh. */
    public static final int LIMIT = 280;
    /** What a post of a verified account may weigh. */
    public static final int LONG_LIMIT = 25_000;

    private static final int LINK = 23;
    private static final Pattern CLUSTER = Pattern.compile("\\X");
    private static final int[][] LIGHT = {{0, 4351}, {8192, 8205}, {8208, 8223}, {8242, 8247}};

    private WeightedLength() {
    }

    /** The weight of a text. */
    public static int of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        List<Extractor.Entity> links = new Extractor().extractURLsWithIndices(composed);
        int weight = 0;
        int at = 0;
        for (Extractor.Entity link : links) {
            weight += plain(composed.substring(at, link.getStart())) + LINK;
            at = link.getEnd();
        }
        return weight + plain(composed.substring(at));
    }

    /** False if the text holds a character that no post may hold. */
    public static boolean clean(String text) {
        return text.chars().noneMatch(c -> c == 0xFFFE || c == 0xFEFF || c == 0xFFFF || c == 0);
    }

    private static int plain(String text) {
        int weight = 0;
        Matcher clusters = CLUSTER.matcher(text);
        while (clusters.find()) {
            String cluster = clusters.group();
            weight += isEmoji(cluster) ? 2 : cluster.codePoints().map(WeightedLength::weigh).sum();
        }
        return weight;
    }

    private static int weigh(int codePoint) {
        for (int[] range : LIGHT) {
            if (codePoint >= range[0] && codePoint <= range[1]) {
                return 1;
            }
        }
        return 2;
    }

    private static boolean isEmoji(String cluster) {
        int first = cluster.codePointAt(0);
        return Character.isEmojiPresentation(first) || cluster.indexOf('\u20E3') > 0
                || Character.isExtendedPictographic(first) && cluster.indexOf('\uFE0F') > 0;
    }
}
