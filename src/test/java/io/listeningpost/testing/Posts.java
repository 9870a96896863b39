package io.listeningpost.testing;

import io.listeningpost.social.Answerers;
import io.listeningpost.social.Author;
import io.listeningpost.social.Media;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import io.listeningpost.social.Revised;
import io.listeningpost.social.Terms;
import io.listeningpost.social.ThreadId;
import io.listeningpost.social.Visibility;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Builds posts: {@code Posts.post("101").text("@acme help").build()}. Whatever is not said has a sensible value; handles named in
 * the text become its mentions.
 */
public final class Posts {

    private static final Pattern HANDLE = Pattern.compile("(?<![\\w@])@(\\w{1,60})");

    private final String id;
    private String firstId;
    private String thread;
    private PostKind kind = PostKind.ORIGINAL;
    private Optional<PostId> repliedTo = Optional.empty();
    private Optional<PostId> quoted = Optional.empty();
    private Author author = new Author("501", "jane_doe", "Jane Doe", OptionalLong.of(120), false, Optional.empty());
    private String text = "@acme my order is late";
    private Instant createdAt = MutableClock.START;
    private final List<Media> media = new ArrayList<>();
    private Terms terms = Terms.OPEN;
    private Optional<String> language = Optional.empty();
    private Revised revised = Revised.NO;

    private Posts(String id) {
        this.id = id;
        this.firstId = id;
        this.thread = id;
    }

    /** An original post that starts its own thread. */
    public static Posts post(String id) {
        return new Posts(id);
    }

    /** A post in the same thread that answers this one, a minute later. */
    public static Posts replyTo(Post target, String id) {
        return new Posts(id).thread(target.thread().value()).repliesTo(target.id().value()).at(target.createdAt().plusSeconds(60));
    }

    /** A later version of a post: another id, the same first id, a minute later. */
    public static Posts editOf(Post earlier, String id) {
        Posts edit = new Posts(id).thread(earlier.thread().value()).by(earlier.author()).at(earlier.createdAt().plusSeconds(60));
        edit.firstId = earlier.firstId().value();
        edit.kind = earlier.kind();
        edit.repliedTo = earlier.repliedTo();
        edit.quoted = earlier.quoted();
        return edit;
    }

    public Posts thread(String value) {
        thread = value;
        return this;
    }

    public Posts repliesTo(String postId) {
        kind = PostKind.REPLY;
        repliedTo = Optional.of(new PostId(postId));
        return this;
    }

    public Posts quotes(String postId) {
        kind = PostKind.QUOTE;
        quoted = Optional.of(new PostId(postId));
        return this;
    }

    public Posts kind(PostKind value) {
        kind = value;
        return this;
    }

    public Posts text(String value) {
        text = value;
        return this;
    }

    public Posts at(Instant value) {
        createdAt = value;
        return this;
    }

    public Posts by(Author value) {
        author = value;
        return this;
    }

    /** An author with this user id and handle. */
    public Posts by(String userId, String handle) {
        return by(new Author(userId, handle, handle, OptionalLong.empty(), false, Optional.empty()));
    }

    public Posts with(Media value) {
        media.add(value);
        return this;
    }

    public Posts under(Terms value) {
        terms = value;
        return this;
    }

    /** Only these people can read it. */
    public Posts seenBy(Visibility value) {
        return under(new Terms(value, terms.answerers(), terms.inherited(), terms.editableUntil()));
    }

    public Posts answeredBy(Answerers value) {
        return under(new Terms(terms.visibility(), value, terms.inherited(), terms.editableUntil()));
    }

    /** These handles came along with the answer. */
    public Posts inheriting(String... handles) {
        return under(new Terms(terms.visibility(), terms.answerers(), Set.of(handles), terms.editableUntil()));
    }

    /** What its network tells of changes; without this, that there was none. */
    public Posts revised(Revised value) {
        revised = value;
        return this;
    }

    public Posts in(String code) {
        language = Optional.of(code);
        return this;
    }

    /** A photo at this address. */
    public Posts withPhoto(String url) {
        return with(new Media("photo", Optional.of(url), Optional.of("a picture")));
    }

    public Post build() {
        Set<String> mentions = new TreeSet<>();
        Matcher handles = HANDLE.matcher(text);
        while (handles.find()) {
            mentions.add(handles.group(1).toLowerCase(Locale.ROOT));
        }
        return new Post(new PostId(id), new PostId(firstId), new ThreadId(thread), kind, repliedTo, quoted, author, text, createdAt,
                mentions, media, URI.create("https://x.example/i/status/" + URLEncoder.encode(id, StandardCharsets.UTF_8)),
                terms, language, revised);
    }
}
