package io.listeningpost.network.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.network.NetworkStage;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Network;
import io.listeningpost.social.PostId;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.testing.MemoryAuthors;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Bluesky with a new brand and a new customer, who write over the same protocol as everybody, so that it may be simulated or real. */
abstract class SkyStage implements NetworkStage {

    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final String POSTS = "app.bsky.feed.post";

    private final Clock clock;
    private final BlueskyNetwork network;
    private final Xrpc ours;
    private final Xrpc customer;
    private LinkedAccount brand;

    /**
     * @param server where everybody lives
     * @param images further hosts of pictures
     */
    SkyStage(URI server, Set<String> images, Clock clock) {
        this.clock = clock;
        List<String> hosts = new ArrayList<>(images);
        hosts.add(server.getAuthority());
        network = new BlueskyNetwork(new SkyHosts(Set.copyOf(hosts)), new MemoryAuthors(), clock);
        String serial = Long.toString(System.nanoTime() % 1_000_000_000, 36) + SERIAL.incrementAndGet();
        ours = Xrpc.join(server, "brand" + serial + ".test");
        customer = Xrpc.join(server, "nora" + serial + ".test");
        Credentials typed = new Credentials(Map.of("identifier", ours.handle(), "appPassword", ours.appPassword("jira"),
                "server", server.toString()));
        Credentials keys = ((Answer.Got<Optional<Credentials>>) network.renew(typed)).value().orElseThrow();
        brand = new LinkedAccount(new AccountId(new Network("bluesky"), ours.did()), ours.handle(), keys);
    }

    final Xrpc ours() {
        return ours;
    }

    final Xrpc nora() {
        return customer;
    }

    final BlueskyNetwork bluesky() {
        return network;
    }

    @Override
    public final SocialNetwork network() {
        return network;
    }

    /** With keys that last, as everybody gets them. */
    @Override
    public final LinkedAccount brand() {
        if (network.renew(brand.credentials()) instanceof Answer.Got<Optional<Credentials>>(Optional<Credentials> fresh)) {
            fresh.ifPresent(keys -> brand = new LinkedAccount(brand.id(), brand.handle(), keys));
        }
        return brand;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public final String customer() {
        return customer.handle();
    }

    @Override
    public final PostId mentions(String words) {
        return says(naming(words, clock.instant()));
    }

    final PostId mentionsAt(String words, Instant createdAt) {
        return says(naming(words, createdAt));
    }

    @Override
    public final PostId mentionsClosed(String words) {
        PostId post = mentions(words);
        ObjectNode gate = Xrpc.JSON.createObjectNode().put("post", post.value()).put("createdAt", now());
        gate.putArray("allow");
        customer.create("app.bsky.feed.threadgate", post.value().substring(post.value().lastIndexOf('/') + 1), gate);
        return post;
    }

    @Override
    public final PostId mentionsWithPicture(String words, byte[] png, String alt) {
        ObjectNode record = naming(words, clock.instant());
        ObjectNode embed = record.putObject("embed").put("$type", "app.bsky.embed.images");
        embed.putArray("images").addObject().put("alt", alt).set("image", customer.upload(png, "image/png"));
        return says(record);
    }

    @Override
    public final PostId muses(String words) {
        return says(Xrpc.words(words, "nobody", "", now()));
    }

    @Override
    public final PostId answers(PostId post, String words) {
        settle();
        boolean toUs = post.value().contains(ours.did());
        ObjectNode record = Xrpc.words(toUs ? words : "@" + ours.handle() + " " + words, ours.handle(), ours.did(), now());
        JsonNode parent = customer.view(post.value());
        ObjectNode reply = record.putObject("reply");
        reply.set("parent", ref(parent));
        reply.set("root", parent.path("record").has("reply") ? parent.path("record").path("reply").path("root") : ref(parent));
        return says(record);
    }

    @Override
    public final PostId quotes(PostId post, String words) {
        ObjectNode record = Xrpc.words(words, "nobody", "", now());
        record.putObject("embed").put("$type", "app.bsky.embed.record").set("record", ref(customer.view(post.value())));
        return says(record);
    }

    @Override
    public final void edits(PostId post, String words) {
        customer.put(POSTS, post.value().substring(post.value().lastIndexOf('/') + 1), naming(words, clock.instant()));
    }

    @Override
    public void deletes(PostId post) {
        customer.delete(post.value());
    }

    @Override
    public void deletesOurs(PostId post) {
        ours.delete(post.value());
    }

    @Override
    public final List<Below> below(PostId post) {
        settle();
        List<Below> below = new ArrayList<>();
        customer.get("app.bsky.feed.getPostThread?depth=2&uri=" + post.value()).path("thread").path("replies").forEach(each -> {
            JsonNode view = each.path("post");
            List<String> alts = new ArrayList<>();
            view.path("embed").path("images").forEach(image -> alts.add(image.path("alt").asText()));
            below.add(new Below(new PostId(view.path("uri").asText()), view.path("author").path("handle").asText(),
                    view.path("record").path("text").asText(), alts));
        });
        return below;
    }

    @Override
    public final Credentials wrongKeys() {
        Map<String, String> keys = new HashMap<>(brand.credentials().values());
        keys.put("accessJwt", "eyJhbGciOiJIUzI1NiJ9.bmV2ZXItd2FzLWEtdG9rZW4.c2lnbmF0dXJlLW9mLW5vYm9keQ");
        keys.put("refreshJwt", "eyJhbGciOiJIUzI1NiJ9.bmV2ZXItd2FzLWVpdGhlcg.c2lnbmF0dXJlLW9mLW5vYm9keS10b28");
        keys.put("appPassword", "nope-nope-nope-nope");
        return new Credentials(keys);
    }

    @Override
    public void close() {
        network.close();
    }

    private ObjectNode naming(String words, Instant createdAt) {
        return Xrpc.words("@" + ours.handle() + " " + words, ours.handle(), ours.did(),
                createdAt.truncatedTo(ChronoUnit.MILLIS).toString());
    }

    private PostId says(ObjectNode record) {
        return new PostId(customer.create(POSTS, null, record).path("uri").asText());
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static JsonNode ref(JsonNode view) {
        return Xrpc.JSON.createObjectNode().put("uri", view.path("uri").asText()).put("cid", view.path("cid").asText());
    }
}
