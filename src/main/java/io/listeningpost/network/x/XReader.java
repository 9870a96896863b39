package io.listeningpost.network.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.network.http.OutsideText;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.Page;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a page of posts as X answers it, in its old and its new wording. What cannot be read as a post is set aside with its reason
 * and never spoils the rest. Immutable.
 */
final class XReader {

    private static final int RAW_KEPT = 2000;
    private static final Comparator<Post> BY_AGE = Comparator.comparing(post -> post.id().value(), XIds.BY_AGE);

    private XReader() {
    }

    /**
     * What a page tells.
     *
     * @param entries how many posts X put into it, readable or not
     * @param ids     every id that could be read, also of posts that could not, and the one X calls newest
     * @param next    asks for the next page
     */
    record Read(Page page, int entries, List<String> ids, Optional<String> next) {

        Optional<String> oldest() {
            return ids.stream().min(XIds.BY_AGE);
        }
    }

    /** Whether an answer is a page at all: X sends its {@code meta} even when nobody wrote anything. */
    static boolean isPage(JsonNode answer) {
        return answer.has("data") || answer.has("meta");
    }

    /** Posts oldest first and each id once, whatever order X sent them in, written by people whom X sent along. */
    static Read page(JsonNode answer) {
        return page(answer, XPeople.in(answer));
    }

    static Read page(JsonNode answer, XPeople people) {
        XIncludes includes = new XIncludes(answer.path("includes"));
        Map<String, Post> posts = new LinkedHashMap<>();
        List<Malformed> malformed = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        List<JsonNode> entries = XJson.list(answer, "data").toList();
        for (JsonNode entry : entries) {
            XJson.id(entry, "id").ifPresent(ids::add);
            switch (XPost.read(entry, includes, people)) {
                case XPost.Readable(Post post) -> posts.putIfAbsent(post.id().value(), post);
                case XPost.Unreadable(String reason) -> malformed.add(new Malformed(
                        XJson.id(entry, "id").map(PostId::new), OutsideText.cut(entry.toString(), RAW_KEPT), reason));
            }
        }
        XProblem.ofPosts(answer).filter(withheld -> !ids.contains(withheld.getKey())).forEach(withheld -> {
            ids.add(withheld.getKey());
            malformed.add(new Malformed(Optional.of(new PostId(withheld.getKey())),
                    OutsideText.cut(withheld.getValue().toString(), RAW_KEPT),
                    "X named this post and did not show it: " + XProblem.read(200, Optional.of(withheld.getValue())).type()));
        });
        XJson.id(answer.path("meta"), "newest_id").ifPresent(ids::add);
        Optional<String> next = XJson.text(answer.path("meta"), "next_token");
        return new Read(new Page(sorted(posts), sorted(context(includes, people, posts)), malformed), entries.size(), ids, next);
    }

    /** What X sent along for reading. One that cannot be read is left out: nobody asked for it. */
    private static Map<String, Post> context(XIncludes includes, XPeople people, Map<String, Post> posts) {
        Map<String, Post> context = new LinkedHashMap<>();
        includes.posts().forEach(entry -> {
            if (XPost.read(entry, includes, people) instanceof XPost.Readable(Post post) && !posts.containsKey(post.id().value())) {
                context.putIfAbsent(post.id().value(), post);
            }
        });
        return context;
    }

    private static List<Post> sorted(Map<String, Post> posts) {
        return posts.values().stream().sorted(BY_AGE).toList();
    }
}
