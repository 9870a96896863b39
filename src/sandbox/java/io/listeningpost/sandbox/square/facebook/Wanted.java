package io.listeningpost.sandbox.square.facebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A field that is asked for: {@code comments.filter(stream).limit(3){id,message}}.
 *
 * @param how  its modifiers
 * @param what the fields of what it holds; empty for the usual ones
 */
record Wanted(String name, Map<String, String> how, List<Wanted> what) {

    static List<Wanted> of(Optional<String> fields) {
        Text text = new Text(fields.orElse("id"));
        List<Wanted> all = text.list();
        if (text.at < text.words.length()) {
            throw Problem.of(2500, "Syntax error \"Expected end of string instead of \"" + text.words.charAt(text.at)
                    + "\".\" at character " + text.at + ": " + text.words);
        }
        return all;
    }

    private static final class Text {

        private final String words;
        private int at;

        Text(String words) {
            this.words = words.replaceAll("\\s", "");
        }

        List<Wanted> list() {
            List<Wanted> all = new ArrayList<>();
            do {
                all.add(one());
            } while (take(','));
            return all;
        }

        private Wanted one() {
            String name = name();
            Map<String, String> how = new LinkedHashMap<>();
            while (take('.')) {
                String key = name();
                expect('(');
                int end = words.indexOf(')', at);
                how.put(key, words.substring(at, Math.max(at, end)));
                at = Math.max(at, end);
                expect(')');
            }
            List<Wanted> what = List.of();
            if (take('{')) {
                what = list();
                expect('}');
            }
            return new Wanted(name, how, what);
        }

        private String name() {
            int from = at;
            while (at < words.length() && (Character.isLetterOrDigit(words.charAt(at)) || words.charAt(at) == '_')) {
                at++;
            }
            if (from == at) {
                throw Problem.of(2500, "Syntax error \"Expected name.\" at character " + at + ": " + words);
            }
            return words.substring(from, at);
        }

        private boolean take(char c) {
            boolean there = at < words.length() && words.charAt(at) == c;
            at += there ? 1 : 0;
            return there;
        }

        private void expect(char c) {
            if (!take(c)) {
                throw Problem.of(2500, "Syntax error \"Expected " + c + ".\" at character " + at + ": " + words);
            }
        }
    }
}
