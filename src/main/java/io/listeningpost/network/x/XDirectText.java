package io.listeningpost.network.x;

import io.listeningpost.social.TextRules;
import java.util.List;

/** Text of a direct message: 10,000 characters, each one, and links cost nothing there. */
final class XDirectText implements TextRules {

    private static final int LIMIT = 10_000;

    private final XText publicText = new XText();

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
        return publicText.links(text);
    }
}
