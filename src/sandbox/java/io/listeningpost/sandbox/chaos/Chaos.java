package io.listeningpost.sandbox.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.sandbox.desk.Membership;
import io.listeningpost.sandbox.desk.db.Sql;
import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.db.Databases;
import io.listeningpost.sandbox.remote.Administrator;
import io.listeningpost.sandbox.remote.Agent;
import io.listeningpost.sandbox.remote.BrandAccount;
import io.listeningpost.sandbox.remote.Folders;
import io.listeningpost.sandbox.remote.HostProcess;
import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.SquareOptions;
import io.listeningpost.sandbox.square.history.Calls;
import io.listeningpost.sandbox.square.x.Seed;
import io.listeningpost.sandbox.square.x.api.Settings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/**
 * Kills nodes at random while customers write, agents answer and X is in trouble; lets everything run dry and counts. The nodes run in JVMs
 * of their own, the database server and the Square are the parent's, so that they survive.
 */
public final class Chaos {

    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final Duration LONGEST_HIDDEN = Duration.ofSeconds(9);
    private static final int GENEROUS = 100_000;

    private final ChaosOptions options;
    private final Consumer<String> say;
    private final Plan plan;
    private final Ledger ledger = new Ledger();

    private Chaos(ChaosOptions options, Consumer<String> say) {
        this.options = options;
        this.say = say;
        this.plan = Plan.of(options);
    }

    /**
     * Breaks loose, runs dry and counts. Says a line now and then.
     *
     * @throws AssertionError when a node does not start or the cluster cannot be used at all
     */
    public static Reckoning run(ChaosOptions options, Consumer<String> say) throws IOException {
        return new Chaos(options, say).run();
    }

