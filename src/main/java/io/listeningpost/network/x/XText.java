package io.listeningpost.network.x;

import com.twitter.twittertext.Extractor;
import com.twitter.twittertext.TwitterTextParser;
import io.listeningpost.social.TextRules;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How X counts, by its own twitter-text: 280, most of Latin 1, everything else and an emoji 2, whatever X turns into a link 23.
 *
 * <p>The handles that X itself puts before a reply are free, and we do not send them. A handle that we write ourselves counts, at the
 * start as anywhere else: X's page on counting says so of all mentions that are added by hand.
 */
final class XText implements TextRules {

    private static final int LIMIT = 280;

    /**
     * A chain of more dots than any host name has. The library needs minutes for one of some thousand; with other marks of the same
     * weight in place of the dots it is what it is, words.
     */
    private static final Pattern DOTTED = Pattern.compile("[^\\s/?#]{60,}");
    private static final int MOST_DOTS = 30;

    private final Extractor extractor = new Extractor();

    @Override
    public int limit() {
        return LIMIT;
    }

    @Override
    public int weigh(String text) {
        return TwitterTextParser.parseTweet(quick(composed(text))).weightedLength;
    }

    @Override
    public List<String> links(String text) {
        String composed = composed(text);
        return extractor.extractURLsWithIndices(quick(composed)).stream()
                .map(link -> composed.substring(link.getStart(), link.getEnd()))
                .toList();
    }

    /** X counts and looks for links after composing; so "é" weighs 1 however it was typed. */
    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String quick(String text) {
        return DOTTED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
                found.group().chars().filter(c -> c == '.').count() > MOST_DOTS ? found.group().replace('.', '_') : found.group()));
    }
}
