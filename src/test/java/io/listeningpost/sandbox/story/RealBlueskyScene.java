package io.listeningpost.sandbox.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.network.bluesky.Xrpc;
import io.listeningpost.sandbox.remote.Patience;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Bluesky's own servers: what somebody said counts once everybody sees it, and once the brand was told of it. */
final class RealBlueskyScene implements Scene {

    private static final String POSTS = "app.bsky.feed.post";
    private static final Duration A_MOMENT = Duration.ofSeconds(30);

    private final URI server;
    private final Xrpc brand;
    private final Xrpc customer;
    private final Xrpc somebody;

    RealBlueskyScene(URI server) {
        this.server = server;
        this.brand = Xrpc.join(server, "acme-co.test");
        this.customer = Xrpc.join(server, "nora.test");
        this.somebody = Xrpc.join(server, "kid42.test");
    }

    @Override
    public String network() {
        return "bluesky";
    }

    @Override
    public String name() {
        return "Bluesky";
    }

    @Override
    public String brand() {
        return brand.handle();
    }

    @Override
    public String customer() {
        return customer.handle();
    }

    @Override
    public int followers() {
        return 0;
    }

    @Override
    public Map<String, String> keys() {
        return Map.of("identifier", brand.handle(), "appPassword", brand.appPassword("jira"), "server", server.toString());
    }

    @Override
    public Map<String, String> revoke() {
        throw new IllegalStateException("what was given lasts for two hours");
    }

    @Override
    public void earlier(String words) {
        says(somebody, named(words));
    }

    @Override
    public Said asks(String words) {
        return says(customer, named(words));
    }

    @Override
    public Said goesOn(Said last, String words) {
        JsonNode parent = seen(last.id());
        ObjectNode record = named(words);
        ObjectNode reply = record.putObject("reply");
        JsonNode root = parent.at("/record/reply/root");
        reply.set("root", root.isObject() ? root : reference(parent));
        reply.set("parent", reference(parent));
        return says(customer, record);
    }

    @Override
    public List<Said> answers(Said question) {
        return records().filter(record -> record.at("/value/reply/root/uri").asText().equals(question.id()))
                .map(RealBlueskyScene::said).toList();
    }

    @Override
    public List<Said> spoken() {
        return records().map(RealBlueskyScene::said).toList();
    }

    @Override
    public String page(Said post) {
        return "https://bsky.app/profile/" + customer.did() + "/post/" + post.id().substring(post.id().lastIndexOf('/') + 1);
    }

    @Override
    public Question listening() {
        return new Question("GET", "/xrpc/app.bsky.notification.listNotifications");
    }

    @Override
    public Question speaking() {
        return new Question("POST", "/xrpc/com.atproto.repo.putRecord");
    }

    private ObjectNode named(String words) {
        return Xrpc.words("@" + brand.handle() + " " + words, brand.handle(), brand.did(), Instant.now().toString());
    }

    private Said says(Xrpc who, ObjectNode record) {
        String uri = who.create(POSTS, null, record).path("uri").asText();
        seen(uri);
        Patience.until("the brand to be told of " + uri, A_MOMENT,
                () -> brand.get("app.bsky.notification.listNotifications?limit=50").path("notifications").findValuesAsText("uri")
                        .contains(uri), () -> "it is not");
        String parent = record.at("/reply/parent/uri").asText("");
        return new Said(uri, record.path("text").asText().replace("@" + brand.handle() + " ", ""), parent);
    }

    private JsonNode seen(String uri) {
        Patience.until("everybody to see " + uri, A_MOMENT, () -> !customer.view(uri).isMissingNode(), () -> "nobody does");
        return customer.view(uri);
    }

    private static ObjectNode reference(JsonNode post) {
        ObjectNode reference = ((ObjectNode) post).objectNode();
        return reference.put("uri", post.path("uri").asText()).put("cid", post.path("cid").asText());
    }

    private Stream<JsonNode> records() {
        JsonNode records = brand.get("com.atproto.repo.listRecords?collection=" + POSTS + "&limit=100&repo=" + brand.did()).path("records");
        return StreamSupport.stream(records.spliterator(), false).sorted(Comparator.comparing(record -> record.path("uri").asText()));
    }

    private static Said said(JsonNode record) {
        return new Said(record.path("uri").asText(), record.at("/value/text").asText(), record.at("/value/reply/parent/uri").asText(""));
    }
}
