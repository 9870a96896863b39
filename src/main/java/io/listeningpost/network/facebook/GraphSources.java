package io.listeningpost.network.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Gap;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.Page;
import io.listeningpost.social.PageSink;
import io.listeningpost.social.Poll;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is said on the Page in public: its posts, newest first, each with its newest comments, and the posts elsewhere that tag it. Facebook
 * tells nobody which post was commented on last, so each poll reads the newest posts, each quarter of an hour those of two days, and twice
 * a day those of two weeks. Every poll reads some minutes before the last one again.
 */
final class GraphSources {

    /** Posts in one question, and comments with each. */
    static final int POSTS = 25;
    static final int COMMENTS = 10;

    /** Posts in one question where Facebook finds that the usual one asks for too much. */
    private static final int FEW_POSTS = 5;
    private static final int MORE_COMMENTS = 100;
    private static final int MOST_PAGES = 80;
    private static final Duration OVERLAP = Duration.ofMinutes(10);
    private static final Duration NEAR_EVERY = Duration.ofMinutes(15);
    private static final Duration NEAR = Duration.ofDays(2);
    private static final Duration FAR_EVERY = Duration.ofHours(12);
    private static final Duration FAR = Duration.ofDays(14);

    private final GraphCalls calls;
    private final Clock clock;

