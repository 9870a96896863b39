package io.listeningpost.jira.rest.mentions;

import io.listeningpost.social.Post;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words that a post is found by: each has to stand somewhere in its text, in whatever case and form of its letters. A post without a text,
 * as what was deleted, is found by none.
 *
 * @param folded as they are compared; empty where everything is meant
 */
record Words(List<String> folded) {

    /** The most characters that are taken. */
    static final int MOST = 200;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\x{FE00}-\\x{FE0F}]");

    Words {
        folded = List.copyOf(folded);
    }

    /** Separated by white space. */
    static Words of(String typed) {
        return new Words(Arrays.stream(fold(typed).strip().split("(?U)\\s+")).filter(word -> !word.isEmpty()).distinct().toList());
    }

    boolean isEmpty() {
        return folded.isEmpty();
    }

    boolean standIn(Post post) {
        String text = fold(post.text());
        return folded.stream().allMatch(text::contains);
    }

    /**
     * Upper case first, so that "strasse" finds what is written with a sharp s; then what the change of case leaves apart: a sigma at the
     * end, the dot of the Turkish I. Apostrophes are of one kind, and what is not seen, as the selector of an emoji's look, is not there.
     */
    private static String fold(String text) {
        String one = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT)
                .replace('\u03c2', '\u03c3').replace("i\u0307", "i").replace('\u2018', '\'').replace('\u2019', '\'');
        return Normalizer.normalize(UNSEEN.matcher(one).replaceAll(""), Normalizer.Form.NFKC);
    }
}
