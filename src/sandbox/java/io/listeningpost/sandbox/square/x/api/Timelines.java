package io.listeningpost.sandbox.square.x.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.x.world.Person;
import io.listeningpost.sandbox.square.x.world.Post;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The timelines of one person: who mentions it, and what it wrote itself. */
final class Timelines {

    // networks.md §2.2
    private static final int MENTIONS_REACH = 800;
    private static final int OWN_REACH = 3200;

    private Timelines() {
    }

    /** {@code GET /2/users/:id/mentions}: the 800 newest at most. */
    static Answer mentions(Asked asked) {
        return timeline(asked, Set.of(), excluded -> asked.world().mentioning(asked.id(), asked.reader().id(), MENTIONS_REACH));
    }

    /** {@code GET /2/users/:id/tweets}: the 3,200 newest at most. */
    static Answer own(Asked asked) {
        return timeline(asked, Set.of("exclude"), excluded -> asked.world().writtenBy(asked.id(), asked.reader().id(), OWN_REACH,
                post -> !(excluded.contains("replies") && post.repliesTo() != null)
                        && !(excluded.contains("retweets") && post.reposts() != null)));
    }

    /** What {@code exclude} leaves out. */
    static List<String> excluded(Query query) {
        String exclude = query.text("exclude").orElse("");
        List<String> excluded = List.of(exclude.split(","));
        if (!exclude.isEmpty() && !Set.of("replies", "retweets").containsAll(excluded)) {
            query.wrong("exclude", exclude, "The `exclude` query parameter value [" + exclude + "] is not one of [retweets,replies]");
        }
        return excluded;
    }

    private static Answer timeline(Asked asked, Set<String> more, Function<List<String>, List<Post>> window) {
        Set<String> taken = new HashSet<>(Page.PARAMETERS);
        taken.addAll(Fields.OF_POSTS);
        taken.addAll(more);
        Query query = asked.query(taken);
        query.pathId(asked.id());
        Page.Wish wish = Page.wish(query, 10, 5, "pagination_token");
        List<String> excluded = excluded(query);
        Fields fields = query.fields();
        query.check();
        Optional<Person> whose = asked.world().person(asked.id());
        if (whose.isEmpty()) {
            return errorOnly(Problem.notFound("user", "id", asked.id()));
        }
        if (whose.get().suspended()) {
            return errorOnly(Problem.suspended("id", asked.id()));
        }
        Page<Post> page = Page.of(window.apply(excluded), wish);
        return new Body(asked, fields).list(page.found()).meta(page.meta()).answer(asked.id().equals(asked.reader().id()));
    }

    private static Answer errorOnly(ObjectNode error) {
        return Answer.json(200, Json.object().set("errors", Json.array().add(error)));
    }
}
