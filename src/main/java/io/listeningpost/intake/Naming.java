package io.listeningpost.intake;

import io.listeningpost.social.Handles;
import io.listeningpost.social.Post;
import java.util.Locale;
import java.util.Optional;
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

    /** Whether the author typed our handle outside of those that an answer begins with, or the post is no answer. */
    boolean isTyped(Post post) {
        return in(post) && !post.terms().inherited().contains(handle.toLowerCase(Locale.ROOT))
                && (post.repliedTo().isEmpty() || named.matcher(Handles.afterLeading(post.text())).find());
    }

    /**
     * Networks report an answer to a post that named us as if it named us too, because it inherits the handles. Its author addressed
     * somebody else, unless the answer goes to a post of the author's own. Where the network tells which handles are inherited it is
     * believed; else those count that the answer begins with and the answered post names.
     *
     * @param answered the post it answers, where it is known
     */
    boolean isInherited(Post post, Optional<Post> answered) {
        if (post.repliedTo().isEmpty() || answered.filter(own -> own.author().id().equals(post.author().id())).isPresent()) {
            return false;
        }
        return post.terms().inherited().isEmpty()
                ? !named.matcher(Handles.afterLeading(post.text())).find() && answered.filter(this::in).isPresent()
                : post.terms().inherited().contains(handle.toLowerCase(Locale.ROOT));
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
