package io.listeningpost.network.mastodon;

import io.listeningpost.social.Graphemes;
import io.listeningpost.social.TextRules;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
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

    private static final Pattern LINK = Pattern.compile(
            "https?://[\\p{L}\\p{N}][\\p{L}\\p{N}.-]*\\.[\\p{L}][\\p{L}\\p{N}-]*(?::[0-9]{1,5})?(?:[/?#][^\\s<>\"]*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MENTION = Pattern.compile(
            "(?<![=/\\w])@([A-Za-z0-9_]+(?:[A-Za-z0-9_.-]+[A-Za-z0-9_]+)?)@[\\p{L}\\p{N}.:-]+[\\p{L}\\p{N}]");
    private static final String ENDS = ".,;:!?'\")]}*_~";

    @Override
    public int weigh(String text) {
        StringBuilder rest = new StringBuilder();
        int links = 0;
        int from = 0;
        Matcher found = LINK.matcher(text);
        while (found.find(from)) {
            int end = end(text, found);
            rest.append(text, from, found.start()).append(' ');
            links++;
            from = end;
        }
        rest.append(text.substring(from));
        String counted = MENTION.matcher(rest).replaceAll("@$1");
        return Graphemes.borders(counted).size() + links * (link - 1);
    }

    @Override
    public List<String> links(String text) {
        ArrayList<String> links = new ArrayList<>();
        Matcher found = LINK.matcher(text);
        int from = 0;
        while (found.find(from)) {
            from = end(text, found);
            links.add(text.substring(found.start(), from));
        }
        return List.copyOf(links);
    }

    /** What ends a sentence ends no link. */
    private static int end(String text, Matcher found) {
        int end = found.end();
        while (end > found.start() + 10 && ENDS.indexOf(text.charAt(end - 1)) >= 0
                && !(text.charAt(end - 1) == ')' && text.substring(found.start(), end).contains("("))) {
            end--;
        }
        return end;
    }
}
