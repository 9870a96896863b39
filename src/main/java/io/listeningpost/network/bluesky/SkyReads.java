package io.listeningpost.network.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.social.Absence;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Author;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Lookup;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The questions about posts. */
final class SkyReads {

    private static final int MOST_IDS = 100;
    /** As many as one question takes. */
    private static final int AT_ONCE = 25;
    private static final int MOST_OWN_PAGES = 5;
    /** More than are wanted: what somebody passed on stands between them. */
    private static final int FEED = 50;

    private final SkyCalls calls;
    private final SkyPeople people;

    SkyReads(SkyCalls calls, SkyPeople people) {
        this.calls = calls;
        this.people = people;
    }

    /** Those of these posts that the server shows, by address. */
    Answer<Map<String, JsonNode>> views(LinkedAccount account, Collection<String> uris) {
        List<String> all = List.copyOf(uris);
        Map<String, JsonNode> views = new LinkedHashMap<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            SkyCalls.Asked[] question = all.subList(from, Math.min(all.size(), from + AT_ONCE)).stream()
                    .map(uri -> new SkyCalls.Asked("uris", uri)).toArray(SkyCalls.Asked[]::new);
            Answer<JsonNode> answer = calls.get(account.credentials(), "app.bsky.feed.getPosts", question);
            if (answer instanceof Answer.Failed<JsonNode>(SocialFailure failure)) {
                return Answer.failed(failure);
            }
            JsonNode told = ((Answer.Got<JsonNode>) answer).value();
            if (!told.path("posts").isArray()) {
                return calls.senseless("Bluesky answered a look-up without posts", SkyAct.ASK);
            }
            SkyJson.list(told, "posts").forEach(view -> SkyJson.text(view, "uri").ifPresent(uri -> views.put(uri, view)));
        }
        return Answer.got(views);
    }

    /** What more is known of who wrote these. */
    Map<String, Author> people(LinkedAccount account, Collection<JsonNode> views) {
        return people.of(account, views);
    }

    /**
     * What became of posts. That a post is not shown says little; the question for its thread says why, and only what that says counts.
     */
    Answer<Lookup> lookup(LinkedAccount account, Collection<PostId> ids) {
        if (ids.size() > MOST_IDS) {
            throw new IllegalArgumentException("ids must be at most " + MOST_IDS + ", not " + ids.size());
        }
        List<String> uris = ids.stream().flatMap(id -> SkyUri.of(id).stream()).map(SkyUri::toString).distinct().toList();
        return views(account, uris).then(shown -> {
            Map<String, JsonNode> views = new LinkedHashMap<>(shown);
            Map<PostId, Absence> absent = new HashMap<>();
            List<String> missing = uris.stream().filter(uri -> !shown.containsKey(uri)).limit(AT_ONCE).toList();
            for (String uri : missing) {
                switch (fate(account, uri)) {
                    case Answer.Failed<Fate>(SocialFailure failure) -> {
                        return Answer.failed(failure);
                    }
                    case Answer.Got<Fate>(Fate.There(JsonNode view)) -> views.put(uri, view);
                    case Answer.Got<Fate>(Fate.Absent(Absence why)) -> absent.put(new PostId(uri), why);
                    case Answer.Got<Fate>(Fate.Untold untold) -> {
                        // nothing is known of it
                    }
                }
            }
            Map<String, Author> authors = people(account, views.values());
            List<Post> posts = views.values().stream().flatMap(view ->
                    SkyPost.read(view, account, authors) instanceof SkyPost.Readable(Post post) ? Optional.of(post).stream()
                            : Optional.<Post>empty().stream()).toList();
            return Answer.got(new Lookup(posts, absent));
        });
    }

    /** What became of one post. */
    sealed interface Fate {

        record There(JsonNode view) implements Fate {
        }

        record Absent(Absence why) implements Fate {
        }

        record Untold() implements Fate {
        }
    }

    Answer<Fate> fate(LinkedAccount account, String uri) {
        Answer<JsonNode> answer = calls.get(account.credentials(), "app.bsky.feed.getPostThread", new SkyCalls.Asked("uri", uri),
                new SkyCalls.Asked("depth", "0"), new SkyCalls.Asked("parentHeight", "0"));
        if (answer instanceof Answer.Failed<JsonNode>(SocialFailure.Refused(Refusal why, String detail)) && why == Refusal.TARGET_GONE) {
            return Answer.got(new Fate.Absent(Absence.DELETED));
        }
        return answer.map(told -> {
            JsonNode thread = told.path("thread");
            return switch (SkyJson.type(thread)) {
                case "app.bsky.feed.defs#threadViewPost" -> new Fate.There(thread.path("post"));
                case "app.bsky.feed.defs#notFoundPost" -> new Fate.Absent(Absence.DELETED);
                case "app.bsky.feed.defs#blockedPost" -> new Fate.Absent(Absence.HIDDEN);
                default -> new Fate.Untold();
            };
        });
    }

    /** What somebody wrote lately, newest first, without what they passed on; everything here is there for everybody. */
    Answer<List<Post>> by(LinkedAccount account, String did, int most) {
        return calls.get(account.credentials(), "app.bsky.feed.getAuthorFeed", new SkyCalls.Asked("actor", did),
                new SkyCalls.Asked("filter", "posts_with_replies"), new SkyCalls.Asked("limit", String.valueOf(FEED))).then(told -> {
                    if (!told.path("feed").isArray()) {
                        return calls.senseless("Bluesky answered without the posts of an author", SkyAct.ASK);
                    }
                    return Answer.got(SkyJson.list(told, "feed").map(item -> item.path("post"))
                            .flatMap(view -> SkyPost.read(view, account, Map.of()) instanceof SkyPost.Readable(Post post)
                                    ? Stream.of(post) : Stream.empty())
                            .filter(post -> post.author().id().equals(did)).distinct().limit(most).toList());
                });
    }

    /** What the account wrote since then, newest first, from its own repository, which knows of no delay. */
    Answer<List<Post>> own(LinkedAccount account, Instant since) {
        List<Post> posts = new ArrayList<>();
        Optional<String> next = Optional.empty();
        for (int page = 0; page < MOST_OWN_PAGES; page++) {
            List<SkyCalls.Asked> question = new ArrayList<>(List.of(new SkyCalls.Asked("repo", account.id().userId()),
                    new SkyCalls.Asked("collection", SkyUri.POSTS), new SkyCalls.Asked("limit", "100")));
            next.ifPresent(cursor -> question.add(new SkyCalls.Asked("cursor", cursor)));
            Answer<JsonNode> answer = calls.get(account.credentials(), "com.atproto.repo.listRecords",
                    question.toArray(SkyCalls.Asked[]::new));
            if (answer instanceof Answer.Failed<JsonNode>(SocialFailure failure)) {
                return Answer.failed(failure);
            }
            JsonNode told = ((Answer.Got<JsonNode>) answer).value();
            if (!told.path("records").isArray()) {
                return calls.senseless("Bluesky answered without records", SkyAct.ASK);
            }
            List<Post> read = SkyJson.list(told, "records").flatMap(kept -> SkyPost.own(kept, account).stream()).toList();
            read.stream().filter(post -> !post.createdAt().isBefore(since)).forEach(posts::add);
            next = SkyJson.text(told, "cursor");
            if (next.isEmpty() || read.stream().allMatch(post -> post.createdAt().isBefore(since))) {
                break;
            }
        }
        return Answer.got(posts.stream().sorted(Comparator.comparing(Post::createdAt).reversed()).toList());
    }
}
