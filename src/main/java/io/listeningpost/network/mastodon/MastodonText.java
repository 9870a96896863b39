package io.listeningpost.network.mastodon;

import io.listeningpost.network.http.WebLinks;
import io.listeningpost.social.Graphemes;
import io.listeningpost.social.TextRules;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How servers count: characters as people see them; a link counts the same however long it is, and a mention only what stands before the
 * server's name.
 *
 * @param limit characters in one post
 * @param link  what a link counts
 */
record MastodonText(int limit, int link) implements TextRules {

    /** What a server allows that does not say. */
    static final MastodonText USUAL = new MastodonText(500, 23);

    private static final Pattern MENTION = Pattern.compile(
            "(?<![=/\\w])@([A-Za-z0-9_]+(?:[A-Za-z0-9_.-]+[A-Za-z0-9_]+)?)@[\\p{L}\\p{N}.:-]+[\\p{L}\\p{N}]");

    @Override
    public int weigh(String text) {
        StringBuilder rest = new StringBuilder();
        List<WebLinks.Span> links = WebLinks.spans(text);
        int from = 0;
        for (WebLinks.Span link : links) {
            rest.append(text, from, link.start()).append(' ');
            from = link.end();
        }
        rest.append(text.substring(from));
        String counted = MENTION.matcher(rest).replaceAll("@$1");
        return Graphemes.borders(counted).size() + links.size() * (link - 1);
    }

    @Override
    public List<String> links(String text) {
        return WebLinks.in(text);
    }
}
