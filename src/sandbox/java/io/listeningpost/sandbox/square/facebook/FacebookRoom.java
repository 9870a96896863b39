package io.listeningpost.sandbox.square.facebook;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A Page on Facebook: its API, and the people who speak there. What is said there is kept in memory only. Thread-safe. */
public final class FacebookRoom implements Room {

    private static final int SHOWN = 60;

    private final World world;
    private final Gate gate = new Gate();
    private final Telling telling;
    private final Api api;
    private volatile int share = 1;
    private volatile @Nullable Subscription subscription;
    private final Clock clock;

    /** @param base address of the Square, without a slash at the end */
    public FacebookRoom(String base, Clock clock) {
        this.clock = clock;
        this.world = new World(clock);
        FacebookSeed.plant(world);
        this.telling = new Telling(world, base);
        this.api = new Api(world, telling, clock);
    }

    // ---- what tests and the story do

    /** Somebody new. */
    public void join(String id, String name) {
        world.join(new Fan(id, name, false));
    }

    /** Somebody posts on the Page. */
    public Entry post(String author, String text) {
        return world.post(author, text, false, Duration.ZERO, null, false);
    }

    /** The same, told by the API only after a while. */
    public Entry late(String author, String text, Duration by) {
        return world.post(author, text, false, by, null, false);
    }

    /** The same with a picture. */
    public Entry picture(String author, String text, byte[] png) {
        return world.post(author, text, false, Duration.ZERO, png, false);
    }

    /** Somebody posts elsewhere and names the Page. */
    public Entry tag(String author, String text) {
        return world.post(author, text, true, Duration.ZERO, null, false);
    }

    /** Somebody comments on a post or answers a comment. */
    public Entry comment(String author, String target, String text) {
        return world.comment(author, known(target), text, false, Set.of());
    }

    /** The same, naming the Page in the text. */
    public Entry commentNaming(String author, String target, String text) {
        return world.comment(author, known(target), text, false, Set.of(FacebookSeed.PAGE_ID));
    }

    /** The same, and the Page cannot answer it. */
    public Entry closed(String author, String target, String text) {
        return world.comment(author, known(target), text, true, Set.of());
    }

    /** The author says this instead; the id stays. */
    public void edit(String id, String text) {
        world.change(known(id).saying(text));
    }

    /** It goes, with everything below it. */
    public void delete(String id) {
        world.delete(id);
    }

    /** The Page hides a comment from others. */
    public void hide(String id) {
        world.change(known(id).concealed());
    }

    /** Somebody writes to the Page in Messenger. */
    public Letter write(String author, String text) {
        return world.write(author, author, text);
    }

    /** What stands directly below it and is there, oldest first; what answers an answer stands beside that. */
    public List<Entry> below(String id) {
        return world.entries().stream().filter(each -> !each.gone() && (id.equals(each.parent())
                || each.parent() == null && id.equals(each.post()))).toList();
    }

    /** Everything that somebody said in public and that is there, oldest first. */
    public List<Entry> by(String author) {
        return world.entries().stream().filter(each -> !each.gone() && each.author().equals(author)).toList();
    }

    /** All messages, oldest first. */
    public List<Letter> letters() {
        return world.letters();
    }

    /** What was said by its id. */
    public Optional<Entry> entry(String id) {
        return world.entry(id);
    }

    /** No token opens anything any more: 463 for time, 460 for a changed password, 458 for one taken back. */
    public void end(int reason) {
        gate.end(reason);
    }

    /** Another token of the Page, with all rights that are asked for. */
    public String issue(String token) {
        gate.issue(token, FacebookSeed.RIGHTS);
        return token;
    }

    /** The same without a right. */
    public String issueWithout(String token, String right) {
        gate.issue(token, FacebookSeed.RIGHTS.stream().filter(each -> !each.equals(right)).collect(Collectors.toSet()));
        return token;
    }

    /** How much of the limits is used, in per cent, as told with each answer. */
    public void used(int percent) {
        share = percent;
    }

    /** The most that may be asked for at once, in posts times comments with each: Facebook answers no question that costs it too much. */
    public void patience(int most) {
        telling.patience(most);
    }

    /**
     * From now on everything that happens is told there, in place of anywhere else.
     *
     * @throws IllegalArgumentException when nobody there knows the token
     */
    public void subscribe(String callback, String token) {
        Subscription fresh = Subscription.to(callback, token, clock);
        unsubscribe();
        subscription = fresh;
        world.tell((verb, entry) -> fresh.tell(Messages.change(verb, entry, String.valueOf(name(entry.author())),
                world.person(entry.author()).filter(Fan::withheld).isPresent())));
    }

    /** Nothing is told any more. */
    public void unsubscribe() {
        Subscription old = subscription;
        if (old != null) {
            world.tell((verb, entry) -> { });
            subscription = null;
            old.close();
        }
    }

    /** How much was told and not taken yet. */
    public int untaken() {
        Subscription now = subscription;
        return now == null ? 0 : now.backlog();
    }

    /** Sends an event once that says what it likes, and answers the status. */
    public int lie(Lie lie) {
        Entry entry = world.entry(FacebookSeed.NOTICE).orElseThrow();
        ObjectNode change = Messages.change("add", entry, "Somebody", true);
        if (lie == Lie.OVERSIZED) {
            change.withObject("/value").put("message", "x".repeat(2_000_000));
        }
        byte[] body = Messages.event(lie == Lie.FOREIGN_PAGE ? "999" : FacebookSeed.PAGE_ID, clock.instant().getEpochSecond(),
                List.of(change));
        Subscription now = subscription;
        if (now == null) {
            throw new IllegalArgumentException("Nobody is subscribed.");
        }
        return now.send(body, Messages.signature(lie == Lie.FORGED ? "another secret" : FacebookSeed.APP_SECRET, body));
    }

