package io.listeningpost.network.facebook;

import io.listeningpost.network.http.WebLinks;
import io.listeningpost.social.TextRules;
import java.util.List;

/**
 * How a Page's words are counted: by UTF-16 units, the strictest way that Facebook is reported to count.
 *
 * @param limit of one comment, or of one message
 */
record FacebookText(int limit) implements TextRules {

    static final FacebookText COMMENT = new FacebookText(8_000);
    static final FacebookText MESSAGE = new FacebookText(2_000);

    @Override
    public int weigh(String text) {
        return text.length();
    }

    @Override
    public List<String> links(String text) {
        return WebLinks.in(text);
    }
}
