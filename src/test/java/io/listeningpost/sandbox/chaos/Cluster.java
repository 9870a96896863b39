package io.listeningpost.sandbox.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.desk.Membership;
import io.listeningpost.sandbox.desk.db.Sql;
import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.db.Databases;
import io.listeningpost.sandbox.remote.Administrator;
import io.listeningpost.sandbox.remote.Agent;
import io.listeningpost.sandbox.remote.BrandAccount;
import io.listeningpost.sandbox.remote.HostProcess;
import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.remote.Visitor;
import io.listeningpost.sandbox.remote.Wire;
import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.SquareOptions;
import io.listeningpost.sandbox.square.history.Calls;
import io.listeningpost.sandbox.square.history.SeenCall;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.x.Seed;
import io.listeningpost.sandbox.square.x.api.Settings;
import io.listeningpost.sandbox.square.x.world.AccessToken;
import io.listeningpost.sandbox.square.x.world.Post;
import io.listeningpost.testing.XBrowser;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Nodes with a packaged plugin on one PostgreSQL, each in a JVM of its own, with a wire of its own to the database and one to the Square,
 * and with the cluster locks of Jira: they outlive their node by five minutes.
 */
final class Cluster implements AutoCloseable {

    private static final int MANY = 1_000_000;
    private static final Duration TO_BE_TAKEN = Duration.ofSeconds(150);
    private static final int MOST_TROUBLES = 100;
    private static final String POLLS = "/2/users/*/mentions";

    final Square square;
    final Nodes nodes;
    final Sql sql;
    private final Path home;
    private final EmbeddedPostgres server;
    private final Database database;
    private final List<Wire> toDatabase = new ArrayList<>();
    private final List<Wire> toSquare = new ArrayList<>();
    private final Map<String, Visitor> browsers = new ConcurrentHashMap<>();

    /** A brand's account of X. */
    record Brand(String handle, String person, String account) {
    }

    private Cluster(Path home, List<Path> jars) throws IOException {
        this.home = home;
        server = EmbeddedPostgres.builder().setDataDirectory(home.resolve("postgres")).start();
        square = Square.start(SquareOptions.inMemory().with(generous()));
        for (int node = 0; node < jars.size(); node++) {
            toDatabase.add(Wire.to(server.getPort()));
            toSquare.add(Wire.to(square.port()));
        }
        String address = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?user=postgres";
        nodes = Nodes.start(1, node -> setup(node, jars.get(node)));
        for (int node = 1; node < jars.size(); node++) {
            nodes.join(setup(node, jars.get(node)));
        }
        database = Databases.open(address, home);
        sql = new Sql(database.connections());
    }

    /** Starts a node of each of these JARs, one after the other. */
    static Cluster start(Path home, Path... jars) throws IOException {
        return new Cluster(home, Arrays.asList(jars));
    }

    private static Settings generous() {
        return Settings.usual().limit("GET /2/users/:id/mentions", MANY).limit("GET /2/users/:id/tweets", MANY)
                .limit("POST /2/tweets", MANY).limit("GET /2/users/me", MANY);
    }

    private HostProcess.Setup setup(int node, Path jar) {
        return new HostProcess.Setup(jar, home.resolve("node" + node), "jdbc:postgresql://127.0.0.1:" + toDatabase.get(node).port()
                + "/postgres?user=postgres&ApplicationName=node" + node, "http://127.0.0.1:" + toSquare.get(node).port(),
                Membership.of("node" + node, home.resolve("shared")));
    }

    /** A connection to the database past every wire. */
    Connection connect() throws SQLException {
        return database.connections().getConnection();
    }

    /** One more node. */
    int join(Path jar) throws IOException {
        toDatabase.add(Wire.to(server.getPort()));
        toSquare.add(Wire.to(square.port()));
        return nodes.join(setup(nodes.count(), jar));
    }

    Wire toDatabase(int node) {
        return toDatabase.get(node);
    }

    Wire toSquare(int node) {
        return toSquare.get(node);
    }

    Administrator admin(int node) {
        return new Administrator(browser(node, "admin"));
    }

    Agent agent(int node) {
        return new Agent(browser(node, "amelia"));
    }

    private Visitor browser(int node, String login) {
        URI address = nodes.node(node).address();
        return browsers.computeIfAbsent(login + "@" + address, key -> new Visitor(() -> address, login, login).logIn());
    }

    Census census() {
        return new Census(sql);
    }

