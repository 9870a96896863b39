package io.listeningpost.reply;

import io.listeningpost.social.TextRules;
import java.util.List;

/** Words with which each of our posts begins, because the network tells nobody whom the text does not name. Immutable. */
record Opening(String words) {

    /** Nothing. */
    static final Opening NONE = new Opening("");

    /** The text without these words where it begins with them. */
    String without(String text) {
        int length = words.length();
        boolean there = length > 0 && text.regionMatches(true, 0, words, 0, length)
                && (text.length() == length || Character.isWhitespace(text.charAt(length)));
        return there ? text.substring(length).strip() : text;
    }

    /** The words, and what follows. */
    String before(String text) {
        return words.isEmpty() ? text : (words + " " + text).strip();
    }

    /** The same of each post. */
    ReplyComposer.Composed before(ReplyComposer.Composed composed) {
        return composed instanceof ReplyComposer.Composed.Parts(List<String> texts)
                ? new ReplyComposer.Composed.Parts(texts.stream().map(this::before).toList()) : composed;
    }

    /** What is left of the room in a post. */
    TextRules room(TextRules whole) {
        int taken = whole.weigh(words + " ");
        return new TextRules() {

            @Override
            public int limit() {
                return whole.limit() - taken;
            }

            @Override
            public int weigh(String text) {
                return whole.weigh(text);
            }

            @Override
            public List<String> links(String text) {
                return whole.links(text);
            }
        };
    }
}
