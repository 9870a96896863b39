package io.listeningpost.reply;

import io.listeningpost.social.Graphemes;
import io.listeningpost.social.TextRules;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns what we want to say into posts that the network takes: cleaned, and where one post is too small split on word borders with
 * marks {@code 1/2}, {@code 2/2} at the end. A link is never split; neither is a word, unless the word alone is longer than a post,
 * and even then no character is. A signature stands once, at the end of the last post, and never alone in it; an opening stands at
 * the beginning of each. Immutable.
 */
public final class ReplyComposer {

    /** More posts than this in answer to one is a flood. */
    public static final int MOST_PARTS = 10;

    /** Far more than {@link #MOST_PARTS} posts of any network hold. */
    private static final int MOST_CHARACTERS = 50_000;

    /** Looks like a blank to everybody but to the one who splits. */
    private static final char GLUE = '\u00a0';

    private final TextRules rules;
    private final String tag;
    private final String signature;
    private final Opening opening;

    public ReplyComposer(TextRules rules) {
        this(rules, "", "", Opening.NONE);
    }

    private ReplyComposer(TextRules rules, String tag, String signature, Opening opening) {
        this.rules = rules;
        this.tag = tag;
        this.signature = signature;
        this.opening = opening;
    }

    /** One whose marks begin with this, so that the parts of two texts differ though their words are the same. */
    public ReplyComposer tagged(String name) {
        return new ReplyComposer(rules, name + " ", signature, opening);
    }

    /** One whose posts end with this, a single line; empty for nothing. What says nothing is not signed either. */
    public ReplyComposer signed(String newSignature) {
        return new ReplyComposer(rules, tag, newSignature, opening);
    }

    /** One whose posts all begin with these words, also where somebody typed them already; empty for nothing. */
    public ReplyComposer opening(String words) {
        return words.isEmpty() ? this : new ReplyComposer(rules, tag, signature, new Opening(words));
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
        String said = opening.without(CleanText.of(text));
        if (said.isEmpty()) {
            return new Composed.Empty();
        }
        if (opening != Opening.NONE) {
            return opening.before(new ReplyComposer(opening.room(rules), tag, signature, Opening.NONE).compose(said));
        }
        return signature.isEmpty() ? composed(said) : unglued(composed(unsigned(said, signature) + GLUE + signature.replace(' ', GLUE)));
    }

    /** The same without the signature that it ends with already, as words do that were taken back; what is nothing else stays. */
    static String unsigned(String text, String signature) {
        int end = text.length() - signature.length();
        boolean signed = !signature.isEmpty() && end > 0 && text.endsWith(signature) && Character.isWhitespace(text.charAt(end - 1));
        return signed ? text.substring(0, end).strip() : text;
    }

    /** The blank before the signature, and those in it, hold it to the last word while the text is split. */
    private Composed unglued(Composed composed) {
        if (!(composed instanceof Composed.Parts(List<String> texts))) {
            return composed;
        }
        String glued = GLUE + signature.replace(' ', GLUE);
        List<String> parts = new ArrayList<>(texts);
        int last = parts.size() - 1;
        int at = parts.get(last).lastIndexOf(glued);
        if (at >= 0) {
            parts.set(last, parts.get(last).substring(0, at) + " " + signature + parts.get(last).substring(at + glued.length()));
        }
        return new Composed.Parts(List.copyOf(parts));
    }

    private Composed composed(String clean) {
        int weight = rules.weigh(clean);
        if (weight <= rules.limit()) {
            return new Composed.Parts(List.of(clean));
        }
        if (weight > (MOST_PARTS + 1) * rules.limit()) {
            return new Composed.TooLong();
        }
        List<String> bodies = split(clean, " " + tag + "9/9", 9);
        if (bodies.size() > 9) {
            bodies = split(clean, " " + tag + MOST_PARTS + "/" + MOST_PARTS, MOST_PARTS);
        }
        return bodies.size() > MOST_PARTS ? new Composed.TooLong() : new Composed.Parts(marked(bodies));
    }

    private List<String> marked(List<String> bodies) {
        List<String> parts = new ArrayList<>();
        for (String body : bodies) {
            parts.add(body + " " + tag + (parts.size() + 1) + "/" + bodies.size());
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
        List<Integer> words = endsOfWords(rest);
        int end = longest(rest, words, mark);
        return end > 0 ? end : insideLongWord(rest.substring(0, words.getFirst()), mark);
    }

    private static List<Integer> endsOfWords(String text) {
        List<Integer> ends = new ArrayList<>();
        for (int i = 1; i <= text.length(); i++) {
            boolean over = i == text.length() || Character.isWhitespace(text.charAt(i));
            if (over && !Character.isWhitespace(text.charAt(i - 1))) {
                ends.add(i);
            }
        }
        return ends;
    }

    /** Where to cut a word that is longer than a post: between characters, and outside links as long as one link fits. */
    private int insideLongWord(String word, String mark) {
        List<Integer> characters = Graphemes.borders(word);
        int longest = longest(word, characters, mark);
        if (longest == 0) {
            return insideOneCharacter(word, mark);
        }
        List<int[]> links = links(word);
        return characters.reversed().stream()
                .filter(cut -> cut <= longest && links.stream().noneMatch(link -> link[0] < cut && cut < link[1]))
                .filter(cut -> fits(word.substring(0, cut) + mark))
                .findFirst()
                .orElse(longest);
    }

    /** A single character with marks piled on it that no post holds: cut between code points, at least one. */
    private int insideOneCharacter(String word, String mark) {
        List<Integer> codePoints = new ArrayList<>();
        for (int i = word.offsetByCodePoints(0, 1); i < word.length(); i = word.offsetByCodePoints(i, 1)) {
            codePoints.add(i);
        }
        codePoints.add(word.length());
        return Math.max(codePoints.getFirst(), longest(word, codePoints, mark));
    }

    /** The last of these ends up to which the text fits, 0 when none does. Leaps ahead and halves back, because weighing is dear. */
    private int longest(String text, List<Integer> ends, String mark) {
        int fitting = -1;
        int next = 0;
        for (int leap = 1; next < ends.size() && fits(text.substring(0, ends.get(next)) + mark); leap *= 2) {
            fitting = next;
            next += leap;
        }
        int tooFar = Math.min(next, ends.size());
        while (tooFar - fitting > 1) {
            int middle = (fitting + tooFar) / 2;
            if (fits(text.substring(0, ends.get(middle)) + mark)) {
                fitting = middle;
            } else {
                tooFar = middle;
            }
        }
        return fitting < 0 ? 0 : ends.get(fitting);
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
