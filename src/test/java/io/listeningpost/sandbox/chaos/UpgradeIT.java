package io.listeningpost.sandbox.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.listeningpost.sandbox.chaos.Cluster.Brand;
import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.sandbox.square.x.world.Post;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A cluster is upgraded node by node: an earlier plugin and this one on one database, with customers and agents at work. */
@Timeout(value = 25, unit = TimeUnit.MINUTES)
@Execution(ExecutionMode.CONCURRENT)
class UpgradeIT {

    /** The end of issue 3: works an account under a cluster lock of Jira, from one job of the whole cluster. */
    private static final String OLD = "d36c2ba";
    private static final Duration A_MOMENT = Duration.ofSeconds(60);
    private static final Duration ALL_DRY = Duration.ofMinutes(4);
    private static final int BRANDS = 6;

    @TempDir
    private Path home;

    private final List<Post> mentions = new ArrayList<>();
    private final Map<Post, List<String>> answers = new LinkedHashMap<>();
    private final Map<Post, Brand> asked = new LinkedHashMap<>();
    private Cluster cluster;
    private List<Brand> brands;

    @Test
    void losesAndDoublesNothingWhileOldAndNewWorkTogether() throws Exception {
        Optional<Path> old = Released.jar(OLD);
        assumeTrue(old.isPresent());
        try (Cluster started = Cluster.start(home, old.get())) {
            cluster = started;
            brands = cluster.link(0, BRANDS);
            talk(0, 2);

            int fresh = cluster.join(Path.of(System.getProperty("plugin.jar")));
            talk(0, 2);
            talk(fresh, 2);
            excludeEachOther(fresh, 0);
            excludeEachOther(0, fresh);
            talk(fresh, 1);
            cluster.square.history().clear();
            Patience.until("the new one to poll everything", ALL_DRY, () -> cluster.polledBy(fresh).size() == BRANDS,
                    () -> cluster.polledBy(0) + " and " + cluster.polledBy(fresh) + cluster.logs());
            mention(brands.getFirst());
            String oldLog = cluster.nodes.node(0).log();
            cluster.nodes.leave(0);
            talk(fresh, 2);

            allIsThereOnce(fresh);
            assertThat(errors(oldLog)).as("errors of the old plugin").isEmpty();
            assertThat(errors(cluster.nodes.node(fresh).log())).as("errors of the new plugin").isEmpty();
            System.out.printf("Rolling upgrade from %s: %d mentions, %d replies, 0 lost, 0 doubled, no errors%n", OLD, mentions.size(),
                    answers.values().stream().mapToInt(List::size).sum());
        }
    }

    /** While one node is at an account, the other is not: an old node has a cluster lock, a new one a lease. */
    private void excludeEachOther(int one, int other) {
        Brand brand = brands.get(one % BRANDS);
        Patience.until("the account to be free", A_MOMENT, () -> !isBusy(other, brand), cluster::logs);
        cluster.square.troubles().arm(new Trouble.Hang(ALL_DRY), "GET", "/2/users/" + brand.person() + "/mentions", 1);
        CompletableFuture<Void> round = CompletableFuture.runAsync(() -> cluster.admin(one).pollNow(brand.account()));
        Patience.until("a poll to hang", A_MOMENT, () -> cluster.square.troubles().held() == 1, () -> round + cluster.logs());

        assertThat(isBusy(one, brand)).isTrue();
        assertThat(isBusy(other, brand)).isTrue();

        cluster.square.troubles().clear();
        Patience.until("the account to be free", A_MOMENT, () -> !isBusy(other, brand), cluster::logs);
    }

    private boolean isBusy(int node, Brand brand) {
        return cluster.admin(node).pollNow(brand.account()).path("outcome").asText().equals("busy");
    }

    /** Every brand is written to, and answers by this node what was opened. */
    private void talk(int node, int rounds) {
        for (int round = 0; round < rounds; round++) {
            brands.forEach(this::mention);
            for (Post mention : List.copyOf(mentions)) {
                if (!answers.containsKey(mention) && cluster.isOpened(mention)) {
                    String request = cluster.requestOf(mention, A_MOMENT);
                    Patience.until("the panel of " + request, A_MOMENT, () -> cluster.agent(node).hasThread(request), cluster::logs);
                    List<String> said = List.of("We look into " + request + ".", "It is on its way: " + request + ".");
                    answers.put(mention, said);
                    said.forEach(text -> cluster.agent(node).answer(request, text));
                }
            }
            Post last = mentions.getLast();
            Patience.until("a request for the last mention", ALL_DRY, () -> cluster.isOpened(last), cluster::logs);
        }
    }

    private void mention(Brand brand) {
        Post mention = cluster.square.x().post("nora_k", "@" + brand.handle() + " where is order " + mentions.size() + "?");
        mentions.add(mention);
        asked.put(mention, brand);
    }

    private void allIsThereOnce(int node) {
        Patience.until("all to be opened and said", ALL_DRY, () -> mentions.stream().allMatch(cluster::isOpened)
                && answers.entrySet().stream().allMatch(each -> said(each.getKey()).size() >= each.getValue().size())
                && cluster.waiting(node) == 0, cluster::logs);
        Patience.meanwhile("nothing is said or opened twice", Duration.ofSeconds(8), () -> answers.entrySet().stream()
                .allMatch(each -> said(each.getKey()).equals(each.getValue())) && cluster.census().requests().size() == mentions.size(),
                () -> answers.keySet().stream().map(this::said).toList() + " and " + cluster.census().requests() + cluster.troubles());
        cluster.holdsExactly(mentions);
    }

    private List<String> said(Post mention) {
        return cluster.said(asked.get(mention), mention);
    }

    private static List<String> errors(String log) {
        return log.lines().filter(line -> line.contains(" ERROR ")).toList();
    }
}
