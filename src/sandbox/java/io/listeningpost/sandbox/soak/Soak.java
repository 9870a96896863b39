package io.listeningpost.sandbox.soak;

import io.listeningpost.sandbox.desk.db.Sql;
import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.db.Databases;
import io.listeningpost.sandbox.remote.Folders;
import io.listeningpost.sandbox.remote.HostProcess;
import io.listeningpost.sandbox.remote.Visitor;
import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.SquareOptions;
import io.listeningpost.sandbox.square.x.api.Settings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Lets people write to the brand for hours while X errs now and then, reads every half a minute what the host holds, lets everything run
 * dry and counts. The host runs in a JVM of its own and works by its own schedule only. What this side keeps is bounded: the newest fifty
 * thousand posts, and some bytes a mention.
 */
public final class Soak {

    private static final int REMEMBERED = 50_000;
    private static final int GENEROUS = 100_000;
    private static final List<String> AGENTS = List.of("amelia", "bruno");

    private final SoakOptions options;
    private final Consumer<String> say;

    private Soak(SoakOptions options, Consumer<String> say) {
        this.options = options;
        this.say = say;
    }

    /**
     * Soaks, runs dry and counts. Says a line at every reading.
     *
     * @throws AssertionError when the host does not start or cannot be used at all
     */
    public static Verdict run(SoakOptions options, Consumer<String> say) throws IOException {
        return new Soak(options, say).run();
    }

    private Verdict run() throws IOException {
        say.accept("Soak with seed %d: %d min, %d mentions a second over %d accounts".formatted(options.seed(), options.load().toMinutes(),
                options.rate(), options.accounts()));
        Path home = Folders.temporary("soak");
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().setDataDirectory(home.resolve("postgres")).start()) {
            String address = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?user=postgres";
            Path node = home.resolve("node1");
            try (Square square = Square.start(SquareOptions.inMemory().with(generous()));
                    HostProcess host = HostProcess.start(new HostProcess.Setup(options.pluginJar(), node, address, square.url()));
                    Database database = Databases.open(address, home);
                    Vitals vitals = Vitals.of(host.pid())) {
                square.x().remember(REMEMBERED);
                return run(square, host, new Sql(database.connections()), vitals);
            } finally {
                keepLog(node);
            }
        } finally {
            Folders.delete(home);
        }
    }

    /** More calls than X allows in a quarter of an hour; the troubles bring limits enough. */
    private static Settings generous() {
        return Settings.usual().limit("GET /2/users/:id/mentions", GENEROUS).limit("GET /2/users/:id/tweets", GENEROUS)
                .limit("POST /2/tweets", GENEROUS).dailyLimit("POST /2/tweets", GENEROUS);
    }

    private Verdict run(Square square, HostProcess host, Sql sql, Vitals vitals) {
        Visitor office = new Visitor(host::address, "admin", "admin").logIn();
        Brand brand = Brand.link(square.x(), office, options.accounts());
        Census census = new Census(sql);
        Random random = new Random(options.seed());
        Crowd crowd = new Crowd(square.x(), brand.handles(), new Random(random.nextLong()));
        Weather weather = new Weather(square.troubles(), new Random(random.nextLong()));
        List<Clerk> clerks = AGENTS.stream()
                .map(name -> new Clerk(new Visitor(host::address, name, name).logIn(), name, census, new Random(random.nextLong())))
                        .toList();
        Readings readings = new Readings(vitals, census, crowd, clerks, new Echo(square.x(), brand.handles()), say);
        Shift shift = new Shift(options.load());
        List<Callable<Boolean>> everybody = new ArrayList<>();
        everybody.add(until(shift, () -> crowd.write(shift, options.rate())));
        everybody.add(until(shift, () -> weather.blow(shift)));
        everybody.add(until(shift, () -> readings.take(shift, options.every())));
        clerks.forEach(clerk -> everybody.add(until(shift, () -> clerk.work(shift))));
        all(everybody);
        square.troubles().clear();
        say.accept("  The load is over; everything runs dry. Troubles: " + weather.brought());
        boolean dry = new Drying(office, brand, census, readings).run(shift);
        return new Counting(census, crowd, clerks, readings, office).count(dry);
    }

    /** Who breaks sends everybody home. */
    private static Callable<Boolean> until(Shift shift, Runnable work) {
        return () -> {
            try {
                work.run();
                return true;
            } catch (RuntimeException | Error broken) {
                shift.stop();
                throw broken;
            }
        };
    }

    private static void all(List<Callable<Boolean>> everybody) {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
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

    private void keepLog(Path node) throws IOException {
        Path log = node.resolve("host.log");
        if (Files.exists(log)) {
            Files.createDirectories(options.logs());
            Files.copy(log, options.logs().resolve("host.log"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
