package io.listeningpost.sandbox.square.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Call;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.http.Params;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The methods of the protocol by their names, for whoever calls. */
final class Methods {

    private static final int LARGEST = 1_000_000;
    private static final int AT_ONCE = 25;
    private static final List<String> FILTERS = List.of("posts_with_replies", "posts_no_replies");

    private final Repos repos;
    private final Sessions sessions;
    private final Writing writing;

    Methods(Repos repos, Sessions sessions, Writing writing) {
        this.repos = repos;
        this.sessions = sessions;
        this.writing = writing;
    }

    /** What everybody may ask. */
    Optional<Answer> open(Call call, String method) {
        return switch (call.method() + " " + method) {
            case "POST com.atproto.server.createAccount" -> ok(sessions.join(body(call)));
            case "POST com.atproto.server.createSession" -> ok(sessions.open(body(call)));
            case "POST com.atproto.server.refreshSession" -> ok(sessions.refresh(call));
            case "GET com.atproto.identity.resolveHandle" -> ok(resolve(call.query()));
            case "GET com.atproto.repo.getRecord" -> ok(record(call.query()));
            case "GET com.atproto.repo.listRecords" -> ok(records(call.query()));
            default -> Optional.empty();
        };
    }

    /** What an account may ask. */
    Answer answer(Call call, String method, Citizen who) {
        Views views = new Views(repos, "http://" + call.host());
        Params query = call.query();
        return switch (call.method() + " " + method) {
            case "GET com.atproto.server.getSession" -> Answer.json(200, sessions.tell(who));
            case "POST com.atproto.server.createAppPassword" -> Answer.json(200, sessions.appPassword(who, body(call)));
            case "POST com.atproto.server.revokeAppPassword" -> {
                sessions.revoke(who, Writing.text(body(call), "name"));
                yield Answer.empty(200);
            }
            case "POST com.atproto.repo.createRecord" -> Answer.json(200, writing.create(body(call), who));
            case "POST com.atproto.repo.putRecord" -> Answer.json(200, writing.put(body(call), who));
            case "POST com.atproto.repo.deleteRecord" -> {
                JsonNode body = body(call);
                repos.delete(Kept.uri(who.did(), Writing.text(body, "collection"), Writing.text(body, "rkey")));
                yield Answer.json(200, Json.object());
            }
            case "POST com.atproto.repo.uploadBlob" -> Answer.json(200, upload(call));
            case "GET app.bsky.notification.listNotifications" ->
                    Answer.json(200, new Notices(repos, views).list(query, who.did()));
            case "GET app.bsky.feed.getPosts" -> Answer.json(200, posts(views, query, who));
            case "GET app.bsky.feed.getPostThread" -> Answer.json(200, thread(views, query, who));
            case "GET app.bsky.feed.getAuthorFeed" -> Answer.json(200, feed(views, query, who));
            case "GET app.bsky.actor.getProfiles" -> Answer.json(200, profiles(views, query, who));
            case "GET app.bsky.actor.getProfile" -> Answer.json(200, profile(views, needed(query, "actor"), who)
                    .orElseThrow(() -> XrpcError.invalid("Profile not found")));
            default -> throw new XrpcError(501, "MethodNotImplemented", "Method Not Implemented");
        };
    }

    /** A picture as everybody may fetch it: as it was handed over. */
    Answer image(String path) {
        String cid = path.substring(path.lastIndexOf('/') + 1).replaceFirst("@.*", "");
        return repos.blob(cid).map(bytes -> new Answer(200, bytes[0] == (byte) 0xFF ? "image/jpeg" : "image/png", Map.of(), bytes,
                Answer.Delivery.WHOLE)).orElseGet(() -> Answer.text(404, "text/plain", "Image not found"));
    }

    private ObjectNode posts(Views views, Params query, Citizen who) {
        ArrayNode posts = Json.array();
        several(query, "uris").forEach(uri -> {
            if (!uri.matches("at://[^/]+/[^/]+/[^/]+")) {
                throw XrpcError.invalid("Error: uris/0 must be a valid at-uri");
            }
            views.post(uri, who.did()).ifPresent(posts::add);
        });
        return (ObjectNode) Json.object().set("posts", posts);
    }

