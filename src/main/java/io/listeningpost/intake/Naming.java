package io.listeningpost.intake;

import io.listeningpost.social.Handles;
import io.listeningpost.social.Post;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a text names our handle. */
final class Naming {

    private final String handle;
    private final Pattern named;

    Naming(String handle) {
        this.handle = handle;
        this.named = Pattern.compile("(?<![\\w@])@" + Pattern.quote(handle) + "(?![\\w])(?!\\.\\w)",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** Whether the post names us anywhere, by its own list or in its text. */
    boolean in(Post post) {
        return post.names(handle) || named.matcher(post.text()).find();
    }

    /** Whether it names us only among the handles it begins with, which an answer inherits without its author doing anything. */
    boolean onlyInherited(Post post) {
        return !named.matcher(Handles.afterLeading(post.text())).find();
    }

    /** The text without our handle where it stands among the first ones. */
    String without(String text) {
        int end = Handles.endOfLeading(text);
        String others = named.matcher(text.substring(0, end)).replaceAll(" ").strip();
        boolean dotOnly = others.chars().allMatch(c -> c == '.');
        return ((dotOnly ? "" : others) + " " + text.substring(end)).strip();
    }

    /** Whether the text says nothing but "stop", to anybody or nobody in particular. */
    static boolean saysStop(String text) {
        String said = Handles.afterLeading(text).replaceAll("@\\w+\\s*$", "")
                .replaceAll("[\\p{Punct}\\s\\p{Zs}]+", "").toLowerCase(Locale.ROOT);
        return said.equals("stop");
    }
}