    private Reckoning run() throws IOException {
        say.accept("Chaos with seed %d: %d nodes, %d kills, %d outages, %d troubles, %d posts of customers in about %d s".formatted(
                options.seed(), options.nodes(), plan.kills().size(), plan.outages().size(), Plan.soon(plan.spells().stream()
                        .map(Plan.Spell::at).toList(), plan.load()),
                Plan.soon(plan.words().stream().map(Plan.Word::at).toList(), plan.load()), plan.load().toSeconds()));
        Path home = Folders.temporary("chaos");
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().setDataDirectory(home.resolve("postgres")).start()) {
            String address = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?user=postgres";
            try (Square square = Square.start(SquareOptions.inMemory().with(generous()));
                    Wires wires = new Wires(options.nodes(), server.getPort(), square.port());
                    Nodes nodes = Nodes.start(options.nodes(), node -> setup(home, wires, node));
                    Database database = Databases.open(address, home)) {
                say.accept("  %d nodes are up".formatted(options.nodes()));
                return run(square, nodes, wires, new Census(new Sql(database.connections())));
            } finally {
                keepLogs(home);
            }
        } finally {
            Folders.delete(home);
        }
    }

    /** More calls than X allows in a quarter of an hour; the troubles bring limits enough. */
    private static Settings generous() {
        return Settings.usual().limit("GET /2/users/:id/mentions", GENEROUS).limit("GET /2/users/:id/tweets", GENEROUS)
                .limit("POST /2/tweets", GENEROUS);
    }

    private HostProcess.Setup setup(Path home, Wires wires, int node) {
        String name = "node" + (node + 1);
        return new HostProcess.Setup(options.pluginJar(), home.resolve(name), "jdbc:postgresql://127.0.0.1:"
                + wires.toDatabase(node).port() + "/postgres?user=postgres", "http://127.0.0.1:" + wires.toX(node).port(),
                Membership.of(name, home.resolve("shared")));
    }

    private Reckoning run(Square square, Nodes nodes, Wires wires, Census census) {
        Roaming office = new Roaming(nodes, "admin");
        String account = office.at(browser -> BrandAccount.link(new Administrator(browser), GRACE));
        Impatience admin = new Impatience(office, account, ledger);
        load(square, nodes, wires, admin);
        square.troubles().clear();
        say.accept("  The load is over; everything runs dry");
        Patience.pass(LONGEST_HIDDEN);
        Roaming desk = new Roaming(nodes, "amelia");
        long begun = System.nanoTime();
        boolean dry = new Drying(admin, desk, ledger).run();
        say.accept("  %s after %d s".formatted(dry ? "Dry" : "NOT dry", Duration.ofNanos(System.nanoTime() - begun).toSeconds()));
        return new Counting(ledger, found(dry, square, census, desk), census::journal).count();
    }

    private static Found found(boolean dry, Square square, Census census, Roaming desk) {
        List<Census.Request> requests = census.requests();
        Map<String, List<JsonNode>> replies = new TreeMap<>();
        requests.forEach(request -> replies.put(request.key(), replies(desk.at(browser -> new Agent(browser).thread(request.key())))));
        int repeated = square.history().count(Calls.to("POST", "/2/tweets").and(seen -> seen.note().contains("duplicate")));
        return new Found(dry, requests, census.comments(), census.hanging(), replies, square.x().postsBy(Seed.BRAND), repeated);
    }

    private static List<JsonNode> replies(JsonNode thread) {
        return StreamSupport.stream(thread.path("items").spliterator(), false).filter(item -> item.path("delivery").isObject())
                .sorted(Comparator.comparingLong(item -> item.path("delivery").path("id").asLong())).toList();
    }

    private void load(Square square, Nodes nodes, Wires wires, Impatience admin) {
        Customers customers = new Customers(square.x(), ledger);
        Random random = new Random(options.seed() + 3);
        Pace pace = new Pace(plan.load(), plan.kills().size());
        List<Callable<Boolean>> everybody = new ArrayList<>();
        everybody.add(() -> {
            customers.speak(plan.words(), pace);
            return true;
        });
        for (String name : List.of("amelia", "bruno")) {
            Agents agent = new Agents(new Roaming(nodes, name), name, ledger, new Random(random.nextLong()));
            everybody.add(() -> {
                agent.work(pace);
                return true;
            });
        }
        Random presses = new Random(random.nextLong());
        everybody.add(() -> {
            admin.press(pace, presses);
            return true;
        });
        everybody.add(() -> {
            for (Plan.Spell spell : plan.spells()) {
                pace.until(spell.at());
                if (!pace.goesOn()) {
                    return true;
                }
                square.troubles().arm(spell.trouble(), spell.method(), spell.path(), spell.times());
            }
            return true;
        });
        for (int node = 0; node < nodes.count(); node++) {
            int one = node;
            // either dead or of no use, and never both
            ReentrantLock alone = new ReentrantLock();
            everybody.add(() -> orStop(pace, () -> kill(nodes, one, alone, pace)));
            everybody.add(() -> orStop(pace, () -> outages(nodes, wires, one, alone, pace)));
        }
        all(everybody);
    }

    private interface Deed {
        void run() throws IOException, InterruptedException;
    }

    private static boolean orStop(Pace pace, Deed deed) throws IOException, InterruptedException {
        try {
            deed.run();
            return true;
        } catch (IOException | InterruptedException | AssertionError dead) {
            pace.stop();
            throw dead;
        }
    }

    /** The times when one node is of no use, one after the other; whoever balances the load sees most of them. */
    private void outages(Nodes nodes, Wires wires, int node, ReentrantLock alone, Pace pace) throws IOException, InterruptedException {
        for (Plan.Outage outage : plan.outages()) {
            if (outage.node() == node) {
                pace.until(outage.at());
                if (!pace.goesOn()) {
                    return;
                }
                alone.lock();
                try {
                    outage(nodes, wires, outage);
                } finally {
                    alone.unlock();
                }
            }
        }
    }

    private void outage(Nodes nodes, Wires wires, Plan.Outage outage) throws IOException, InterruptedException {
        int node = outage.node();
        boolean seen = outage.kind() != Plan.Kind.WITHOUT_X && outage.kind() != Plan.Kind.X_HANGS;
        if (seen) {
            nodes.leaveOut(node);
        }
        switch (outage.kind()) {
            case FROZEN -> nodes.node(node).freeze();
            case WITHOUT_DATABASE -> wires.toDatabase(node).cut();
            case DATABASE_HANGS -> wires.toDatabase(node).hang();
            case WITHOUT_X -> wires.toX(node).cut();
            default -> wires.toX(node).hang();
        }
        ledger.count("outages " + outage.kind());
        Patience.pass(outage.away());
        nodes.node(node).thaw();
        wires.toDatabase(node).heal();
        wires.toX(node).heal();
        if (seen) {
            nodes.takeIn(node);
        }
    }

    /** The kills of one node, one after the other. */
    private void kill(Nodes nodes, int node, ReentrantLock alone, Pace pace) throws IOException, InterruptedException {
        for (Plan.Kill kill : plan.kills()) {
            if (kill.node() == node) {
                Duration up = pace.elapsed();
                pace.until(kill.at());
                pace.until(up.plus(kill.alive()));
                alone.lock();
                try {
                    nodes.kill(node);
                    ledger.count("kills");
                    Patience.pass(kill.away());
                    nodes.restart(node);
                } finally {
                    alone.unlock();
                }
                pace.killed();
            }
        }
    }

    private static void all(List<Callable<Boolean>> everybody) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> each : threads.invokeAll(everybody)) {
                each.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Stopped in the middle of the load", stopped);
        } catch (ExecutionException broken) {
            throw new AssertionError("The load broke: " + broken.getCause(), broken.getCause());
        }
    }

    private void keepLogs(Path home) throws IOException {
        Files.createDirectories(options.logs());
        for (int node = 1; node <= options.nodes(); node++) {
            Path log = home.resolve("node" + node).resolve("host.log");
            if (Files.exists(log)) {
                Files.copy(log, options.logs().resolve("node" + node + ".log"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
