package io.listeningpost.jira.rest.mentions;

import io.listeningpost.social.Post;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Words that a post is found by: each has to stand somewhere in its text, in whatever case and form of its letters. A post without a text,
 * as what was deleted, is found by none.
 *
 * @param folded as they are compared; empty where everything is meant
 */
record Words(List<String> folded) {

    /** The most characters that are taken. */
    static final int MOST = 200;

    Words {
        folded = List.copyOf(folded);
    }

    /** Separated by white space. */
    static Words of(String typed) {
        return new Words(Arrays.stream(fold(typed).strip().split("\\s+")).filter(word -> !word.isEmpty()).distinct().toList());
    }

    boolean standIn(Post post) {
        if (folded.isEmpty()) {
            return true;
        }
        String text = fold(post.text());
        return folded.stream().allMatch(text::contains);
    }

    /** Upper case first, so that "strasse" finds what is written with a sharp s. */
    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
