package io.listeningpost.sandbox.square.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Call;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.page.Fields;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where people write by hand, on the page or in a test: their app makes facets of the handles in their words. */
final class Counter {

    private static final Pattern HANDLE = Pattern.compile("@([a-z0-9-]+(?:\\.[a-z0-9-]+)+)");
    private static final int SHOWN = 60;

    private final Repos repos;
    private final Writing writing;

    Counter(Repos repos, Writing writing) {
        this.repos = repos;
        this.writing = writing;
    }

    /** Who is here from the start. */
    void plant() {
        person(BlueskyRoom.BRAND, "Acme Support", 48_200, Map.of("square", BlueskyRoom.APP_PASSWORD));
        person("nora.bsky.square", "Nora Kessler", 1_000, Map.of());
        person("kid42.bsky.square", "kid", 12, Map.of());
        person("big.voice.square", "Big Voice", 250_000, Map.of());
        person("salma.bsky.square", "سلمى نور", 3_400, Map.of());
    }

    private void person(String handle, String name, long followers, Map<String, String> passwords) {
        repos.keep(new Citizen(Repos.did(handle), handle, name, "the-password-of-" + handle, passwords, followers));
    }

    /** Somebody who comes later. */
    void join(String handle, String name) {
        person(handle, name, 100, Map.of());
    }

    /** A picture and what it shows. */
    record Shown(byte[] png, String alt) {
    }

    Kept publish(Citizen who, String text, Optional<String> to) {
        return publish(who, text, to, Optional.empty());
    }

    Kept publish(Citizen who, String text, Optional<String> to, Optional<Shown> picture) {
        ObjectNode record = words(text);
        picture.ifPresent(shown -> record.putObject("embed").put("$type", "app.bsky.embed.images").putArray("images").addObject()
                .put("alt", shown.alt()).set("image", blob(shown.png())));
        to.ifPresent(uri -> {
            Kept parent = repos.record(uri).orElseThrow(() -> new IllegalArgumentException("There is no post " + uri + "."));
            ObjectNode reply = record.putObject("reply");
            reply.set("parent", ref(parent));
            reply.set("root", repos.record(parent.root()).map(Counter::ref).orElseGet(() -> ref(parent)));
        });
        return written(writing.create(body(who, record, writing.tid()), who));
    }

    Kept edit(Citizen who, String uri, String text) {
        ObjectNode changed = words(text);
        ObjectNode before = repos.record(uri).orElseThrow(() -> new IllegalArgumentException("There is no post " + uri + ".")).value();
        for (String kept : List.of("reply", "embed", "createdAt")) {
            if (before.has(kept)) {
                changed.set(kept, before.get(kept));
            }
        }
        return written(writing.put(body(who, changed, uri.substring(uri.lastIndexOf('/') + 1)), who));
    }

    /** Nobody but its author answers below this post from now on. */
    void close(Citizen who, String uri) {
        ObjectNode gate = Json.object().put("$type", Kept.GATE).put("post", uri).put("createdAt", now());
        gate.putArray("allow");
        writing.create(body(who, Kept.GATE, gate, uri.substring(uri.lastIndexOf('/') + 1)), who);
    }

    void block(Citizen who, Citizen whom) {
        ObjectNode block = Json.object().put("$type", Kept.BLOCK).put("subject", whom.did()).put("createdAt", now());
        writing.create(body(who, Kept.BLOCK, block, writing.tid()), who);
    }

    private String now() {
        return repos.now().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private ObjectNode blob(byte[] png) {
        ObjectNode blob = Json.object().put("$type", "blob").put("mimeType", "image/png").put("size", png.length);
        blob.putObject("ref").put("$link", repos.keep(png));
        return blob;
    }

    ObjectNode view() {
        ObjectNode view = Json.object().put("password", BlueskyRoom.APP_PASSWORD).put("brand", BlueskyRoom.BRAND);
        ArrayNode people = view.putArray("people");
        repos.citizens().forEach(one -> people.addObject().put("did", one.did()).put("handle", one.handle()).put("name", one.name()));
        ArrayNode posts = view.putArray("posts");
        List<Kept> all = repos.all(Kept.POST).stream().sorted(Comparator.comparing(Kept::sortAt).reversed()).limit(SHOWN).toList();
        all.forEach(one -> posts.addObject().put("uri", one.uri()).put("author", repos.citizen(one.did()).map(Citizen::handle).orElse(""))
                .put("text", one.value().path("text").asText()).put("at", one.sortAt().toEpochMilli()).put("root", one.root())
                .put("parent", one.parent().orElse("")).put("hidden", !repos.isSeen(one)));
        return view;
    }

    Answer answer(Call call, String path) {
        JsonNode body = Fields.of(call);
        try {
            Citizen who = repos.citizen(Fields.text(body, "as"))
                    .orElseThrow(() -> new IllegalArgumentException("There is no @" + body.path("as").asText() + " in the Square."));
            return switch (call.method() + " " + path) {
                case "POST posts" -> shown(publish(who, Fields.text(body, "text"), Optional.ofNullable(body.path("to").textValue())));
                case "POST posts/edit" -> shown(edit(who, own(who, body), Fields.text(body, "text")));
                case "POST posts/delete" -> {
                    repos.delete(own(who, body));
                    yield Answer.json(200, Json.object());
                }
                default -> Answer.json(404, Json.object().put("error", "There is no " + call.method() + " " + path + " here."));
            };
        } catch (XrpcError refused) {
            throw new IllegalArgumentException(refused.getMessage(), refused);
        }
    }

    private static String own(Citizen who, JsonNode body) {
        String uri = Fields.text(body, "uri");
        if (!uri.startsWith("at://" + who.did() + "/" + Kept.POST + "/")) {
            throw new IllegalArgumentException("uri must be a post of @" + who.handle() + ".");
        }
        return uri;
    }

    private static Answer shown(Kept kept) {
        return Answer.json(201, Json.object().put("uri", kept.uri()));
    }

    private ObjectNode words(String text) {
        ObjectNode record = Json.object().put("$type", Kept.POST).put("text", text)
                .put("createdAt", now());
        record.putArray("langs").add("en");
        ArrayNode facets = Json.array();
        Matcher handle = HANDLE.matcher(text);
        while (handle.find()) {
            int from = text.substring(0, handle.start()).getBytes(StandardCharsets.UTF_8).length;
            int to = text.substring(0, handle.end()).getBytes(StandardCharsets.UTF_8).length;
            repos.citizen(handle.group(1)).ifPresent(who -> {
                ObjectNode facet = facets.addObject();
                facet.putObject("index").put("byteStart", from).put("byteEnd", to);
                facet.putArray("features").addObject().put("$type", "app.bsky.richtext.facet#mention").put("did", who.did());
            });
        }
        if (!facets.isEmpty()) {
            record.set("facets", facets);
        }
        return record;
    }

    private static ObjectNode body(Citizen who, ObjectNode record, String rkey) {
        return body(who, Kept.POST, record, rkey);
    }

    private static ObjectNode body(Citizen who, String collection, ObjectNode record, String rkey) {
        ObjectNode body = Json.object().put("repo", who.did()).put("collection", collection).put("rkey", rkey);
        body.set("record", record);
        return body;
    }

    private Kept written(ObjectNode told) {
        return repos.record(told.path("uri").asText()).orElseThrow();
    }

    private static ObjectNode ref(Kept kept) {
        return Json.object().put("uri", kept.uri()).put("cid", kept.cid());
    }
}
