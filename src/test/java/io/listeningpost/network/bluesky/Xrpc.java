package io.listeningpost.network.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Somebody on a server of the AT Protocol, simulated or real: a person who writes, or a test that looks. */
public final class Xrpc {

    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private @Nullable String token;
    private String did = "";
    private String handle = "";
    private String password = "";

    Xrpc(URI server) {
        this.server = server;
    }

    /** A new account. */
    public static Xrpc join(URI server, String handle) {
        Xrpc who = new Xrpc(server);
        who.handle = handle;
        who.password = "the-password-of-" + handle;
        ObjectNode body = JSON.createObjectNode().put("handle", handle).put("email", handle + "@example.org").put("password", who.password);
        JsonNode told = who.post("com.atproto.server.createAccount", body);
        who.did = told.path("did").asText();
        who.token = told.path("accessJwt").asText();
        return who;
    }

    /** Who they are, whatever they call themselves. */
    public String did() {
        return did;
    }

    /** What they call themselves. */
    public String handle() {
        return handle;
    }

    String password() {
        return password;
    }

    /** A key for an app. */
    public String appPassword(String name) {
        return post("com.atproto.server.createAppPassword", JSON.createObjectNode().put("name", name)).path("password").asText();
    }

    /** The answer to a question. */
    public JsonNode get(String path) {
        return ok(send(request(path).GET()));
    }

    JsonNode post(String method, JsonNode body) {
        return ok(send(request(method).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))));
    }

    JsonNode upload(byte[] bytes, String type) {
        return ok(send(request("com.atproto.repo.uploadBlob").header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)))).path("blob");
    }

    /** Keeps a record; the answer names it. */
    public JsonNode create(String collection, @Nullable String rkey, ObjectNode record) {
        ObjectNode body = JSON.createObjectNode().put("repo", did).put("collection", collection);
        if (rkey != null) {
            body.put("rkey", rkey);
        }
        body.set("record", record.put("$type", collection));
        return post("com.atproto.repo.createRecord", body);
    }

    void put(String collection, String rkey, ObjectNode record) {
        ObjectNode body = JSON.createObjectNode().put("repo", did).put("collection", collection).put("rkey", rkey);
        body.set("record", record.put("$type", collection));
        post("com.atproto.repo.putRecord", body);
    }

    void delete(String uri) {
        String[] parts = uri.substring("at://".length()).split("/");
        post("com.atproto.repo.deleteRecord",
                JSON.createObjectNode().put("repo", did).put("collection", parts[1]).put("rkey", parts[2]));
    }

    /** A post as everybody sees it; missing while nobody does. */
    public JsonNode view(String uri) {
        return get("app.bsky.feed.getPosts?uris=" + uri).path("posts").path(0);
    }

    /** A text with a facet wherever this handle stands. */
    public static ObjectNode words(String text, String handle, String did, String createdAt) {
        ObjectNode record = JSON.createObjectNode().put("text", text).put("createdAt", createdAt);
        int at = text.indexOf("@" + handle);
        if (at >= 0) {
            int start = text.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
            ObjectNode facet = record.putArray("facets").addObject();
            facet.putObject("index").put("byteStart", start).put("byteEnd", start + 1 + handle.length());
            facet.putArray("features").addObject().put("$type", "app.bsky.richtext.facet#mention").put("did", did);
        }
        record.putArray("langs").add("en");
        return record;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + "/xrpc/" + path)).timeout(Duration.ofSeconds(30));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /** A person's app signs in again by itself when its session is over. */
    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 400 || !answer.body().contains("ExpiredToken")) {
                return answer;
            }
            token = null;
            token = post("com.atproto.server.createSession",
                    JSON.createObjectNode().put("identifier", did).put("password", password)).path("accessJwt").asText();
            return client.send(request.setHeader("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static JsonNode ok(HttpResponse<String> answer) {
        try {
            if (answer.statusCode() != 200) {
                throw new AssertionError(answer.uri() + " answered " + answer.statusCode() + " " + answer.body());
            }
            return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
