package io.listeningpost.sandbox.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.SquareOptions;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.x.api.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * One desk with its database, one Square and one node that dies: what people do there, and what it comes to. A node that dies is started
 * again, its clock and the Square's past everything that the dead one held, and whoever was cut off does the same again. For one thread.
 */
final class Stage implements AutoCloseable {

    /** Longer than a lock, a lease or a claim outlives its node. */
    private static final int MOST_TRIES = 6;
    private static final Duration PAST_THE_DEAD = Duration.ofMinutes(6);
    /** Hours. */
    private static final int LONGEST_REST = 6;
    private static final int GENEROUS = 1_000_000;

    private final MovedClock clock = new MovedClock(Duration.ZERO);
    private final MovedClock squareClock = new MovedClock(Duration.ZERO);
    private final Square square;
    private final Town town;
    private final Node node;
    private final boolean signedIn;
    private Duration skew = Duration.ZERO;
    private Ledger ledger = new Ledger();
    private Ledger.Before before = new Ledger.Before(0, 0);
    private int deaths;
    private int helped;
    private int number;
    private int customers;

    private Stage(Launch launch, Path home, String database, End end, String network, boolean signedIn) throws IOException {
        this.signedIn = signedIn;
        square = Square.start(SquareOptions.inMemory().at(squareClock).signedAt(Clock.systemUTC()).with(generous()));
        town = town(network, square);
        node = Node.start(launch, new Node.Setup(home, database, square.url(), clock, end));
    }

    /**
     * Opens a stage and links the account.
     *
     * @param network  key of the network where people write
     * @param signedIn with keys that end after two hours, not with those that last
     */
    static Stage open(Launch launch, Path home, String database, End end, String network, boolean signedIn) throws IOException {
        Stage stage = new Stage(launch, home, database, end, network, signedIn);
        stage.link();
        stage.minutes(1);
        return stage;
    }

    private static Town town(String network, Square square) {
        return switch (network) {
            case "x" -> new XTown(square.x());
            case "bluesky" -> new BlueskyTown(square.bluesky(), square.url());
            case "mastodon" -> new MastodonTown(square.mastodon(), square.url());
            case "facebook" -> new FacebookTown(square.facebook());
            default -> throw new IllegalArgumentException("Nobody built " + network);
        };
    }

    private static Settings generous() {
        Settings settings = Settings.usual();
        for (String call : List.of("GET /2/users/:id/mentions", "GET /2/users/:id/tweets", "POST /2/tweets", "GET /2/tweets",
                "GET /2/dm_events", "GET /2/users/me", "POST /2/media/upload", "GET /2/users")) {
            settings = settings.limit(call, GENEROUS).dailyLimit(call, GENEROUS);
        }
        return settings;
    }

    Town town() {
        return town;
    }

    /** @throws AssertionError on another network */
    XTown x() {
        if (town instanceof XTown x) {
            return x;
        }
        throw new AssertionError("This chapter is played on X, not on " + town.name());
    }

    Square square() {
        return square;
    }

    Node node() {
        return node;
    }

    Ledger ledger() {
        return ledger;
    }

    /** How often the node died in this cell. */
    int deaths() {
        return deaths;
    }

    /** How often a person had to help before all was dry. */
    int helped() {
        return helped;
    }

    // ---- cells

    /** A new cell: what was there before is not counted. */
    void fresh() {
        square.troubles().clear();
        recovered();
        ledger = new Ledger();
        before = new Ledger.Before(Ledger.files(census()), town.said().size());
        deaths = 0;
        helped = 0;
        number++;
    }

    /** The account rests for a while after a trouble, and what comes next must not meet that. */
    private void recovered() {
        JsonNode state = order(Json.object().put("do", "state"));
        for (int hour = 0; hour < LONGEST_REST && state.has("trouble"); hour++) {
            pass(Duration.ofHours(1));
            state = minute();
        }
    }

    /** Arms nothing, or one step of the node. */
    void arm(Optional<Cell> cell) {
        ObjectNode order = Json.object().put("do", "begin");
        cell.ifPresent(stop -> order.put("step", stop.step()).put("nth", stop.nth()).put("after", stop.after()));
        order(order);
    }

    List<Taken> taken() {
        return StreamSupport.stream(order(Json.object().put("do", "steps")).path("steps").spliterator(), false)
                .map(step -> new Taken(step.path("name").asText(), step.path("nth").asInt(), step.path("inner").asBoolean())).toList();
    }

    /** How far the Square's clock is ahead of the node's. */
    void skew(Duration ahead) {
        skew = ahead;
        move(Duration.ZERO);
    }

