package io.listeningpost.sandbox.square.x.api;

import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.x.world.Post;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code GET /2/tweets/:id/quote_tweets}: who quoted a post, newest first, 10 to 100 a page (networks.md §2.1). */
final class Quotes {

    private Quotes() {
    }

    static Answer of(Asked asked) {
        Set<String> taken = new HashSet<>(Fields.OF_POSTS);
        taken.addAll(List.of("pagination_token", "max_results", "exclude"));
        Query query = asked.query(taken);
        query.pathId(asked.id());
        Page.Wish wish = Page.wish(query, 10, 10, "pagination_token");
        List<String> excluded = Timelines.excluded(query);
        Fields fields = query.fields();
        query.check();
        Optional<Post> quoted = asked.world().find(asked.id());
        if (quoted.isEmpty()) {
            return Answer.json(200, Json.object().set("errors", Json.array().add(Problem.notFound("tweet", "id", asked.id()))));
        }
        if (!asked.world().shows(quoted.get(), asked.reader().id())) {
            return Answer.json(200, Json.object().set("errors", Json.array().add(Problem.hidden("data", "id", asked.id()))));
        }
        List<String> versions = asked.world().versions(quoted.get());
        List<Post> quotes = asked.world().timeline(asked.reader().id()).stream()
                .filter(post -> post.quotes() != null && versions.contains(post.quotes()))
                .filter(post -> !excluded.contains("replies") || post.repliesTo() == null).toList();
        Page<Post> page = Page.of(quotes, wish);
        return new Body(asked, fields).list(page.found()).meta(page.meta()).answer(false);
    }
}
