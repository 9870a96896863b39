package io.listeningpost.sandbox.square.mastodon;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Call;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.http.Params;
import io.listeningpost.sandbox.square.page.Fields;
import io.listeningpost.sandbox.square.room.Room;
import io.listeningpost.sandbox.square.trouble.Trouble;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A Mastodon server: its API, and the people who write there and elsewhere. What is said there is kept in memory only. Thread-safe. */
public final class MastodonRoom implements Room {

    private static final List<String> VISIBILITIES = List.of("public", "unlisted", "private", "direct");
    private static final int SHOWN = 60;

    private final World world;
    private final Keys keys;
    private final Api api;
    private final Writing writing;
    private final Mischief mischief;
    private final Clock clock;

    /** @param base address of the Square, without a slash at the end */
    public MastodonRoom(String base, Clock clock) {
        this.clock = clock;
        this.world = new World(clock);
        this.keys = new Keys(MastodonSeed.BRAND_ID);
        MastodonSeed.plant(world, keys);
        this.writing = new Writing(world, base);
        this.api = new Api(world, writing, clock, base, Limits.usual());
        this.mischief = new Mischief(clock);
    }

    // ---- what tests and the story do

    /** Somebody publishes; {@code to} is the id of what it answers. Names that nobody has are words. */
    public Toot post(String acct, String text, String visibility, @Nullable String to) {
        return publish(acct, text, "", visibility, to, null, List.of(), Duration.ZERO);
    }

    /** The same under a warning. */
    public Toot warning(String acct, String warning, String text) {
        return publish(acct, text, warning, "public", null, null, List.of(), Duration.ZERO);
    }

    /** The same, told to whom it names only after a while. */
    public Toot late(String acct, String text, Duration by) {
        return publish(acct, text, "", "public", null, null, List.of(), by);
    }

    /** Somebody quotes a post. */
    public Toot quote(String acct, String text, String quoted) {
        return publish(acct, text, "", "public", null, quoted, List.of(), Duration.ZERO);
    }

    /** The same with a picture. */
    public Toot picture(String acct, String text, byte[] png, String description) {
        return picture(acct, text, png, description, null);
    }

    /** The same in answer to a post. */
    public Toot picture(String acct, String text, byte[] png, String description, @Nullable String to) {
        Image image = new Image(world.nextId(), "image/png", png, description, clock.instant());
        world.keep(image);
        return publish(acct, text, "", "public", to, null, List.of(image.id()), Duration.ZERO);
    }

    private Toot publish(String acct, String text, String warning, String visibility, @Nullable String to, @Nullable String quoted,
            List<String> media, Duration late) {
        return world.publish(new Toot(world.nextId(), person(acct).id(), text, warning, visibility, clock.instant(), null, to, quoted,
                world.named(text), media, "en"), late);
    }

    /** The author says this instead; the id stays. */
    public void edit(String id, String text) {
        world.edit(id, text);
    }

    /** The author takes it away. */
    public void delete(String id) {
        world.delete(id);
    }

    /** Somebody lets another one see nothing any more. */
    public void block(String acct, String whom) {
        Fellow who = person(acct);
        Set<String> blocks = new HashSet<>(who.blocks());
        blocks.add(person(whom).id());
        world.keep(new Fellow(who.id(), who.username(), who.domain(), who.name(), who.followers(), who.following(), blocks));
    }

    /** What answers a post, oldest first. */
    public List<Toot> below(String id) {
        return world.toots().stream().filter(toot -> id.equals(toot.replyTo())).toList();
    }

    /** A post by its id. */
    public Optional<Toot> toot(String id) {
        return world.toot(id);
    }

    /** What everybody wrote, oldest first. */
    public List<Toot> all() {
        return world.toots();
    }

    /** What somebody wrote, oldest first. */
    public List<Toot> by(String acct) {
        String id = person(acct).id();
        return world.toots().stream().filter(toot -> toot.author().equals(id)).toList();
    }

    /** Somebody new on this server. */
    public void join(String username, String name) {
        world.join(world.nextId(), username, "", name, 100);
    }

    /** The person that this server calls so. */
    public Fellow person(String acct) {
        return world.byAcct(acct).orElseThrow(() -> new IllegalArgumentException("acct is nobody's: " + acct));
    }

    /** Descriptions of the pictures of a post. */
    public List<String> alts(Toot toot) {
        return toot.media().stream().flatMap(id -> world.image(id).stream()).map(Image::description).toList();
    }

    /** The brand's token opens nothing any more. */
    public void revoke() {
        keys.revoke(MastodonSeed.ACCESS_TOKEN);
    }

    /** Another token of the brand, with these rights. */
    public String issue(String token, String scopes) {
        return keys.issue(token, MastodonSeed.BRAND_ID, scopes);
    }

    /** Changes what the server allows. */
    public void change(Limits limits) {
        api.change(limits);
    }

    // ---- what the Square does

    @Override
    public String name() {
        return "mastodon";
    }

    @Override
    public boolean owns(String path) {
        return path.startsWith("/api/v1/") || path.startsWith("/api/v2/") || path.startsWith("/mastodon/") || path.equals("/oauth/token")
                || path.equals("/.well-known/oauth-authorization-server");
    }

