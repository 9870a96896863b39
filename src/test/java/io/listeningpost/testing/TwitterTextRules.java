package io.listeningpost.testing;

import com.twitter.twittertext.Extractor;
import com.twitter.twittertext.TwitterTextParser;
import io.listeningpost.social.TextRules;
import java.util.List;

/** Counts as X does, by X's own library: words that look like domains weigh 23, emoji 2. */
public final class TwitterTextRules implements TextRules {

    private final Extractor extractor = new Extractor();

    @Override
    public int limit() {
        return 280;
    }

    @Override
    public int weigh(String text) {
        return TwitterTextParser.parseTweet(text).weightedLength;
    }

    @Override
    public List<String> links(String text) {
        return extractor.extractURLs(text);
    }
}
