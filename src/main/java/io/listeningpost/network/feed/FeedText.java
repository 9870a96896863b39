package io.listeningpost.network.feed;

import io.listeningpost.social.TextRules;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Nothing can be said in a feed; what people write by hand on the page is counted by characters. */
final class FeedText implements TextRules {

    private static final int LIMIT = 5_000;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]{1,2000}");

    @Override
    public int limit() {
        return LIMIT;
    }

    @Override
    public int weigh(String text) {
        return text.codePointCount(0, text.length());
    }

    @Override
    public List<String> links(String text) {
        return LINK.matcher(text).results().map(MatchResult::group).toList();
    }
}