    GraphSources(GraphCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    Answer<Poll> listen(LinkedAccount account, GraphCursor cursor, PageSink sink) {
        return new Walk(account, cursor, sink).walk();
    }

    /** One poll. */
    private final class Walk {

        private final LinkedAccount account;
        private final GraphCursor start;
        private final PageSink sink;
        private final GraphReader reader;
        private final Instant now = clock.instant();
        private final boolean near;
        private final boolean far;
        private final Instant from;
        private final Instant depth;
        private int posts;
        private int malformed;
        private Optional<Gap> gap = Optional.empty();

        Walk(LinkedAccount account, GraphCursor start, PageSink sink) {
            this.account = account;
            this.start = start;
            this.sink = sink;
            this.reader = new GraphReader(account);
            this.far = !now.isBefore(start.far().plus(FAR_EVERY));
            this.near = far || !now.isBefore(start.near().plus(NEAR_EVERY));
            this.from = start.before(far ? start.far() : near ? start.near() : start.heard(), OVERLAP);
            Instant asked = far ? now.minus(FAR) : near ? now.minus(NEAR) : from;
            this.depth = asked.isBefore(from) ? asked : from;
        }

        Answer<Poll> walk() {
            for (String edge : List.of("feed", "tagged")) {
                Optional<SocialFailure> failure = walk(edge);
                if (failure.isPresent()) {
                    return Answer.failed(failure.get());
                }
            }
            GraphCursor next = new GraphCursor(now, near ? now : start.near(), far ? now : start.far(), start.begin());
            return Answer.got(new Poll(next.written(), posts, malformed, gap, false));
        }

        private Optional<SocialFailure> walk(String edge) {
            boolean tagged = edge.equals("tagged");
            Map<String, String> question = new HashMap<>(Map.of("limit", Integer.toString(POSTS),
                    "fields", GraphFields.postsWith(COMMENTS) + (tagged ? ",tagged_time" : "")));
            Optional<String> after = Optional.empty();
            for (int page = 0; page < MOST_PAGES; page++) {
                after.ifPresent(cursor -> question.put("after", cursor));
                switch (ask(edge, question)) {
                    // not every Page has this edge; those that have none are heard without it
                    case Answer.Failed<JsonNode>(SocialFailure.Refused(Refusal why, String detail))
                            when tagged && why == Refusal.INVALID -> {
                        return Optional.empty();
                    }
                    case Answer.Failed<JsonNode>(SocialFailure failure) -> {
                        return Optional.of(failure);
                    }
                    case Answer.Got<JsonNode>(JsonNode told) -> {
                        if (!told.path("data").isArray()) {
                            return Optional.of(new SocialFailure.Unavailable("Facebook answered something that is no list of posts"));
                        }
                        Batch batch = new Batch(tagged);
                        Optional<SocialFailure> failure = batch.take(told.path("data"));
                        if (failure.isPresent()) {
                            return failure;
                        }
                        batch.store();
                        Optional<String> next = GraphJson.next(told);
                        if (next.isEmpty() || next.equals(after) || batch.oldest.filter(depth::isAfter).isPresent()) {
                            return Optional.empty();
                        }
                        after = next;
                        if (page == MOST_PAGES - 1) {
                            gap = batch.oldest.filter(from::isBefore).map(reached -> new Gap(from, reached)).or(() -> gap);
                        }
                    }
                }
            }
            return Optional.empty();
        }

        private Answer<JsonNode> ask(String edge, Map<String, String> question) {
            Answer<JsonNode> told = calls.get(account.credentials(), "me/" + edge, question);
            boolean tooMuch = told instanceof Answer.Failed<JsonNode>(SocialFailure failure) && GraphFailures.wantsLess(failure)
                    && !question.put("limit", Integer.toString(FEW_POSTS)).equals(Integer.toString(FEW_POSTS));
            return tooMuch ? calls.get(account.credentials(), "me/" + edge, question) : told;
        }

        /** What one page of posts brings. */
        private final class Batch {

            private final boolean tagged;
            private final Map<PostId, Post> heard = new LinkedHashMap<>();
            private final Map<PostId, Post> context = new LinkedHashMap<>();
            private final List<Malformed> unread = new ArrayList<>();
            private Optional<Instant> oldest = Optional.empty();

            Batch(boolean tagged) {
                this.tagged = tagged;
            }

            Optional<SocialFailure> take(JsonNode list) {
                for (JsonNode post : list) {
                    Optional<String> objection = GraphReader.objection(post);
                    if (objection.isPresent()) {
                        unread.add(GraphReader.malformed(post, objection.get()));
                        continue;
                    }
                    Instant shown = (tagged ? GraphJson.moment(post, "tagged_time") : Optional.<Instant>empty())
                            .or(() -> GraphJson.moment(post, "created_time")).orElseThrow();
                    oldest = Optional.of(oldest.filter(shown::isAfter).orElse(shown));
                    if (!shown.isBefore(from) && !reader.isOurs(post)) {
                        heard.put(GraphReader.id(post), reader.post(post));
                    }
                    Optional<SocialFailure> failure = comments(post, post.path("comments"));
                    if (failure.isPresent()) {
                        return failure;
                    }
                }
                return Optional.empty();
            }

            /** Newest first, and on until what was heard before. */
            private Optional<SocialFailure> comments(JsonNode post, JsonNode first) {
                JsonNode edge = first;
                Set<String> asked = new LinkedHashSet<>();
                while (take(post, edge)) {
                    Optional<String> next = GraphJson.next(edge);
                    if (next.isEmpty() || !asked.add(next.get()) || asked.size() > MOST_PAGES) {
                        return Optional.empty();
                    }
                    switch (calls.get(account.credentials(), GraphReader.id(post).value() + "/comments", Map.of("filter", "stream",
                            "order", "reverse_chronological", "limit", Integer.toString(MORE_COMMENTS), "fields", GraphFields.COMMENT,
                            "after", next.get()))) {
                        case Answer.Failed<JsonNode>(SocialFailure.Refused gone) -> {
                            return Optional.empty();
                        }
                        case Answer.Failed<JsonNode>(SocialFailure failure) -> {
                            return Optional.of(failure);
                        }
                        case Answer.Got<JsonNode>(JsonNode told) -> edge = told;
                    }
                }
                return Optional.empty();
            }

            /** Whether all of them are new. */
            private boolean take(JsonNode post, JsonNode edge) {
                GraphRoot root = GraphRoot.of(post);
                boolean fresh = true;
                for (JsonNode comment : (Iterable<JsonNode>) GraphJson.list(edge.path("data"))::iterator) {
                    Optional<String> objection = GraphReader.objection(comment);
                    if (objection.isPresent()) {
                        unread.add(GraphReader.malformed(comment, objection.get()));
                    } else if (GraphJson.moment(comment, "created_time").filter(from::isAfter).isPresent()) {
                        fresh = false;
                    } else if (!reader.isOurs(comment)) {
                        heard.put(GraphReader.id(comment), reader.comment(comment, root));
                        context.put(GraphReader.id(post), reader.post(post));
                    }
                }
                return fresh;
            }

            void store() {
                List<Post> sorted = heard.values().stream().sorted(Comparator.comparing(Post::createdAt)).toList();
                List<Post> along = context.values().stream().filter(post -> !heard.containsKey(post.id())).toList();
                if (!sorted.isEmpty() || !unread.isEmpty()) {
                    sink.store(new Page(sorted, along, unread));
                }
                posts += sorted.size();
                malformed += unread.size();
            }
        }
    }
}
