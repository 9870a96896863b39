package io.listeningpost.sandbox.chaos;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.SquareOptions;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.sandbox.square.x.Seed;
import io.listeningpost.sandbox.square.x.world.Post;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes with the packaged plugin on one PostgreSQL; the one that works the account dies and nobody presses a button. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class ClusterIT {

    private static final Duration A_MOMENT = Duration.ofSeconds(30);
    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);
    /** The claim on a reply whose node died ends after two minutes; only then may another node look what became of it. */
    private static final Duration LONGEST_CLAIM = TWO_MINUTES.plusSeconds(30);
    /** Locks of a lost node are free after this, and the next minute's job finds them free: together less than two minutes. */
    private static final Duration LOCK_LIFE = Duration.ofSeconds(45);
    private static final String MENTIONS = "/2/users/*/mentions";
    private static final String POSTS = "/2/tweets";

    @TempDir
    private static Path home;

    private static EmbeddedPostgres server;
    private static Square square;
    private static Nodes nodes;
    private static Database database;
    private static Sql sql;
    private static String account;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().setDataDirectory(home.resolve("postgres")).start();
        String address = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?user=postgres";
        square = Square.start(SquareOptions.inMemory());
        Path jar = Path.of(System.getProperty("plugin.jar"));
        nodes = Nodes.start(2, node -> new HostProcess.Setup(jar, home.resolve("node" + node), address, square.url(),
                Membership.of("node" + node, home.resolve("shared")).withLockLife(LOCK_LIFE)));
        database = Databases.open(address, home);
        sql = new Sql(database.connections());
        account = BrandAccount.link(admin(0), Duration.ZERO);
    }

    @AfterAll
    static void stop() throws IOException {
        for (AutoCloseable part : new AutoCloseable[] {database, nodes, square, server}) {
            try {
                if (part != null) {
                    part.close();
                }
            } catch (Exception broken) {
                throw new IOException(broken);
            }
        }
    }

    @Test
    @Order(1)
    void worksAnAccountOnOneNodeAtATime() {
        square.troubles().arm(new Trouble.Hang(A_MOMENT), "GET", MENTIONS, 1);
        int other = 1 - hangs(CompletableFuture.runAsync(() -> admin(0).pollNow(account)));

        assertThat(admin(other).pollNow(account).path("outcome").asText()).isEqualTo("busy");

        square.troubles().release();
        Patience.until("the account to be free", A_MOMENT, () -> !worker().matches("node."), ClusterIT::worker);
    }

    @Test
    @Order(2)
    void hearsOnTheOtherNodeWhenTheOneThatPollsDies() throws Exception {
        Post mention = square.x().post("nora_k", "@acme my order never arrived");
        square.troubles().arm(new Trouble.Hang(A_MOMENT), "GET", MENTIONS, 1);
        int polling = hangs(CompletableFuture.runAsync(() -> admin(0).pollNow(account)));

        nodes.kill(polling);
        square.troubles().release();

        Patience.until("the other node to open the request", TWO_MINUTES, () -> !census().requests().isEmpty(), () -> log(1 - polling));
        nodes.restart(polling);
        Patience.meanwhile("there is one request", Duration.ofSeconds(5), () -> census().requests().size() == 1,
                () -> census().requests().toString());
        assertThat(census().requests()).singleElement().satisfies(request -> {
            assertThat(request.opener()).contains(mention.id());
            assertThat(request.links()).isEqualTo(1);
        });
    }

    @Test
    @Order(3)
    void speaksOnTheOtherNodeWhenTheOneThatDeliversDies() throws Exception {
        Post other = square.x().post("kid42", "@acme the app is blank");
        admin(1).pollNow(account);
        Patience.until("both requests", TWO_MINUTES, () -> census().requests().size() == 2, () -> census().requests().toString());
        String first = census().requests().getFirst().key();
        String second = census().requests().getLast().key();
        square.troubles().arm(new Trouble.Slow(Duration.ofSeconds(3)), "POST", POSTS, 20);
        for (String text : List.of("First of all: sorry!", "It is on its way again.", "It should be with you tomorrow.")) {
            agent(0).answer(first, text);
        }
        agent(1).answer(second, "Which phone do you have?");
        agent(1).answer(second, "And which version of the app?");
        Patience.until("the second post to be made", TWO_MINUTES, () -> said().size() == 1 && square.troubles().held() == 1,
                () -> "the Square shows " + said());
        int delivering = nodeOf(worker());

        nodes.kill(delivering);
        // what it was just sending becomes a post all the same, and nobody hears of it
        square.troubles().clear();
        Patience.until("that post", A_MOMENT, () -> said().size() == 2, () -> "the Square shows " + said());

        Patience.until("the other node to go on", TWO_MINUTES, () -> said().size() > 2, () -> log(1 - delivering));
        Patience.until("all to be said", LONGEST_CLAIM, () -> said().size() >= 5 && waiting() == 0, () -> "the Square shows " + said());
        nodes.restart(delivering);
        Patience.meanwhile("nothing is said twice", Duration.ofSeconds(5), () -> said().size() == 5, () -> "the Square shows " + said());
        assertThat(said(census().requests().getFirst().thread().orElseThrow()))
                .containsExactly("First of all: sorry!", "It is on its way again.", "It should be with you tomorrow.");
        assertThat(said(other.id())).containsExactly("Which phone do you have?", "And which version of the app?");
    }

    /** The number of the node that waits for a call that hangs. */
    private static int hangs(CompletableFuture<Void> round) {
        Patience.until("a poll to hang", A_MOMENT, () -> square.troubles().held() == 1, () -> "the round: " + round);
        return nodeOf(worker());
    }

    /** The name of the node that has the account's lock. */
    private static String worker() {
        return sql.first("select NODE from SB_LOCK where LOCK_NAME = ? and NODE is not null", row -> row.text("NODE"),
                "io.listeningpost.account." + account).orElse("nobody");
    }

    private static int nodeOf(String name) {
        assertThat(name).matches("node[01]");
        return Integer.parseInt(name.substring("node".length()));
    }

    private static Census census() {
        return new Census(sql);
    }

    private static List<String> said() {
        return square.x().postsBy(Seed.BRAND).reversed().stream().map(Post::typed).toList();
    }

    private static List<String> said(String thread) {
        return square.x().thread(thread).stream().filter(post -> post.author().equals(Seed.BRAND_ID)).map(Post::typed).toList();
    }

    private static int waiting() {
        return nodes.someoneUp().map(node -> admin(node).health().path("accounts").path(0).path("health").path("waitingReplies").asInt())
                .orElse(1);
    }

    private static String log(int node) {
        return "the log of node" + node + " ends:\n" + nodes.node(node).endOfLog();
    }

    private static Administrator admin(int node) {
        return new Administrator(visitor(node, "admin"));
    }

    private static Agent agent(int node) {
        return new Agent(visitor(node, "amelia"));
    }

    private static Visitor visitor(int node, String login) {
        return new Visitor(() -> nodes.node(node).address(), login, login).logIn();
    }
}
