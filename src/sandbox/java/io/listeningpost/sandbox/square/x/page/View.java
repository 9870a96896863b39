package io.listeningpost.sandbox.square.x.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.x.api.Api;
import io.listeningpost.sandbox.square.x.world.AccessToken;
import io.listeningpost.sandbox.square.x.world.App;
import io.listeningpost.sandbox.square.x.world.Bearer;
import io.listeningpost.sandbox.square.x.world.Credits;
import io.listeningpost.sandbox.square.x.world.Link;
import io.listeningpost.sandbox.square.x.world.Media;
import io.listeningpost.sandbox.square.x.world.Message;
import io.listeningpost.sandbox.square.x.world.Person;
import io.listeningpost.sandbox.square.x.world.Post;
import io.listeningpost.sandbox.square.x.world.World;
import java.util.List;
import java.util.Optional;

/** What the page shows of X, as JSON: ids are strings, texts are as X keeps them and not encoded. */
final class View {

    private static final int SHOWN = 300;

    private final World world;
    private final Api api;

    View(World world, Api api) {
        this.world = world;
        this.api = api;
    }

    String version() {
        long now = world.now().toEpochMilli();
        long hidden = world.everything().stream().filter(post -> post.visibleFrom() > now).count();
        return world.changes() + "-" + hidden + "-" + api.settings().wording();
    }

    ObjectNode whole() {
        ObjectNode json = Json.object().put("now", world.now().toEpochMilli()).put("wording", api.settings().wording().name());
        ArrayNode people = json.putArray("people");
        world.people().forEach(person -> people.add(person(person)));
        ArrayNode posts = json.putArray("posts");
        world.everything().stream().limit(SHOWN).forEach(post -> posts.add(post(post)));
        json.set("credits", credits());
        ArrayNode tokens = json.putArray("tokens");
        world.tokens().forEach(token -> tokens.add(token(token)));
        ArrayNode grants = json.putArray("grants");
        world.bearers().stream().filter(one -> one.valid(world.now()) || one.refresh() != null).forEach(one -> grants.add(grant(one)));
        ArrayNode messages = json.putArray("messages");
        world.messages().stream().limit(SHOWN).forEach(message -> messages.add(message(message)));
        json.set("app", app(world.firstApp()));
        return json;
    }

    ObjectNode person(Person person) {
        boolean brand = world.tokens().stream().anyMatch(token -> token.person().equals(person.id()));
        return Json.object().put("id", person.id()).put("handle", person.handle()).put("name", person.name()).put("bio", person.bio())
                .put("followers", person.followers()).put("verified", person.verified()).put("protected", person.guarded())
                .put("suspended", person.suspended()).put("mailbox", person.mailbox().name()).put("brand", brand);
    }

    ObjectNode post(Post post) {
        ObjectNode json = Json.object().put("id", post.id()).put("first", post.first()).put("author", post.author());
        json.put("typed", post.typed()).put("text", post.text()).put("leading", post.leading()).put("conversation", post.conversation());
        json.put("repliesTo", post.repliesTo()).put("quotes", post.quotes()).put("reposts", post.reposts());
        json.put("made", post.made().toEpochMilli()).put("source", post.source()).put("lang", post.lang());
        json.put("replySettings", post.replySettings().word());
        json.put("editable", world.editable(post));
        ArrayNode versions = json.putArray("versions");
        world.versions(post).forEach(versions::add);
        json.put("hiddenUntil", post.visibleFrom() > world.now().toEpochMilli() ? post.visibleFrom() : 0);
        links(json, post.links());
        pictures(json, post.media());
        return json;
    }

    ObjectNode message(Message message) {
        ObjectNode json = Json.object().put("id", message.id()).put("sender", message.sender()).put("text", message.text());
        json.put("conversation", message.conversation()).put("made", message.made().toEpochMilli());
        links(json, message.links());
        pictures(json, message.media());
        return json;
    }

    ObjectNode picture(Media media) {
        return Json.object().put("id", media.id()).put("alt", media.altText()).put("width", media.width()).put("height", media.height());
    }

    private void pictures(ObjectNode json, List<String> ids) {
        ArrayNode all = json.putArray("media");
        ids.stream().map(world::media).flatMap(Optional::stream).forEach(media -> all.add(picture(media)));
    }

    private static void links(ObjectNode json, List<Link> all) {
        ArrayNode links = json.putArray("links");
        for (Link link : all) {
            links.addObject().put("short", link.shortened()).put("target", link.target()).put("shown", link.shown());
        }
    }

    private ObjectNode grant(Bearer bearer) {
        ObjectNode json = Json.object().put("access", bearer.access()).put("expires", bearer.expires())
                .put("renewable", bearer.refresh() != null).put("scopes", String.join(" ", bearer.scopes()));
        world.person(bearer.person()).ifPresent(person -> json.put("handle", person.handle()));
        return json;
    }

    ObjectNode credits() {
        Credits credits = world.credits();
        return Json.object().put("metered", credits.metered()).put("left", credits.left()).put("spent", credits.spent());
    }

    ObjectNode token(AccessToken token) {
        ObjectNode json = Json.object().put("token", token.token()).put("secret", token.secret()).put("mayWrite", token.mayWrite());
        world.person(token.person()).ifPresent(person -> json.put("handle", person.handle()));
        return json.put("revoked", token.revoked());
    }

    ObjectNode app(App app) {
        return Json.object().put("name", app.name()).put("key", app.key()).put("secret", app.secret()).put("clientId", app.clientId())
                .put("clientSecret", app.clientSecret()).put("callbacks", String.join("\n", app.callbacks()));
    }
}
