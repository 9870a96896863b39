package io.listeningpost.sandbox.square.x.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Call;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.page.Fields;
import io.listeningpost.sandbox.square.x.api.Api;
import io.listeningpost.sandbox.square.x.api.Wording;
import io.listeningpost.sandbox.square.x.world.AccessToken;
import io.listeningpost.sandbox.square.x.world.App;
import io.listeningpost.sandbox.square.x.world.Bearer;
import io.listeningpost.sandbox.square.x.world.Credits;
import io.listeningpost.sandbox.square.x.world.Draft;
import io.listeningpost.sandbox.square.x.world.Mailbox;
import io.listeningpost.sandbox.square.x.world.Outcome;
import io.listeningpost.sandbox.square.x.world.Person;
import io.listeningpost.sandbox.square.x.world.ReplySettings;
import io.listeningpost.sandbox.square.x.world.World;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** What the page does in the X room, as JSON. Refusals are {@code {"error": "..."}} with status 400. Thread-safe. */
public final class Controls {

    private static final int TEN_MINUTES = 600;

    private final World world;
    private final Api api;
    private final View view;
    private final Albums albums;

    /** Works on this world and on how its API behaves. */
    public Controls(World world, Api api) {
        this.world = world;
        this.api = api;
        this.view = new View(world, api);
        this.albums = new Albums(world, view);
    }

    /** Everything that the page shows of X. */
    public ObjectNode view() {
        return view.whole();
    }

    /** Changes whenever {@link #view} does. */
    public String version() {
        return view.version();
    }

    /** Answers one call; bad fields are {@link IllegalArgumentException}s. */
    public Answer answer(Call call, String path) {
        if (call.method().equals("GET") && path.startsWith("media/")) {
            return albums.show(path.substring("media/".length()));
        }
        if (!call.method().equals("POST")) {
            return Answer.json(404, Json.object().put("error", "There is no " + call.method() + " " + path + " here."));
        }
        JsonNode body = Fields.of(call);
        return switch (path) {
            case "length" -> Answer.json(200, length(body));
            case "people" -> Answer.json(201, view.person(join(body)));
            case "people/change" -> Answer.json(200, view.person(change(body)));
            case "posts" -> outcome(publish(body));
            case "posts/edit" -> outcome(world.edit(actor(body).id(), Fields.text(body, "id"), Fields.text(body, "text")));
            case "posts/delete" -> outcome(world.delete(actor(body).id(), Fields.text(body, "id")));
            case "posts/repost" -> outcome(world.repost(actor(body).id(), Fields.text(body, "id")));
            case "media" -> Answer.json(201, albums.add(actor(body), body));
            case "messages" -> albums.send(actor(body), actor(body, "to"), body);
            case "callbacks" -> Answer.json(200, callbacks(body));
            case "grants/revoke" -> Answer.json(200, revokeGrant(body));
            case "tokens" -> Answer.json(201, view.token(issue(body)));
            case "tokens/revoke" -> Answer.json(200, view.token(revoke(body)));
            case "credits" -> Answer.json(200, credits(body));
            case "settings" -> Answer.json(200, settings(body));
            default -> Answer.json(404, Json.object().put("error", "There is no POST " + path + " here."));
        };
    }

    private ObjectNode length(JsonNode body) {
        World.Measure measure = world.measure(actor(body).id(), Fields.text(body, "text"), body.path("to").asText(null));
        return Json.object().put("weight", measure.weight()).put("limit", measure.limit());
    }

    private Outcome publish(JsonNode body) {
        String settings = body.path("replySettings").asText("everyone");
        ReplySettings open = ReplySettings.of(settings)
                .orElseThrow(() -> new IllegalArgumentException("replySettings is not known: " + settings));
        Draft draft = Draft.byHand(Fields.text(body, "text")).to(body.path("to").asText(null)).quoting(body.path("quotes").asText(null))
                .late(Duration.ofSeconds(Fields.number(body, "lateSeconds", 0, 0, TEN_MINUTES))).open(open)
                .with(Albums.ids(body));
        return world.publish(actor(body).id(), draft);
    }

    private Answer outcome(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Made made -> Answer.json(201, view.post(made.post()));
            case Outcome.Refused refused -> Answer.json(400, Json.object().put("error", refused.reason().words()));
        };
    }

    private Person join(JsonNode body) {
        String handle = Fields.text(body, "handle").strip().replaceFirst("^@", "");
        String name = body.path("name").asText("").isBlank() ? handle : body.path("name").asText();
        int followers = Fields.number(body, "followers", 0, 0, Integer.MAX_VALUE);
        boolean verified = body.path("verified").asBoolean(false);
        String bio = body.path("bio").asText("");
        return world.keep(Person.named(world.newId(), handle, name, bio, followers, verified));
    }

    private Person change(JsonNode body) {
        Person person = actor(body);
        return world.keep(person.with(body.path("verified").asBoolean(person.verified()),
                body.path("protected").asBoolean(person.guarded()),
                body.path("suspended").asBoolean(person.suspended())).taking(mailbox(body, person)));
    }

    private static Mailbox mailbox(JsonNode body, Person person) {
        String from = body.path("mailbox").asText(person.mailbox().name());
        return Arrays.stream(Mailbox.values()).filter(one -> one.name().equals(from)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("mailbox must be FOLLOWED, EVERYONE or NOBODY."));
    }

    private ObjectNode callbacks(JsonNode body) {
        List<String> addresses = Fields.text(body, "addresses").lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        addresses.stream().filter(line -> !line.matches("https?://\\S+")).findFirst().ifPresent(line -> {
            throw new IllegalArgumentException("addresses must begin with http:// or https://, not " + line + ".");
        });
        return view.app(world.keep(world.firstApp().returningTo(addresses)));
    }

    private ObjectNode revokeGrant(JsonNode body) {
        String access = Fields.text(body, "access");
        Bearer bearer = world.bearer(access).orElseThrow(() -> new IllegalArgumentException("There is no token " + access + "."));
        App app = world.app(bearer.appKey()).orElseThrow();
        if (bearer.refresh() != null) {
            world.revoke(bearer.refresh(), app);
        }
        world.revoke(access, app);
        return Json.object().put("revoked", true);
    }

    private AccessToken issue(JsonNode body) {
        return world.issue(world.firstApp(), actor(body), body.path("mayWrite").asBoolean(true));
    }

    private AccessToken revoke(JsonNode body) {
        String token = Fields.text(body, "token");
        return world.keep(world.token(token).orElseThrow(() -> new IllegalArgumentException("There is no token " + token + ".")).revoke());
    }

    private ObjectNode credits(JsonNode body) {
        boolean metered = body.path("metered").asBoolean(true);
        world.keep(metered ? Credits.of(Fields.number(body, "cents", 0, 0, 1_000_000) * 10_000L) : Credits.free());
        return view.credits();
    }

    private ObjectNode settings(JsonNode body) {
        String wording = Fields.text(body, "wording");
        try {
            api.change(api.settings().with(Wording.valueOf(wording)));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("wording must be OLD, MOVING or NEW.", unknown);
        }
        return Json.object().put("wording", wording);
    }

    private Person actor(JsonNode body) {
        return actor(body, "as");
    }

    private Person actor(JsonNode body, String field) {
        String handle = Fields.text(body, field);
        return world.byHandle(handle).orElseThrow(() -> new IllegalArgumentException("There is no @" + handle + " in the Square."));
    }
}