    /** X has a page of the same address, and asks for other things there. */
    @Override
    public boolean owns(Call call) {
        return owns(call.path()) || call.path().equals("/oauth/authorize") && call.query().has("client_id");
    }

    @Override
    public Reply answer(Call call) {
        Optional<Answer> open = open(call);
        if (open.isPresent()) {
            return new Reply(open.get(), null, noted(open.get()));
        }
        Optional<Key> key = keys.of(call);
        if (key.isEmpty()) {
            return new Reply(Problem.unauthorized(), null, "no token, or none that opens anything");
        }
        Map<String, String> counted = api.counted(key.get().fellow());
        Answer answer = counted.get("X-RateLimit-Remaining").startsWith("-")
                ? Problem.tooMany().with(counted).with(Map.of("X-RateLimit-Remaining", "0")) : api.answer(call, key.get()).with(counted);
        return new Reply(answer, world.person(key.get().fellow()).map(Fellow::acct).orElse(null), noted(answer));
    }

    private Optional<Answer> open(Call call) {
        String path = call.path();
        return switch (call.method() + " " + path) {
            case "GET /api/v1/instance" -> Optional.of(api.instance(false));
            case "GET /api/v2/instance" -> Optional.of(api.limits().batches() ? api.instance(true) : Problem.notFound());
            case "POST /api/v1/apps" -> Optional.of(keys.register(form(call)));
            case "GET /oauth/authorize" -> Optional.of(keys.consent(call));
            case "POST /oauth/authorize" -> Optional.of(keys.decided(call));
            case "POST /oauth/token" -> Optional.of(keys.exchange(form(call)));
            case "GET /.well-known/oauth-authorization-server" -> Optional.of(api.limits().batches() ? metadata() : Problem.notFound());
            default -> path.startsWith("/mastodon/") ? Optional.of(file(path.replaceAll(".*/", ""))) : Optional.empty();
        };
    }

    private static Params form(Call call) {
        return Params.parse(call.text());
    }

    private static Answer metadata() {
        ObjectNode told = Json.object();
        told.putArray("code_challenge_methods_supported").add("S256");
        told.putArray("grant_types_supported").add("authorization_code");
        return Answer.json(200, told);
    }

    private Answer file(String id) {
        return world.image(id).map(image -> new Answer(200, image.type(), Map.of(), image.bytes(), Answer.Delivery.WHOLE))
                .orElseGet(() -> Answer.text(404, "text/plain; charset=utf-8", "Not Found"));
    }

    private static String noted(Answer answer) {
        return answer.status() < 400 ? "" : new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Override
    public Optional<Answer> refuse(Trouble trouble) {
        return mischief.refuse(trouble);
    }

    @Override
    public Answer spoil(Trouble trouble, Answer answer) {
        return mischief.spoil(trouble, answer);
    }

    @Override
    public ObjectNode view() {
        ObjectNode view = Json.object().put("brand", MastodonSeed.BRAND_HANDLE).put("token", MastodonSeed.ACCESS_TOKEN);
        ArrayNode people = view.putArray("people");
        world.people().forEach(who -> people.addObject().put("acct", who.acct()).put("name", who.name())
                .put("brand", who.id().equals(MastodonSeed.BRAND_ID)));
        ArrayNode toots = view.putArray("toots");
        List<Toot> all = world.toots();
        all.subList(Math.max(0, all.size() - SHOWN), all.size()).forEach(toot -> toots.addObject().put("id", toot.id())
                .put("acct", world.person(toot.author()).map(Fellow::acct).orElse("")).put("text", toot.text())
                .put("warning", toot.warning()).put("visibility", toot.visibility()).put("replyTo", toot.replyTo())
                .put("edited", toot.editedAt() != null).put("at", toot.createdAt().toString()));
        return view;
    }

    @Override
    public String version() {
        return Long.toString(world.version());
    }

    @Override
    public Answer control(Call call, String path) {
        var body = Fields.of(call);
        switch (call.method() + " " + path) {
            case "POST posts" -> {
                String visibility = Fields.text(body, "visibility");
                String text = Fields.text(body, "text");
                if (!VISIBILITIES.contains(visibility) || text.isBlank()) {
                    throw new IllegalArgumentException("visibility must be one of " + VISIBILITIES + ", and text must say something.");
                }
                String to = body.path("replyTo").asText("");
                Toot made = publish(Fields.text(body, "acct"), text, body.path("warning").asText(""), visibility,
                        to.isEmpty() ? null : to, null, List.of(), Duration.ZERO);
                return Answer.json(200, writing.toot(made));
            }
            case "POST posts/edit" -> edit(Fields.text(body, "id"), Fields.text(body, "text"));
            case "POST posts/delete" -> delete(Fields.text(body, "id"));
            default -> {
                return Answer.json(404, Json.object().put("error", "There is no " + call.method() + " " + path + " here."));
            }
        }
        return Answer.json(200, Json.object());
    }

    @Override
    public void close() {
        // nothing is held
    }
}
