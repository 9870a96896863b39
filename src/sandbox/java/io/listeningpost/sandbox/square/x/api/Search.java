package io.listeningpost.sandbox.square.x.api;

import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.x.world.Post;
import io.listeningpost.sandbox.square.x.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * {@code GET /2/tweets/search/recent}: seven days back and up to half a minute ago (networks.md §2.2), 512 characters and 10 to 100
 * results (networks.md §2.1), no retweets since May 2026 (networks.md §2.2).
 */
final class Search {

    private static final Duration REACH = Duration.ofDays(7);
    // X's words: end_time must be ten seconds past; unless a test lets search find posts sooner
    private static final Duration LAST = Duration.ofSeconds(10);
    private static final int LONGEST = 512;

    private Search() {
    }

    static Answer recent(Asked asked) {
        Set<String> taken = new HashSet<>(Page.PARAMETERS);
        taken.addAll(Fields.OF_POSTS);
        taken.addAll(List.of("query", "next_token", "sort_order"));
        Query query = asked.query(taken);
        Predicate<Post> wanted = terms(asked, query);
        Page.Wish wish = Page.wish(query, 10, 10, "next_token", "pagination_token");
        Instant oldest = asked.world().now().minus(REACH);
        wish.since().filter(id -> id < Long.parseLong(World.firstIdAt(oldest))).ifPresent(id -> query.wrong("since_id", Long.toString(id),
                "'since_id' must be a tweet id created after " + PostJson.time(oldest) + ". Please use a 'since_id' that is larger than "
                        + World.firstIdAt(oldest)));
        wish.start().filter(oldest::isAfter).ifPresent(at -> query.wrong("start_time", at.toString(), "Invalid 'start_time':'" + at
                + "'. 'start_time' must be on or after " + PostJson.time(oldest)));
        Fields fields = query.fields();
        Instant now = asked.world().now();
        Instant newest = now.minus(asked.settings().searchLag());
        Instant latest = now.minus(LAST).isBefore(newest) ? newest : now.minus(LAST);
        wish.end().filter(latest::isBefore).ifPresent(at -> query.wrong("end_time", at.toString(), "Invalid 'end_time':'" + at
                + "'. 'end_time' must be a minimum of 10 seconds prior to the request time."));
        wish.start().filter(at -> wish.end().map(end -> !at.isBefore(end)).orElse(false)).ifPresent(at -> query.wrong("start_time",
                at.toString(), "Invalid 'start_time':'" + at + "'. 'start_time' must be before 'end_time'."));
        query.check();
        List<Post> found = asked.world().timeline(asked.reader().id()).stream()
                .filter(post -> !post.made().isBefore(oldest) && (!post.made().isAfter(newest) || wish.end().isPresent()))
                .filter(post -> post.reposts() == null).filter(wanted).toList();
        Page<Post> page = Page.of(found, wish);
        return new Body(asked, fields).list(page.found()).meta(page.meta()).answer(false);
    }

    private static Predicate<Post> terms(Asked asked, Query query) {
        String words = query.required("query");
        if (words.length() > LONGEST) {
            query.wrong("query", words, "The `query` query parameter value [" + words + "] length is not between 1 and " + LONGEST);
        }
        Optional<String> order = query.text("sort_order");
        if (order.isPresent() && !Set.of("recency", "relevancy").contains(order.get())) {
            query.wrong("sort_order", order.get(), "The `sort_order` query parameter value [" + order.get()
                    + "] is not one of [recency,relevancy]");
        }
        try {
            return words.isEmpty() ? post -> false : SearchTerms.read(words, asked.world());
        } catch (IllegalArgumentException unreadable) {
            query.wrong("query", words, "There were errors processing your request: " + unreadable.getMessage());
            return post -> false;
        }
    }
}
