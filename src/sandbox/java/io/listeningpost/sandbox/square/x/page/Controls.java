package io.listeningpost.sandbox.square.x.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Call;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.trouble.Troubles;
import io.listeningpost.sandbox.square.x.api.Api;
import io.listeningpost.sandbox.square.x.world.AccessToken;
import io.listeningpost.sandbox.square.x.world.App;
import io.listeningpost.sandbox.square.x.world.Credits;
import io.listeningpost.sandbox.square.x.world.Draft;
import io.listeningpost.sandbox.square.x.world.Outcome;
import io.listeningpost.sandbox.square.x.world.Person;
import io.listeningpost.sandbox.square.x.world.ReplySettings;
import io.listeningpost.sandbox.square.x.world.WeightedLength;
import io.listeningpost.sandbox.square.x.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The calls of the Square's page, as JSON. Refusals are 400 with {@code {"error": "..."}}. Thread-safe. */
public final class Controls {

    private final World world;
    private final Troubles troubles;
    private final Api api;
    private final View view;

    /** Works on this world and these troubles. */
    public Controls(World world, Troubles troubles, Api api) {
        this.world = world;
        this.troubles = troubles;
        this.api = api;
        this.view = new View(world, troubles, api);
    }

    /** Answers one call of the page. */
    public Answer answer(Call call, String path) {
        try {
            return switch (call.method() + " " + path) {
                case "GET view" -> view(call);
                case "GET keys" -> Answer.json(200, view.keys());
                case "POST length" -> Answer.json(200, Json.object().put("weight", WeightedLength.of(text(body(call), "text"))));
                case "POST people" -> Answer.json(201, view.person(join(body(call))));
                case "POST people/change" -> Answer.json(200, view.person(change(body(call))));
                case "POST posts" -> outcome(publish(body(call)));
                case "POST posts/edit" -> outcome(world.edit(actor(body(call)).id(), text(body(call), "id"), text(body(call), "text")));
                case "POST posts/delete" -> outcome(world.delete(actor(body(call)).id(), text(body(call), "id")));
                case "POST posts/repost" -> outcome(world.repost(actor(body(call)).id(), text(body(call), "id")));
                case "POST troubles" -> arm(body(call));
                case "POST troubles/clear" -> clear();
                case "POST troubles/release" -> release();
                case "POST tokens" -> Answer.json(201, view.token(issue(actor(body(call)), body(call).path("mayWrite").asBoolean(true))));
                case "POST tokens/revoke" -> revoke(body(call));
                case "POST credits" -> credits(body(call));
                default -> Answer.json(404, Json.object().put("error", "There is no " + call.method() + " " + path + " here."));
            };
        } catch (IllegalArgumentException wrong) {
            return Answer.json(400, Json.object().put("error", String.valueOf(wrong.getMessage())));
        }
    }

    /** Issues another token of the first app. */
    public AccessToken issue(Person person, boolean mayWrite) {
        App app = world.tokens().stream().findFirst().map(AccessToken::appKey).flatMap(world::app).orElseThrow();
        String id = world.newId();
        return world.keep(new AccessToken(person.id() + "-squareToken" + id, "not-a-secret-" + id, app.key(), person.id(), mayWrite, false));
    }

    private Answer view(Call call) {
        Optional<String> known = call.query().first("changes");
        String now = Long.toString(world.changes());
        // late posts and armed troubles change the view without changing the world, so an old view is given again now and then
        if (known.isPresent() && known.get().equals(now) && !call.query().has("all")) {
            return Answer.empty(204);
        }
        return Answer.json(200, view.whole());
    }

    private Outcome publish(JsonNode body) {
        String settings = body.path("replySettings").asText("everyone");
        Draft draft = Draft.byHand(text(body, "text")).to(body.path("to").asText(null)).quoting(body.path("quotes").asText(null))
                .late(Duration.ofMillis(body.path("lateMs").asLong(0)))
                .open(ReplySettings.of(settings).orElseThrow(() -> new IllegalArgumentException("replySettings is not known: " + settings)));
        return world.publish(actor(body).id(), draft);
    }

    private Answer outcome(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Made made -> Answer.json(201, view.post(made.post()));
            case Outcome.Refused refused -> Answer.json(400, Json.object().put("error", refused.reason().words()));
        };
    }

    private Person join(JsonNode body) {
        String handle = text(body, "handle").replaceFirst("^@", "");
        return world.keep(new Person(world.newId(), handle, body.path("name").asText(handle), body.path("bio").asText(""),
                body.path("followers").asInt(0), body.path("verified").asBoolean(false), false, false, List.of()));
    }

    private Person change(JsonNode body) {
        Person person = actor(body);
        return world.keep(person.with(body.path("verified").asBoolean(person.verified()), body.path("protected").asBoolean(person.guarded()),
                body.path("suspended").asBoolean(person.suspended())));
    }

    private Answer arm(JsonNode body) {
        troubles.arm(Named.trouble(text(body, "kind"), body.path("seconds").asInt(0)), body.path("method").asText("*"),
                body.path("path").asText("/2/**"), body.path("times").asInt(1));
        return Answer.json(200, view.troubles());
    }

    private Answer clear() {
        troubles.clear();
        return Answer.json(200, view.troubles());
    }

    private Answer release() {
        troubles.release();
        return Answer.json(200, view.troubles());
    }

    private Answer revoke(JsonNode body) {
        String token = text(body, "token");
        AccessToken found = world.token(token).orElseThrow(() -> new IllegalArgumentException("There is no token " + token + "."));
        return Answer.json(200, view.token(world.keep(found.revoke())));
    }

    private Answer credits(JsonNode body) {
        world.keep(body.path("metered").asBoolean(true) ? Credits.of(body.path("millionths").asLong(0)) : Credits.free());
        return Answer.json(200, view.credits());
    }

    private Person actor(JsonNode body) {
        String handle = text(body, "as");
        return world.byHandle(handle).orElseThrow(() -> new IllegalArgumentException("There is no @" + handle + " in the Square."));
    }

    private static JsonNode body(Call call) {
        return call.json().filter(ObjectNode.class::isInstance)
                .orElseThrow(() -> new IllegalArgumentException("The body must be a JSON object."));
    }

    private static String text(JsonNode body, String field) {
        JsonNode value = body.path(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException(field + " must be a string" + (field.equals("id") ? "; ids are never numbers." : "."));
        }
        return value.asText();
    }
}
