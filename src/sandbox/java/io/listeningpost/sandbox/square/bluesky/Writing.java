package io.listeningpost.sandbox.square.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which records are taken: keys that tell a time, texts of three hundred characters, pictures that were handed over. */
final class Writing {

    private static final Pattern TID = Pattern.compile("[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}");
    private static final Pattern SEEN = Pattern.compile("\\X");
    private static final String LETTERS = "234567abcdefghijklmnopqrstuvwxyz";
    private static final int CHARACTERS = 300;
    private static final int BYTES = 3000;

    private final Repos repos;
    private long last;

    Writing(Repos repos) {
        this.repos = repos;
    }

    /** A record under a new key. */
    ObjectNode create(JsonNode body, Citizen who) {
        String collection = text(body, "collection");
        String rkey = body.path("rkey").asText(tid());
        ObjectNode record = checked(body, collection, rkey, who);
        synchronized (repos) {
            if (repos.record(Kept.uri(who.did(), collection, rkey)).isPresent()) {
                // the real one does not expect it either
                throw XrpcError.broken();
            }
            return written(repos.keep(who.did(), collection, rkey, record));
        }
    }

    /** A record under this key, whether there is one or not, unless the caller knows better. */
    ObjectNode put(JsonNode body, Citizen who) {
        String collection = text(body, "collection");
        String rkey = text(body, "rkey");
        ObjectNode record = checked(body, collection, rkey, who);
        synchronized (repos) {
            Optional<Kept> there = repos.record(Kept.uri(who.did(), collection, rkey));
            if (there.filter(kept -> kept.cid().equals(Repos.cid(record))).isPresent()) {
                return written(there.get());
            }
            if (body.has("swapRecord")) {
                String expected = body.path("swapRecord").isNull() ? "" : body.path("swapRecord").asText();
                if (!expected.equals(there.map(Kept::cid).orElse(""))) {
                    throw new XrpcError(400, "InvalidSwap", "Record was at " + there.map(Kept::cid).orElse("null"));
                }
            }
            return written(repos.keep(who.did(), collection, rkey, record));
        }
    }

    private ObjectNode checked(JsonNode body, String collection, String rkey, Citizen who) {
        if (!text(body, "repo").equals(who.did()) && !text(body, "repo").equals(who.handle())) {
            throw new XrpcError(401, "AuthMissing", "Authentication Required");
        }
        if (!(body.path("record") instanceof ObjectNode record) || !record.path("$type").asText().equals(collection)) {
            throw XrpcError.invalid("Invalid $type: expected " + collection);
        }
        if (collection.equals(Kept.POST)) {
            if (!TID.matcher(rkey).matches()) {
                throw XrpcError.invalid(
                        "Invalid record key for app.bsky.feed.post: Invalid TID string (got \"" + rkey + "\") at $");
            }
            post(record);
        }
        return record.deepCopy();
    }

    private void post(ObjectNode record) {
        String text = record.path("text").asText();
        Matcher seen = SEEN.matcher(text);
        long characters = seen.results().count();
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > BYTES) {
            throw wrong("string too big (maximum 3000, got " + bytes + ") at $.record.text");
        }
        if (characters > CHARACTERS) {
            throw wrong("grapheme too big (maximum 300, got " + characters + ") at $.record.text");
        }
        if (!record.path("createdAt").isTextual()) {
            throw wrong("Missing required key \"createdAt\" at $.record");
        }
        for (JsonNode ref : new JsonNode[] {record.path("reply").path("root"), record.path("reply").path("parent")}) {
            if (record.has("reply") && (!ref.path("uri").isTextual() || !ref.path("cid").asText().startsWith("bafyrei"))) {
                throw wrong("Invalid strong ref at $.record.reply");
            }
        }
        for (JsonNode facet : record.path("facets")) {
            int from = facet.path("index").path("byteStart").asInt(-1);
            if (from < 0 || facet.path("index").path("byteEnd").asInt(-1) < 0) {
                throw wrong("integer too small (minimum 0) at $.record.facets");
            }
        }
        for (JsonNode image : record.path("embed").path("images")) {
            if (!image.path("alt").isTextual() || repos.blob(image.path("image").path("ref").path("$link").asText()).isEmpty()) {
                throw XrpcError.invalid("Could not find blob: " + image.path("image").path("ref").path("$link").asText());
            }
        }
    }

    private static XrpcError wrong(String why) {
        return XrpcError.invalid("Invalid app.bsky.feed.post record: " + why);
    }

    private static ObjectNode written(Kept kept) {
        return Json.object().put("uri", kept.uri()).put("cid", kept.cid())
                .put("validationStatus", "valid");
    }

    static String text(JsonNode body, String field) {
        if (!body.path(field).isTextual()) {
            throw XrpcError.invalid("Missing required key \"" + field + "\" at $");
        }
        return body.path(field).asText();
    }

    /** The next key of the server's own. */
    synchronized String tid() {
        last = Math.max(last + 1, repos.now().toEpochMilli() * 1000);
        char[] letters = new char[13];
        long left = last << 10;
        for (int i = 12; i >= 0; i--) {
            letters[i] = LETTERS.charAt((int) (left & 31));
            left >>>= 5;
        }
        return new String(letters);
    }
}
