package io.listeningpost.sandbox.story;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.remote.Administrator;
import io.listeningpost.sandbox.remote.Agent;
import io.listeningpost.sandbox.remote.HostProcess;
import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.remote.Visitor;
import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.x.XRoom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Everybody in the story and where they are: the host, the Square, the administrator, the agent and the customer. For one thread. */
final class Cast {

    static final String SPEAKER = "listening-post";
    static final String IN_PROGRESS_WORDS = "We have started on $request.key and will come back to you here.";
    static final String RESOLVED_WORDS = "We believe that $request.key is solved. If it is not, just answer here.";

    private static final Duration A_MOMENT = Duration.ofSeconds(60);

    private final HostProcess host;
    private final Square square;
    private final Scene scene;
    private final List<String> published = new ArrayList<>();
    private Administrator admin;
    private Agent agent;
    private @Nullable String account;
    private Scene.@Nullable Said question;
    private Scene.@Nullable Said lastWord;
    private @Nullable String request;

    Cast(HostProcess host, Square square, Scene scene) {
        this.host = host;
        this.square = square;
        this.scene = scene;
        this.admin = new Administrator(new Visitor(host::address, "admin", "admin").logIn());
        this.agent = new Agent(new Visitor(host::address, "amelia", "amelia").logIn());
    }

    HostProcess host() {
        return host;
    }

    Square square() {
        return square;
    }

    /** The network on which the story is told. */
    Scene scene() {
        return scene;
    }

    /** What only X has. */
    XRoom x() {
        return square.x();
    }

    Administrator admin() {
        return admin;
    }

    Agent agent() {
        return agent;
    }

    /** The linked account. */
    String account() {
        return told(account, "the account is linked");
    }

    /** The request of the customer's thread. */
    String request() {
        return told(request, "the request is opened");
    }

    /** The post with which the thread began. */
    Scene.Said question() {
        return told(question, "the customer has written");
    }

    /** What was published so far as far as the story knows, oldest first. */
    List<String> published() {
        return published;
    }

    void linked(String id) {
        account = id;
    }

    void opened(String key) {
        request = key;
    }

    /** Everybody opens their browser again: the host came back at another address. */
    void returnToHost() {
        admin = new Administrator(new Visitor(host::address, "admin", "admin").logIn());
        agent = new Agent(new Visitor(host::address, "amelia", "amelia").logIn());
    }

    /** The customer begins the thread. */
    Scene.Said asks(String words) {
        question = scene.asks(words);
        lastWord = question;
        return question;
    }

    /** The customer writes on, below the last post of the thread. */
    Scene.Said writesOn(String words) {
        lastWord = scene.goesOn(lastWord(), words);
        return lastWord;
    }

    /** The last post of the thread that counts. */
    Scene.Said lastWord() {
        return told(lastWord, "the customer has written");
    }

    /** The brand's posts in the thread, oldest first. */
    List<Scene.Said> answers() {
        return scene.answers(question());
    }

    /** Presses "poll now" until a round could run, and answers what it did. */
    JsonNode poll() {
        return Patience.until("a round to run", A_MOMENT,
                () -> Optional.of(admin.pollNow(account())).filter(round -> !round.path("outcome").asText().equals("busy")),
                () -> "the account is worked all the time");
    }

    /**
     * The same when everything must go well and these outcomes must come of it. The scheduler's own minute may have been there first for
     * some of it, so fewer are enough here; what must stand on the requests afterwards is looked at there.
     */
    void poll(Map<String, Integer> outcomes) {
        JsonNode round = poll();
        Map<String, Integer> met = Json.MAPPER.convertValue(round.path("outcomes"), new TypeReference<>() { });
        boolean others = met.entrySet().stream().anyMatch(one -> one.getValue() > outcomes.getOrDefault(one.getKey(), 0));
        if (!round.path("outcome").asText().equals("finished") || others) {
            throw new AssertionError("A poll should end well with " + outcomes + " but it says " + round);
        }
    }

    /** Waits until a text is published in the thread, and notes it. */
    void publishes(String text) {
        Patience.until("the Square to show \"" + text + "\" in the thread", A_MOMENT,
                () -> answers().stream().anyMatch(post -> post.text().equals(text)), this::shown);
        published.add(text);
        onlyPublished();
        lastWord = answers().getLast();
    }

    /** Everything that should be published is, exactly once, and nothing else. */
    void onlyPublished() {
        List<String> shown = scene.spoken().stream().map(Scene.Said::text).toList();
        if (!shown.equals(published)) {
            throw new AssertionError("The Square should show of @" + scene.brand() + " exactly " + published + " but it shows " + shown);
        }
    }

    /** Watches for a while that nothing more is published. */
    void publishesNothing(Duration aWhile) {
        int posts = scene.spoken().size();
        Patience.meanwhile("nothing is published", aWhile, () -> scene.spoken().size() == posts, this::shown);
    }

    /** What was said in the thread is on the page of the request. */
    void requestShows(String text) {
        String page = agent.issue(request()).text();
        if (!page.contains(text)) {
            throw new AssertionError("The page of " + request() + " should show \"" + text + "\" but it shows: " + page);
        }
    }

    /** The rows of the journal that became requests. */
    List<String> requests() {
        return StreamSupport.stream(admin.journal(account(), "", 200).path("values").spliterator(), false)
                .map(row -> row.path("request").asText("")).filter(key -> !key.isEmpty() && !key.equals("null")).distinct().toList();
    }

    /** The request on whose page these words stand. */
    String requestWith(String words) {
        return requests().stream().filter(key -> agent.issue(key).text().contains(words)).findFirst()
                .orElseThrow(() -> new AssertionError("A request should show \"" + words + "\" but there are only " + requests()));
    }

    /** The administrator changes how long replies can be taken back. */
    void grace(Duration grace) {
        JsonNode now = admin.account(account());
        ObjectNode settings = Json.object().put("speaker", SPEAKER).put("graceSeconds", grace.toSeconds())
                .put("reopenAction", now.path("reopenAction").asText(null));
        settings.set("route", Json.object().put("serviceDesk", now.path("route").path("serviceDesk").asText())
                .put("requestType", now.path("route").path("requestType").asText()));
        now.path("speeches").forEach(speech -> settings.withArray("speeches").addObject().put("status", speech.path("status").asText())
                .put("words", speech.path("words").asText()));
        admin.save(account(), settings);
    }

    private String shown() {
        return "the brand's posts in the thread are " + answers().stream().map(Scene.Said::text).toList() + "; the panel says "
                + (request == null ? "nothing yet" : agent.thread(request()).path("items"));
    }

    private static <T> T told(@Nullable T value, String when) {
        if (value == null) {
            throw new IllegalStateException("That is known only when " + when);
        }
        return value;
    }
}
