package io.listeningpost.sandbox.square.x.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.x.world.Person;
import io.listeningpost.sandbox.square.x.world.Post;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Posts and people by their names or ids (networks.md §2.1). What is missing comes as an entry of {@code errors}, with status 200
 * (networks.md §2.2), told apart by type (networks.md §2.6): gone is {@code resource-not-found}, hidden is
 * {@code not-authorized-for-resource}. People are priced (networks.md §2.8).
 */
final class Lookups {

    private Lookups() {
    }

    /** {@code GET /2/users/me}. */
    static Answer me(Asked asked) {
        Query query = asked.query(Fields.OF_PEOPLE);
        Fields fields = query.fields(Fields.WITH_PEOPLE);
        query.check();
        return give(asked, Json.object().set("data", PersonJson.of(asked.reader(), fields.user(), asked)));
    }

    /** {@code GET /2/users/by?usernames=}. */
    static Answer byHandles(Asked asked) {
        return people(asked, "usernames", "[A-Za-z0-9_]{1,15}", asked.world()::byHandle);
    }

    /** {@code GET /2/users?ids=}. */
    static Answer people(Asked asked) {
        return people(asked, "ids", "[0-9]{1,19}", asked.world()::person);
    }

    /** {@code GET /2/users/:id}. */
    static Answer person(Asked asked) {
        Query query = asked.query(Fields.OF_PEOPLE);
        query.pathId(asked.id());
        Fields fields = query.fields(Fields.WITH_PEOPLE);
        query.check();
        ObjectNode body = Json.object();
        Optional<Person> found = asked.world().person(asked.id());
        if (found.isEmpty()) {
            body.putArray("errors").add(Problem.notFound("user", "id", asked.id()));
        } else if (found.get().suspended()) {
            body.putArray("errors").add(Problem.suspended("id", asked.id()));
        } else {
            body.set("data", PersonJson.of(found.get(), fields.user(), asked));
            asked.meter().people(List.of(asked.id()));
        }
        return give(asked, body);
    }

    /** {@code GET /2/tweets?ids=}, up to a hundred. */
    static Answer posts(Asked asked) {
        Set<String> taken = new HashSet<>(Fields.OF_POSTS);
        taken.add("ids");
        Query query = asked.query(taken);
        Set<String> ids = new LinkedHashSet<>(query.ids("ids"));
        Fields fields = query.fields();
        query.check();
        Body body = new Body(asked, fields);
        List<Post> found = new ArrayList<>();
        for (String id : ids) {
            visible(asked, id, "ids", body).ifPresent(found::add);
        }
        boolean own = !found.isEmpty() && found.stream().allMatch(post -> post.author().equals(asked.reader().id()));
        return body.list(found).answer(own);
    }

    /** {@code GET /2/tweets/:id}. */
    static Answer post(Asked asked) {
        Query query = asked.query(Fields.OF_POSTS);
        query.pathId(asked.id());
        Fields fields = query.fields();
        query.check();
        Body body = new Body(asked, fields);
        Optional<Post> found = visible(asked, asked.id(), "id", body);
        found.ifPresent(body::single);
        return body.answer(found.filter(post -> post.author().equals(asked.reader().id())).isPresent());
    }

    private static Optional<Post> visible(Asked asked, String id, String parameter, Body body) {
        Optional<Post> found = asked.world().find(id);
        if (found.isEmpty()) {
            body.error(Problem.notFound("tweet", parameter, id));
        } else if (!asked.world().shows(found.get(), asked.reader().id())) {
            body.error(Problem.hidden("data", parameter, id));
            return Optional.empty();
        }
        return found;
    }

    private static Answer people(Asked asked, String parameter, String pattern, Function<String, Optional<Person>> find) {
        Set<String> taken = new HashSet<>(Fields.OF_PEOPLE);
        taken.add(parameter);
        Query query = asked.query(taken);
        List<String> names = query.list(parameter, pattern);
        Fields fields = query.fields(Fields.WITH_PEOPLE);
        query.check();
        ObjectNode body = Json.object();
        for (String name : names) {
            Optional<Person> found = find.apply(name);
            if (found.isEmpty()) {
                body.withArray("errors").add(Problem.notFound("user", parameter, name));
            } else if (found.get().suspended()) {
                body.withArray("errors").add(Problem.suspended(parameter, name));
            } else {
                body.withArray("data").add(PersonJson.of(found.get(), fields.user(), asked));
                asked.meter().people(List.of(found.get().id()));
            }
        }
        return give(asked, body);
    }

    private static Answer give(Asked asked, JsonNode body) {
        return Answer.json(200, asked.settings().wording().give(body));
    }
}
