package io.listeningpost.reply;

import io.listeningpost.social.Graphemes;
import io.listeningpost.social.TextRules;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns what we want to say into posts that the network takes: cleaned, and where one post is too small split on word borders with
 * marks {@code 1/2}, {@code 2/2} at the end. A link is never split; neither is a word, unless the word alone is longer than a post,
 * and even then no character is. Immutable.
 */
public final class ReplyComposer {

    /** More posts than this in answer to one is a flood. */
    public static final int MOST_PARTS = 10;

    /** Far more than {@link #MOST_PARTS} posts of any network hold. */
    private static final int MOST_CHARACTERS = 50_000;

    private final TextRules rules;

    public ReplyComposer(TextRules rules) {
        this.rules = rules;
    }

    /** What composing gave. */
    public sealed interface Composed {

        /** The posts exactly as they are published, in order. */
        record Parts(List<String> texts) implements Composed {
        }

        /** Nothing that anybody could see. */
        record Empty() implements Composed {
        }

        /** Would need more than {@link #MOST_PARTS} posts. */
        record TooLong() implements Composed {
        }
    }

    public Composed compose(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return new Composed.TooLong();
        }
        String clean = CleanText.of(text);
        if (clean.isEmpty()) {
            return new Composed.Empty();
        }
        if (fits(clean)) {
            return new Composed.Parts(List.of(clean));
        }
        List<String> bodies = split(clean, " 9/9", 9);
        if (bodies.size() > 9) {
            bodies = split(clean, " " + MOST_PARTS + "/" + MOST_PARTS, MOST_PARTS);
        }
        return bodies.size() > MOST_PARTS ? new Composed.TooLong() : new Composed.Parts(marked(bodies));
    }

    private static List<String> marked(List<String> bodies) {
        List<String> parts = new ArrayList<>();
        for (String body : bodies) {
            parts.add(body + " " + (parts.size() + 1) + "/" + bodies.size());
        }
        return List.copyOf(parts);
    }

    /** As many bodies as it takes, or one more than {@code most} as soon as that is not enough. */
    private List<String> split(String text, String widestMark, int most) {
        List<String> bodies = new ArrayList<>();
        String rest = text;
        while (!rest.isEmpty() && bodies.size() <= most) {
            int end = endOfBody(rest, widestMark);
            bodies.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return bodies;
    }

    private int endOfBody(String rest, String mark) {
        int end = 0;
        int next = endOfWord(rest, 0);
        while (next > end && fits(rest.substring(0, next) + mark)) {
            end = next;
            next = endOfWord(rest, next);
        }
        return end > 0 ? end : insideLongWord(rest, endOfWord(rest, 0), mark);
    }

    /** The end of the word that begins at or after this index, or the same index at the end of the text. */
    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where to cut a word that is longer than a post: between characters, and outside links as long as one link fits. */
    private int insideLongWord(String rest, int endOfWord, String mark) {
        String word = rest.substring(0, endOfWord);
        List<int[]> links = links(word);
        int best = 0;
        int bestOutsideLinks = 0;
        int cut = Graphemes.next(word, 0);
        while (cut < word.length() && fits(word.substring(0, cut) + mark)) {
            best = cut;
            int here = cut;
            if (links.stream().noneMatch(link -> link[0] < here && here < link[1])) {
                bestOutsideLinks = cut;
            }
            cut = Graphemes.next(word, cut);
        }
        if (bestOutsideLinks > 0) {
            return bestOutsideLinks;
        }
        return best > 0 ? best : insideOneCharacter(word, mark);
    }

    /** A single character with marks piled on it that no post holds: cut between code points, at least one. */
    private int insideOneCharacter(String word, String mark) {
        int cut = word.offsetByCodePoints(0, 1);
        while (cut < word.length() && fits(word.substring(0, word.offsetByCodePoints(cut, 1)) + mark)) {
            cut = word.offsetByCodePoints(cut, 1);
        }
        return cut;
    }

    private List<int[]> links(String word) {
        List<int[]> found = new ArrayList<>();
        int from = 0;
        for (String link : rules.links(word)) {
            int start = word.indexOf(link, from);
            if (start >= 0) {
                from = start + link.length();
                found.add(new int[] {start, from});
            }
        }
        return found;
    }

    private boolean fits(String text) {
        return rules.weigh(text) <= rules.limit();
    }
}
