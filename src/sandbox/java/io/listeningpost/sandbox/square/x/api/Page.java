package io.listeningpost.sandbox.square.x.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.x.world.Numbered;
import io.listeningpost.sandbox.square.x.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A page of a timeline: the window of ids asked for, newest first (networks.md §2.2), with tokens for the next and previous page. */
record Page<T extends Numbered>(List<T> found, ObjectNode meta) {

    /** The parameters that choose a page. */
    static final Set<String> PARAMETERS = Set.of("since_id", "until_id", "start_time", "end_time", "pagination_token", "max_results");

    private static final String OLDER = "7140dibdnow9c7btw4";
    private static final String NEWER = "77qpymm88g5h9vqkl";

    /** What was asked of a timeline. */
    record Wish(int size, Optional<Long> since, Optional<Long> until, Optional<Instant> start, Optional<Instant> end, String token) {
    }

    static Wish wish(Query query, int otherwise, int least, String... tokenNames) {
        String token = Stream.of(tokenNames).map(query::text).flatMap(Optional::stream).findFirst().orElse("");
        if (!token.isEmpty() && !readable(token)) {
            query.wrong(tokenNames[0], token, "The `" + tokenNames[0] + "` query parameter value [" + token + "] is not valid");
        }
        return new Wish(query.number("max_results", otherwise, least, 100), query.id("since_id"), query.id("until_id"),
                query.time("start_time"), query.time("end_time"), token);
    }

    static <T extends Numbered> Page<T> of(List<T> newestFirst, Wish wish) {
        List<T> window = newestFirst.stream()
                .filter(post -> wish.since().map(id -> post.number() > id).orElse(true))
                .filter(post -> wish.until().map(id -> post.number() < id).orElse(true))
                .filter(post -> wish.start().map(at -> post.number() >= Long.parseLong(World.firstIdAt(at))).orElse(true))
                .filter(post -> wish.end().map(at -> post.number() < Long.parseLong(World.firstIdAt(at))).orElse(true))
                .toList();
        int from = 0;
        if (wish.token().startsWith(OLDER)) {
            from = (int) window.stream().filter(post -> post.number() >= mark(wish.token(), OLDER)).count();
        } else if (wish.token().startsWith(NEWER)) {
            int to = (int) window.stream().filter(post -> post.number() > mark(wish.token(), NEWER)).count();
            from = Math.max(0, to - wish.size());
        }
        List<T> posts = window.subList(from, Math.min(window.size(), from + wish.size()));
        ObjectNode meta = Json.object().put("result_count", posts.size());
        if (!posts.isEmpty()) {
            meta.put("newest_id", posts.getFirst().id()).put("oldest_id", posts.getLast().id());
            if (from + posts.size() < window.size()) {
                meta.put("next_token", OLDER + Long.toString(posts.getLast().number(), 36));
            }
            if (from > 0) {
                meta.put("previous_token", NEWER + Long.toString(posts.getFirst().number(), 36));
            }
        }
        return new Page<>(posts, meta);
    }

    private static boolean readable(String token) {
        return token.matches("(" + OLDER + "|" + NEWER + ")[0-9a-z]{1,12}");
    }

    private static long mark(String token, String prefix) {
        return Long.parseLong(token.substring(prefix.length()), 36);
    }
}