    /** Lets everything run dry and tells what is wrong then. */
    List<String> dry() {
        int[] pauses = {1, 1, 2, 3, 5, 10, 15, 20, 30, 60, 60, 60, 120, 240};
        List<String> faults = List.of("nothing was looked at");
        for (int round = 0; round < pauses.length; round++) {
            pass(Duration.ofMinutes(pauses[round]));
            JsonNode state = minute();
            faults = faults(state);
            if (faults.isEmpty()) {
                // once more: what is doubled now would be doubled late
                pass(Duration.ofMinutes(6));
                return faults(minute());
            }
            if (round >= 4) {
                help(state);
            }
        }
        return faults;
    }

    private List<String> faults(JsonNode state) {
        List<String> faults = new ArrayList<>(ledger.faults(census(), town.said(), before));
        if (state.path("open").asInt() > 0) {
            faults.add("still open: " + state);
        }
        return faults;
    }

    /** What an administrator and an agent do when they see it on the screen. */
    private void help(JsonNode state) {
        if (!state.path("state").asText().equals("LINKED")) {
            helped++;
            link();
        }
        if (!state.path("dead").isEmpty()) {
            helped++;
            order(Json.object().put("do", "retry"));
        }
    }

    // ---- time

    /** The scheduler's minutes. */
    void minutes(int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            pass(Duration.ofMinutes(1));
            minute();
        }
    }

    private JsonNode minute() {
        return order(Json.object().put("do", "minute"));
    }

    /** Time in which nothing happens. */
    void pass(Duration time) {
        move(time);
    }

    private void move(Duration time) {
        clock.ahead(clock.ahead().plus(time));
        squareClock.ahead(clock.ahead().plus(skew));
    }

    // ---- people

    /** A customer nobody has seen yet. */
    String customer() {
        return town.customer("c" + number + "_" + customers++);
    }

    /** Words that nobody has used yet. */
    String words(String text) {
        return text + " " + mark();
    }

    String mark() {
        return "m" + Long.toString(number * 1_000L + marks++, 36) + "k";
    }

    private int marks;

    /** Links the account as an administrator does, who is told why it cannot be linked now and tries again later. */
    void link() {
        JsonNode linked = linkOnce();
        for (int tries = 1; tries < MOST_TRIES && linked.has("refused"); tries++) {
            helped++;
            pass(Duration.ofMinutes(20));
            linked = linkOnce();
        }
        if (linked.has("refused")) {
            throw new AssertionError("The account cannot be linked: " + linked);
        }
    }

    private JsonNode linkOnce() {
        return order(town.keys(signedIn, clock.instant()).put("do", "link").put("network", town.network()));
    }

    /** The request that a post or message opened. */
    String requestOf(String id) {
        for (JsonNode request : census().path("requests")) {
            if (request.path("property").asText().contains("\"post\":\"" + id + "\"")) {
                return request.path("key").asText();
            }
        }
        throw new AssertionError("The post " + id + " opened no request: " + order(Json.object().put("do", "state")));
    }

    void answer(String request, String text, boolean photo) {
        ObjectNode outcome = order(Json.object().put("do", "answer").put("request", request).put("text", text).put("photo", photo)
                .put("key", "k" + text.hashCode()));
        if (outcome.has("refused")) {
            throw new AssertionError("The answer was refused: " + outcome);
        }
    }

    /** The number of the request on which a post stands. */
    long standsOn(String post) {
        return order(Json.object().put("do", "stands").put("post", post)).path("issue").asLong();
    }

    /** Makes a post of this request one of its own. */
    void split(String post, long from) {
        order(Json.object().put("do", "split").put("post", post).put("from", from));
    }

    void move(String request, String action) {
        order(Json.object().put("do", "move").put("request", request).put("action", action));
    }

    void attach(String request, byte[] picture) {
        order(Json.object().put("do", "attach").put("request", request).put("bytes", picture));
    }

    void delete(String request) {
        order(Json.object().put("do", "delete").put("request", request));
    }

    JsonNode census() {
        return order(Json.object().put("do", "census"));
    }

    private ObjectNode order(ObjectNode order) {
        while (true) {
            order.put("ahead", clock.ahead().toMillis());
            Optional<ObjectNode> answer = node.ask(order);
            if (answer.isPresent()) {
                if (answer.get().has("broken")) {
                    throw new AssertionError(order + " broke: " + answer.get().path("broken").asText() + "\n" + node.log());
                }
                return answer.get();
            }
            recover();
        }
    }

    private void recover() {
        deaths++;
        if (deaths > 3) {
            throw new AssertionError("The node ends by itself, with " + node.exit() + ":\n" + node.log());
        }
        move(PAST_THE_DEAD);
        try {
            node.restart();
        } catch (IOException broken) {
            throw new AssertionError("The node does not start again", broken);
        }
    }

    @Override
    public void close() {
        node.close();
        square.close();
    }
}