    /** An event that is not as it should be. */
    public enum Lie {
        /** Signed with another secret. */
        FORGED,
        /** Of a Page that is not ours. */
        FOREIGN_PAGE,
        /** Longer than anybody sends. */
        OVERSIZED
    }

    private Entry known(String id) {
        return world.entries().stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("id is nobody's post or comment: " + id));
    }

    // ---- what the Square does

    @Override
    public String name() {
        return "facebook";
    }

    @Override
    public boolean owns(String path) {
        return path.matches("/v[0-9]+\\.[0-9]+(/.*)?") || path.startsWith("/facebook/");
    }

    @Override
    public Reply answer(Call call) {
        if (call.path().startsWith("/facebook/media/")) {
            Answer file = world.picture(call.path().replaceAll(".*/", ""))
                    .map(bytes -> new Answer(200, "image/png", Map.of(), bytes, Answer.Delivery.WHOLE))
                    .orElseGet(() -> Answer.text(404, "text/plain; charset=utf-8", "URL signature mismatch"));
            return new Reply(file, null, "");
        }
        Map<String, String> usage = Mischief.usage(share, 0);
        try {
            if (!call.path().equals("/" + Api.VERSION) && !call.path().startsWith("/" + Api.VERSION + "/")) {
                throw Problem.of(2500, "Unknown path components: " + call.path());
            }
            Params form = call.carries("application/x-www-form-urlencoded") ? Params.parse(call.text()) : Params.parse("");
            return new Reply(api.answer(call, form, gate.check(call, form)).with(usage), FacebookSeed.PAGE, "");
        } catch (Problem problem) {
            Answer answer = problem.answer().with(usage);
            return new Reply(answer, null, new String(answer.body(), StandardCharsets.UTF_8));
        }
    }

    @Override
    public Optional<Answer> refuse(Trouble trouble) {
        return Mischief.refuse(trouble);
    }

    @Override
    public Answer spoil(Trouble trouble, Answer answer) {
        return Mischief.spoil(trouble, answer);
    }

    @Override
    public ObjectNode view() {
        ObjectNode view = Json.object().put("page", FacebookSeed.PAGE).put("token", FacebookSeed.ACCESS_TOKEN)
                .put("secret", FacebookSeed.APP_SECRET).put("used", share)
                .put("subscribed", subscription != null).put("untaken", untaken());
        ArrayNode people = view.putArray("people");
        world.people().forEach(fan -> people.addObject().put("id", fan.id()).put("name", fan.name()).put("withheld", fan.withheld())
                .put("brand", fan.id().equals(FacebookSeed.PAGE_ID)));
        ArrayNode entries = view.putArray("entries");
        List<Entry> all = world.entries().stream().filter(each -> !each.gone()).toList();
        all.subList(Math.max(0, all.size() - SHOWN), all.size()).forEach(each -> entries.addObject().put("id", each.id())
                .put("name", name(each.author())).put("text", each.text()).put("post", each.post()).put("parent", each.parent())
                .put("tagged", each.tagged()).put("hidden", each.hidden()).put("at", each.at().toString()));
        ArrayNode letters = view.putArray("letters");
        List<Letter> written = world.letters();
        written.subList(Math.max(0, written.size() - SHOWN), written.size()).forEach(each -> letters.addObject().put("id", each.id())
                .put("name", name(each.author())).put("with", name(each.person())).put("text", each.text()));
        return view;
    }

    private @Nullable String name(String id) {
        return world.person(id).map(Fan::name).orElse(null);
    }

    @Override
    public String version() {
        return world.version() + "." + share + "." + (subscription != null) + "." + untaken();
    }

    @Override
    public Answer control(Call call, String path) {
        JsonNode body = Fields.of(call);
        switch (call.method() + " " + path) {
            case "POST posts" -> say(body);
            case "POST posts/edit" -> edit(Fields.text(body, "id"), Fields.text(body, "text"));
            case "POST posts/delete" -> delete(Fields.text(body, "id"));
            case "POST posts/hide" -> hide(Fields.text(body, "id"));
            case "POST subscription" -> subscribe(Fields.text(body, "callback"), Fields.text(body, "token"));
            case "POST subscription/end" -> unsubscribe();
            case "POST subscription/lie" -> {
                return Answer.json(200, Json.object().put("status", lie(Lie.valueOf(Fields.text(body, "lie")))));
            }
            case "POST usage" -> used(Fields.number(body, "percent", 1, 0, 100));
            default -> {
                return Answer.json(404, Json.object().put("error", "There is no " + call.method() + " " + path + " here."));
            }
        }
        return Answer.json(200, Json.object());
    }

    private void say(JsonNode body) {
        String author = Fields.text(body, "author");
        String text = Fields.text(body, "text");
        String where = Fields.text(body, "where");
        if (text.isBlank() || world.person(author).isEmpty()) {
            throw new IllegalArgumentException("text must say something, and author must be somebody here.");
        }
        switch (where) {
            case "page" -> post(author, text);
            case "tagged" -> tag(author, text);
            case "message" -> write(author, text);
            default -> comment(author, where, text);
        }
    }

    @Override
    public void close() {
        unsubscribe();
    }
}
