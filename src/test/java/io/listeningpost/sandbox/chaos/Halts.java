package io.listeningpost.sandbox.chaos;

import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.sandbox.square.x.world.Post;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * Brings steps of one node to a halt, each exactly where it is wanted: the Square holds an answer, or the database a lock. The other nodes
 * are frozen for these seconds, so that nobody else can be at the step.
 */
final class Halts {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration ONE_TRY = Duration.ofSeconds(15);
    private static final Duration TO_BE_TAKEN = Duration.ofSeconds(150);
    private static final int TRIES = 8;

    private final Cluster cluster;
    private final int node;
    private final List<Integer> others;

    /** @param others the nodes to freeze: all that are up but this */
    Halts(Cluster cluster, int node, List<Integer> others) {
        this.cluster = cluster;
        this.node = node;
        this.others = others;
    }

    /** The page of mentions is sent and has not arrived. */
    void polling(Cluster.Brand brand) throws IOException, InterruptedException {
        halt(new Trouble.AnswerHeld(LONGEST), "GET", "/2/users/" + brand.person() + "/mentions", () -> poll(brand));
    }

    /** The keys are to be exchanged, and X has not heard of it. */
    void refreshing(Cluster.Brand brand) throws IOException, InterruptedException {
        halt(new Trouble.Hang(LONGEST), "POST", "/2/oauth2/token", () -> poll(brand));
    }

    /** A post is made and nobody has heard of it; two further answers wait behind it. All that was answered is added to the list. */
    void delivering(String request, List<String> answers) throws IOException, InterruptedException {
        halt(new Trouble.AnswerHeld(LONGEST), "POST", "/2/tweets", () -> {
            for (int more = 0; more < 3; more++) {
                answers.add("Answer number " + (answers.size() + 1) + " to " + request + ".");
                cluster.press(node, request, answers.getLast());
            }
        });
        Patience.until("all answers to be taken", TO_BE_TAKEN, () -> cluster.agent(node).replies(request).size() == answers.size(),
                () -> cluster.agent(node).replies(request) + " of " + answers + cluster.logs());
    }

    /** A request exists, and nothing that Jira and we put on it, its place in the index included. Closing the answer lets go. */
    AutoCloseable opening(Cluster.Brand brand, Connection connection, List<Post> mentions)
            throws SQLException, IOException, InterruptedException {
        connection.setAutoCommit(false);
        try (Statement lock = connection.createStatement()) {
            lock.execute("lock table SB_INDEX in share mode");
        }
        attempt("an opening", this::halfOpen, () -> {
            mentions.add(cluster.square.x().post("nora_k", "@" + brand.handle() + " case " + mentions.size()));
            poll(brand);
        });
        return connection::rollback;
    }

    private boolean halfOpen() {
        return cluster.census().requests().stream().anyMatch(request -> request.opener().isEmpty() && request.links() == 0)
                && cluster.sql.count("select count(*) as N from pg_stat_activity where application_name = ? and wait_event_type = 'Lock'"
                + " and query like '%SB_INDEX%'", "node" + node) > 0;
    }

    private void poll(Cluster.Brand brand) {
        cluster.admin(node).pollNow(brand.account());
    }

    private void halt(Trouble trouble, String method, String path, Runnable push) throws IOException, InterruptedException {
        int before = cluster.square.troubles().held();
        attempt(method + " " + path, () -> cluster.square.troubles().held() > before, () -> {
            cluster.square.troubles().arm(trouble, method, path, 1);
            push.run();
        });
    }

    /** Again and again, because a node that was frozen may have been at it: then it goes on first. */
    private void attempt(String what, BooleanSupplier halted, Runnable push) throws IOException, InterruptedException {
        CompletableFuture<Void> pushed = CompletableFuture.completedFuture(null);
        for (int left = TRIES; left > 0; left--) {
            CompletableFuture<Void> before = pushed;
            Patience.until("what was pushed before to end", TO_BE_TAKEN, before::isDone, cluster::logs);
            for (int other : others) {
                cluster.nodes.freeze(other);
            }
            try {
                pushed = CompletableFuture.runAsync(push);
                CompletableFuture<Void> now = pushed;
                Patience.until(what + " to halt on node" + node, ONE_TRY, halted, () -> now + cluster.logs());
                return;
            } catch (AssertionError somebodyElse) {
                cluster.square.troubles().disarm();
                if (left == 1) {
                    throw somebodyElse;
                }
            } finally {
                for (int other : others) {
                    cluster.nodes.thaw(other);
                }
            }
            Patience.pass(Duration.ofSeconds(3));
        }
    }
}
