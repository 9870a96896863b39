package io.listeningpost.sandbox.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.sandbox.chaos.Cluster.Brand;
import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.sandbox.square.x.world.Post;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three nodes with the packaged plugin on one PostgreSQL. Whoever works an account dies, freezes or is cut off in the middle of a step, and
 * nobody presses a button: others go on. The cluster locks are Jira's, which outlive their node by five minutes.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ClusterIT {

    private static final Duration A_MOMENT = Duration.ofSeconds(60);
    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);
    private static final Duration ALL_DRY = Duration.ofMinutes(4);
    /** A node finds it out after a minute of calls, and tries again after four at most. */
    private static final Duration OUT_OF_REACH = Duration.ofMinutes(6);
    private static final int ACCOUNTS = 29;

    @TempDir
    private static Path home;

    private static final Moves MOVES = new Moves();
    private static final List<Post> MENTIONS = new ArrayList<>();
    private static final Map<Brand, Post> THREADS = new LinkedHashMap<>();
    private static final Map<Brand, List<String>> ANSWERS = new LinkedHashMap<>();
    private static int kills;
    private static int freezes;
    private static int partitions;

    private static Cluster cluster;
    private static List<Brand> brands;
    private static Brand renewed;

    @BeforeAll
    static void start() throws IOException {
        Path jar = Path.of(System.getProperty("plugin.jar"));
        cluster = Cluster.start(home, jar, jar, jar);
        brands = cluster.link(0, ACCOUNTS);
        renewed = cluster.signIn(1, "renewed", Duration.ofMinutes(9));
    }

    @AfterAll
    static void stop() throws IOException {
        if (cluster != null) {
            cluster.close();
        }
        System.out.printf("Cluster: 3 nodes, %d accounts, locks of Jira that live 300 s; %d kills, %d freezes, %d partitions in %d steps: "
                + "%d mentions, %d replies, 0 lost, 0 doubled%n  seconds until another node went on: %s%n", ACCOUNTS + 1, kills, freezes,
                partitions, MOVES.scenarios(), MENTIONS.size(), ANSWERS.values().stream().mapToInt(List::size).sum(), MOVES);
    }

    /** What a failed step left frozen or cut must not fail the next one. */
    @AfterEach
    void heal() throws IOException, InterruptedException {
        cluster.square.troubles().clear();
        for (int node = 0; node < 3; node++) {
            cluster.toDatabase(node).heal();
            cluster.toSquare(node).heal();
            cluster.nodes.node(node).thaw();
        }
    }

    @Test
    @Order(1)
    void worksAnAccountOnOneNodeAtATime() {
        Brand brand = brands.get(20);
        cluster.square.troubles().arm(new Trouble.Hang(A_MOMENT), "GET", "/2/users/" + brand.person() + "/mentions", 1);
        CompletableFuture<Void> round = CompletableFuture.runAsync(() -> Patience.until("a round to run", A_MOMENT,
                () -> !cluster.admin(0).pollNow(brand.account()).path("outcome").asText().equals("busy"), cluster::logs));
        Patience.until("a poll to hang", A_MOMENT, () -> cluster.square.troubles().held() == 1, () -> "the round: " + round);

        for (int node = 1; node < 3; node++) {
            assertThat(cluster.admin(node).pollNow(brand.account()).path("outcome").asText()).isEqualTo("busy");
        }

        cluster.square.troubles().release();
        Patience.until("the account to be free", A_MOMENT, () -> !cluster.admin(2).pollNow(brand.account()).path("outcome").asText()
                .equals("busy"), cluster::logs);
    }

    @Test
    @Order(2)
    void spreadsTheAccountsOverTheNodes() {
        cluster.square.history().clear();
        Patience.until("every node to work its share", ALL_DRY, () -> shares(3), () -> "the nodes polled " + polls() + cluster.logs());
        System.out.println("Cluster: accounts polled by each node: " + polls().stream().map(Set::size).toList());
    }

    @Test
    @Order(3)
    void goesOnWhenANodeIsKilledInTheMiddle() throws Exception {
        List<Integer> others = List.of(1, 2);
        Halts halts = new Halts(cluster, 0, others);
        halts.delivering(request(brands.get(2)), ANSWERS.get(brands.get(2)));
        Post renewing = mention(renewed);
        halts.refreshing(renewed);
        Post polled = mention(brands.get(1));
        halts.polling(brands.get(1));
        List<Post> openings = new ArrayList<>();
        try (Connection connection = cluster.connect(); AutoCloseable opening = halts.opening(brands.get(3), connection, openings)) {
            assertThat(cluster.isOpened(openings.getLast())).isFalse();
            cluster.nodes.kill(0);
            kills++;
        }
        MENTIONS.addAll(openings);

        MOVES.await(Map.of("killed while polling", () -> cluster.isOpened(polled),
                "killed between a post and its answer", said(brands.get(2)),
                "killed while exchanging keys", () -> cluster.isOpened(renewing),
                "killed while opening a request", () -> openings.stream().allMatch(cluster::isOpened)), TWO_MINUTES, cluster::logs);
        cluster.square.troubles().clear();

        cluster.square.history().clear();
        cluster.nodes.restart(0);
        Patience.until("the node that came back to have its share", ALL_DRY, () -> shares(3), () -> "polled " + polls() + cluster.logs());
        allIsThereOnce();
    }

    @Test
    @Order(4)
    void goesOnWhenANodeFreezesAndAnotherLosesTheDatabase() throws Exception {
        Halts frozen = new Halts(cluster, 1, List.of(0, 2));
        String frozenRequest = request(brands.get(5));
        String cutRequest = request(brands.get(7));
        frozen.delivering(frozenRequest, ANSWERS.get(brands.get(5)));
        Post frozenPoll = mention(brands.get(4));
        frozen.polling(brands.get(4));
        cluster.nodes.freeze(1);
        freezes++;
        Halts cut = new Halts(cluster, 0, List.of(2));
        cut.delivering(cutRequest, ANSWERS.get(brands.get(7)));
        Post cutPoll = mention(brands.get(6));
        cut.polling(brands.get(6));
        cluster.toDatabase(0).cut();
        partitions++;
        cluster.square.troubles().clear();

        MOVES.await(Map.of("frozen while polling", () -> cluster.isOpened(frozenPoll),
                "frozen between a post and its answer", said(brands.get(5)),
                "cut off from the database while polling", () -> cluster.isOpened(cutPoll),
                "cut off from the database between a post and its answer", said(brands.get(7))), TWO_MINUTES, cluster::logs);

        cluster.nodes.thaw(1);
        cluster.toDatabase(0).heal();
        backAtWork();
        allIsThereOnce();
    }

    @Test
    @Order(5)
    void goesOnWhenTheDatabaseHangsForANodeAndAnswersItLate() throws Exception {
        String request = request(brands.get(9));
        Halts halts = new Halts(cluster, 2, List.of(0, 1));
        halts.delivering(request, ANSWERS.get(brands.get(9)));
        Post polled = mention(brands.get(8));
        halts.polling(brands.get(8));
        cluster.toDatabase(2).hang();
        partitions++;
        cluster.square.troubles().clear();

        MOVES.await(Map.of("the database hangs while polling", () -> cluster.isOpened(polled),
                "the database hangs between a post and its answer", said(brands.get(9))), TWO_MINUTES, cluster::logs);

        cluster.toDatabase(2).heal();
        backAtWork();
        allIsThereOnce();
    }

    /** What X gets late it gets after the node gave up; the words are the same, and X takes them once. */
    @Test
    @Order(6)
    void doublesNothingWhenXHangsForANodeAndHearsItLate() {
        Brand brand = brands.get(10);
        String request = request(brand);
        List<String> answers = ANSWERS.get(brand);
        answers.add("We are on it.");
        cluster.toSquare(0).hang();
        partitions++;
        cluster.press(0, request, answers.getFirst());

        Patience.until("the node to give the post up", ALL_DRY, () -> !cluster.said(brand).isEmpty() || cluster.agent(0).replies(request)
                .stream().anyMatch(reply -> !reply.path("reason").asText("").isEmpty()),
                () -> cluster.agent(0).replies(request) + cluster.logs());
        cluster.toSquare(0).heal();

        MOVES.await(Map.of("X hangs and hears it late", () -> !cluster.said(brand).isEmpty()), TWO_MINUTES, cluster::logs);
        backAtWork();
        allIsThereOnce();
    }

    /** Its proxy is broken, say: it lives, and X is well. */
    @Test
    @Order(7)
    void hearsAndSpeaksForANodeThatDoesNotReachX() {
        Brand brand = brands.get(12);
        String request = request(brand);
        cluster.toSquare(1).cut();
        partitions++;
        List<Post> mentions = brands.stream().map(ClusterIT::mention).toList();
        ANSWERS.get(brand).add("It is on its way.");
        cluster.press(1, request, ANSWERS.get(brand).getFirst());

        MOVES.await(Map.of("an administrator is told of a node that does not reach X",
                () -> cluster.admin(0).health().at("/app/unreached/0/networks/0").asText().equals("X"),
                "what it was to do", () -> mentions.stream().allMatch(cluster::isOpened) && !cluster.said(brand).isEmpty()),
                OUT_OF_REACH, cluster::logs);
        cluster.toSquare(1).heal();

        Patience.until("the node to reach X again", OUT_OF_REACH, () -> cluster.admin(0).health().at("/app/unreached").isEmpty(),
                cluster::logs);
        backAtWork();
        allIsThereOnce();
    }

    /** A customer writes to a brand, in a thread of its own. */
    private static Post mention(Brand brand) {
        Post mention = cluster.square.x().post("nora_k", "@" + brand.handle() + " where is order " + MENTIONS.size() + "?");
        MENTIONS.add(mention);
        return mention;
    }

    /** A request of a brand, to answer on. */
    private static String request(Brand brand) {
        Post mention = mention(brand);
        THREADS.put(brand, mention);
        ANSWERS.put(brand, new CopyOnWriteArrayList<>());
        CompletableFuture.runAsync(() -> cluster.admin(2).pollNow(brand.account()));
        return cluster.requestOf(mention, TWO_MINUTES);
    }

    /** What was answered after the post that nobody heard of begins to be said. */
    private static BooleanSupplier said(Brand brand) {
        int before = cluster.said(brand).size();
        return () -> cluster.said(brand).size() > before;
    }

    private static List<Set<String>> polls() {
        return List.of(cluster.polledBy(0), cluster.polledBy(1), cluster.polledBy(2));
    }

    /** Whether every account was polled and every node polled at least so many. */
    private static boolean shares(int atLeast) {
        Set<String> all = new HashSet<>();
        polls().forEach(all::addAll);
        return all.size() == ACCOUNTS + 1 && polls().stream().allMatch(share -> share.size() >= atLeast);
    }

    private static void backAtWork() {
        cluster.square.history().clear();
        Patience.until("every node to work again", ALL_DRY, () -> polls().stream().noneMatch(Set::isEmpty),
                () -> "polled " + polls() + cluster.logs());
    }

    /** Everything is there, once and in order, and stays so. */
    private static void allIsThereOnce() {
        Patience.until("all to be opened and said", ALL_DRY, () -> MENTIONS.stream().allMatch(cluster::isOpened)
                && ANSWERS.entrySet().stream().allMatch(each -> cluster.said(each.getKey()).size() >= each.getValue().size())
                && cluster.waiting(2) == 0, cluster::logs);
        Patience.meanwhile("nothing is said or opened twice", Duration.ofSeconds(8), () -> ANSWERS.entrySet().stream()
                .allMatch(each -> cluster.said(each.getKey(), THREADS.get(each.getKey())).equals(each.getValue()))
                && cluster.census().requests().size() == MENTIONS.size(),
                () -> ANSWERS.keySet().stream().map(cluster::said).toList() + " and " + cluster.census().requests());
        cluster.holdsExactly(MENTIONS);
    }
}