    /** Links new accounts of brands, by keys that do not end. */
    List<Brand> link(int node, int count) {
        List<Brand> all = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            String handle = "brand" + number;
            square.x().join(handle, "Brand " + number, 1_000);
            AccessToken token = square.x().issue(handle, true);
            String account = BrandAccount.link(admin(node), token.token(), token.secret(), Duration.ZERO);
            all.add(new Brand(handle, token.person(), account));
        }
        return all;
    }

    /** Links a new account as a browser does, by keys that end after this time, again and again. */
    Brand signIn(int node, String handle, Duration keys) {
        square.x().join(handle, "Brand " + handle, 1_000);
        String person = square.x().person(handle).id();
        square.x().world().tokensLast(keys);
        Visitor admin = admin(node).visitor();
        admin.getSecured("/plugins/servlet/listening-post/admin");
        ObjectNode form = Json.object().put("network", "x").put("speaker", BrandAccount.SPEAKER).put("way", "oauth2");
        form.set("app", Json.object().put("clientId", Seed.CLIENT_ID).put("clientSecret", Seed.CLIENT_SECRET));
        JsonNode begun = admin.post("/rest/listening-post/1.0/sign-ins", form).expect(201).json();
        URI back = XBrowser.sentBack(URI.create(begun.path("location").asText()), person, "yes");
        admin.get(back.getRawPath().substring(nodes.node(node).address().getPath().length()) + "?" + back.getRawQuery()).expect(200);
        String account = "x:" + person;
        ObjectNode settings = Json.object().put("speaker", BrandAccount.SPEAKER).put("graceSeconds", 0).put("reopenAction", "Reopen issue");
        settings.putArray("speeches");
        String desk = admin(node).serviceDesks("").path(0).path("id").asText();
        settings.set("route", Json.object().put("serviceDesk", desk)
                .put("requestType", admin(node).serviceDesks("/" + desk + "/requesttypes").path(0).path("id").asText()));
        admin(node).save(account, settings);
        return new Brand(handle, person, account);
    }

    /** The accounts whose mentions a node asked for since the history of the Square was cleared. */
    Set<String> polledBy(int node) {
        Predicate<SeenCall> mine = seen -> seen.call().host().endsWith(":" + toSquare.get(node).port());
        return square.history().all(Calls.to("GET", POLLS).and(mine)).stream().map(seen -> seen.call().path().split("/")[3])
                .collect(Collectors.toSet());
    }

    /** The key of the request that this post opened, when it is there. */
    boolean isOpened(Post mention) {
        return census().requests().stream().anyMatch(request -> request.opener().filter(mention.id()::equals).isPresent());
    }

    String requestOf(Post mention, Duration atMost) {
        Patience.until("the request of " + mention.typed(), atMost, () -> isOpened(mention), () -> census().requests().toString());
        return census().requests().stream().filter(request -> request.opener().filter(mention.id()::equals).isPresent()).findFirst()
                .orElseThrow().key();
    }

    /**
     * Presses "send" at a node until it is taken, as a person would; it is the same answer. The request may have been seen a moment before
     * its thread was, and a node may wait for what a frozen one holds.
     */
    void press(int node, String request, String answer) {
        String clientKey = UUID.randomUUID().toString();
        AtomicReference<Throwable> why = new AtomicReference<>();
        Patience.until(answer + " to be taken", TO_BE_TAKEN, () -> {
            try {
                agent(node).answer(request, answer, clientKey);
                return true;
            } catch (AssertionError | UncheckedIOException refused) {
                why.set(refused);
                return false;
            }
        }, () -> String.valueOf(why.get()));
    }

    /** What a brand said in the thread that a post began, oldest first. */
    List<String> said(Brand brand, Post mention) {
        return square.x().thread(mention.id()).stream().filter(post -> post.author().equals(brand.person())).map(Post::typed).toList();
    }

    /** Everything that a brand said. */
    List<String> said(Brand brand) {
        return square.x().postsBy(brand.handle()).reversed().stream().map(Post::typed).toList();
    }

    /** Replies that wait, of all accounts. */
    int waiting(int node) {
        int waiting = 0;
        for (JsonNode account : admin(node).health().path("accounts")) {
            waiting += account.path("health").path("waitingReplies").asInt();
        }
        return waiting;
    }

    String logs() {
        StringBuilder logs = new StringBuilder();
        for (int node = 0; node < nodes.count(); node++) {
            logs.append("\nthe log of node").append(node).append(" ends:\n").append(nodes.node(node).endOfLog());
        }
        return logs.toString();
    }

    /** What nodes warned of, from their beginning: what went wrong once may be out of sight in {@link #logs}. */
    String troubles() {
        StringBuilder troubles = new StringBuilder();
        for (int node = 0; node < nodes.count(); node++) {
            troubles.append("\nnode").append(node).append(" warned of:\n").append(String.join("\n", warnings(nodes.node(node))));
        }
        return troubles.toString();
    }

    private static List<String> warnings(HostProcess node) {
        try {
            return node.log().lines().filter(line -> line.contains(" WARN ") || line.contains(" ERROR ")).limit(MOST_TROUBLES).toList();
        } catch (IOException unreadable) {
            return List.of("its log cannot be read: " + unreadable.getMessage());
        }
    }

    /** No request, comment or link too many or too few for these mentions, each of which opened a thread of its own. */
    void holdsExactly(List<Post> mentions) {
        List<Census.Request> requests = census().requests();
        for (Post mention : mentions) {
            assertThat(requests.stream().filter(request -> request.thread().filter(mention.id()::equals).isPresent())).as(mention.typed())
                    .singleElement().satisfies(request -> assertThat(request.links()).isEqualTo(1));
        }
        assertThat(requests).hasSize(mentions.size());
        List<Census.Comment> comments = census().comments();
        assertThat(comments).as("nothing but what was published, once").allSatisfy(comment -> {
            assertThat(comment.post()).isEmpty();
            assertThat(comment.mark()).isPresent();
        }).extracting(Census.Comment::mark).doesNotHaveDuplicates();
        assertThat(census().hanging()).isZero();
    }

    @Override
    public void close() throws IOException {
        toSquare.forEach(Wire::heal);
        toDatabase.forEach(Wire::heal);
        nodes.close();
        toSquare.forEach(Wire::close);
        toDatabase.forEach(Wire::close);
        database.close();
        square.close();
        server.close();
    }
}