    /** lexicon app.bsky.feed.getAuthorFeed: newest first; nobody passes posts on here. */
    private ObjectNode feed(Views views, Params query, Citizen who) {
        Citizen author = repos.citizen(needed(query, "actor")).orElseThrow(() -> XrpcError.invalid("Profile not found"));
        if (repos.blocks(who.did(), author.did())) {
            throw new XrpcError(400, "BlockedActor", "Requester has blocked actor: " + author.did());
        }
        if (repos.blocks(author.did(), who.did())) {
            throw new XrpcError(400, "BlockedByActor", "Requester is blocked by actor: " + author.did());
        }
        String filter = query.first("filter").orElse("posts_with_replies");
        if (!FILTERS.contains(filter)) {
            throw new XrpcError(501, "MethodNotImplemented", "this room plays only the filters " + FILTERS);
        }
        int limit = number(query, "limit", 50);
        if (limit < 1 || limit > 100) {
            throw XrpcError.invalid("Error: limit can not be " + (limit < 1 ? "less than 1" : "greater than 100"));
        }
        ObjectNode answer = Json.object();
        ArrayNode feed = answer.putArray("feed");
        repos.seenPosts().filter(one -> one.did().equals(author.did()))
                .filter(one -> filter.equals("posts_with_replies") || one.parent().isEmpty())
                .sorted(Comparator.comparing(Kept::sortAt).reversed()).limit(limit)
                .forEach(one -> feed.addObject().set("post", views.post(one, who.did())));
        return answer;
    }

    private static ObjectNode thread(Views views, Params query, Citizen who) {
        String uri = needed(query, "uri");
        ObjectNode thread = views.thread(uri, who.did(), number(query, "depth", 6), number(query, "parentHeight", 80))
                .orElseThrow(() -> new XrpcError(400, "NotFound", "Post not found: " + uri));
        return (ObjectNode) Json.object().set("thread", thread);
    }

    private ObjectNode profiles(Views views, Params query, Citizen who) {
        ArrayNode profiles = Json.array();
        several(query, "actors").forEach(actor -> profile(views, actor, who).ifPresent(profiles::add));
        return (ObjectNode) Json.object().set("profiles", profiles);
    }

    private Optional<ObjectNode> profile(Views views, String actor, Citizen who) {
        return repos.citizen(actor).map(one -> views.person(one.did(), who.did()).put("followersCount", one.followers())
                .put("createdAt", "2023-05-04T09:30:00.000Z").put("description", one.name() + ", on Bluesky since the spring of 2023."));
    }

    private ObjectNode resolve(Params query) {
        return repos.citizen(needed(query, "handle")).map(who -> Json.object().put("did", who.did()))
                .orElseThrow(() -> XrpcError.invalid("Unable to resolve handle"));
    }

    private ObjectNode record(Params query) {
        String uri = Kept.uri(needed(query, "repo"), needed(query, "collection"), needed(query, "rkey"));
        return repos.record(uri).map(Methods::kept)
                .orElseThrow(() -> new XrpcError(400, "RecordNotFound", "Could not locate record: " + uri));
    }

    /** Newest key first. */
    private ObjectNode records(Params query) {
        String did = needed(query, "repo");
        Optional<String> cursor = query.first("cursor");
        List<Kept> all = repos.all(needed(query, "collection")).stream().filter(one -> one.did().equals(did))
                .sorted(Comparator.comparing(Kept::rkey).reversed())
                .filter(one -> cursor.filter(border -> one.rkey().compareTo(border) >= 0).isEmpty())
                .limit(number(query, "limit", 50)).toList();
        ObjectNode answer = Json.object();
        ArrayNode records = answer.putArray("records");
        all.forEach(one -> records.add(kept(one)));
        return all.isEmpty() ? answer : answer.put("cursor", all.getLast().rkey());
    }

    private ObjectNode upload(Call call) {
        String type = call.header("Content-Type").orElse("*/*");
        if (call.body().length > LARGEST) {
            throw new XrpcError(413, "PayloadTooLarge", "request entity too large");
        }
        ObjectNode blob = Json.object().put("$type", "blob").put("mimeType", type).put("size", call.body().length);
        blob.putObject("ref").put("$link", repos.keep(call.body()));
        return (ObjectNode) Json.object().set("blob", blob);
    }

    private static ObjectNode kept(Kept one) {
        return (ObjectNode) Json.object().put("uri", one.uri()).put("cid", one.cid()).set("value", one.value());
    }

    private static List<String> several(Params query, String name) {
        List<String> all = query.pairs().stream().filter(pair -> pair.name().equals(name)).map(Params.Pair::value).toList();
        if (all.isEmpty()) {
            throw XrpcError.invalid("Error: Params must have the property \"" + name + "\"");
        }
        if (all.size() > AT_ONCE) {
            throw XrpcError.invalid("Error: " + name + " must not have more than 25 elements");
        }
        return all;
    }

    private static String needed(Params query, String name) {
        return query.first(name).orElseThrow(() -> XrpcError.invalid("Error: Params must have the property \"" + name + "\""));
    }

    private static int number(Params query, String name, int otherwise) {
        try {
            return Integer.parseInt(query.first(name).orElse(String.valueOf(otherwise)));
        } catch (NumberFormatException nonsense) {
            throw XrpcError.invalid("Error: " + name + " must be an integer");
        }
    }

    private static JsonNode body(Call call) {
        return call.json().filter(JsonNode::isObject).orElseThrow(() -> XrpcError.invalid("Request body must be an object"));
    }

    private static Optional<Answer> ok(ObjectNode told) {
        return Optional.of(Answer.json(200, told));
    }
}
