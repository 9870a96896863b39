package io.listeningpost.sandbox.soak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.sandbox.desk.Desk;
import io.listeningpost.sandbox.desk.DeskOptions;
import io.listeningpost.sandbox.desk.db.Sql;
import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.Host;
import io.listeningpost.sandbox.host.HostOptions;
import io.listeningpost.sandbox.host.db.Databases;
import io.listeningpost.sandbox.remote.Administrator;
import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.remote.Visitor;
import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.SquareOptions;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.x.api.Settings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The packaged plugin disabled, enabled, upgraded and uninstalled again and again while customers write and their posts and our answers
 * are worked on. For the moment of each switch nobody presses a button: a REST call that is cut off leaves its Jersey request scope in the
 * thread that served it, and with it our classes (docs/decisions/019).
 */
@Isolated("counts the threads of its JVM")
class LifeCycleIT {

    private static final int CYCLES = Integer.getInteger("cycles", 3);
    private static final int A_SECOND = 4;
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Duration LONGEST_DRYING = Duration.ofMinutes(10);
    private static final List<String> PLACES =
            List.of("listening-post.x.api-base", "listening-post.x.web-base", "listening-post.x.media-host");

    @TempDir
    Path home;

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void leavesNothingBehindAndLosesNothing() throws Exception {
        Path jar = Path.of(System.getProperty("plugin.jar"));
        Path other = OtherVersion.of(jar, "99.0.1", home);
        Settings generous = Settings.usual().limit("GET /2/users/:id/mentions", 100_000).limit("POST /2/tweets", 100_000);
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().setDataDirectory(home.resolve("postgres")).start();
                Square square = Square.start(SquareOptions.inMemory().with(generous));
                Database database = Databases.open("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?user=postgres", home);
                Desk desk = Desk.open(database, DeskOptions.of(home.resolve("node1"), () -> "http://localhost/jira"))) {
            PLACES.forEach(place -> System.setProperty(place, square.url()));
            HostOptions patient = HostOptions.of(jar, home).withContextTimeout(LONGEST);
            try (Host host = Host.start(patient, database, desk.logins(), desk, desk.pages())) {
                cycle(host, desk, database, square, List.of(other, jar));
            }
        }
    }

    private static void cycle(Host host, Desk desk, Database database, Square square, List<Path> versions) throws Exception {
        Visitor office = new Visitor(host::address, "admin", "admin").logIn();
        Brand brand = Brand.link(square.x(), office, 2);
        Census census = new Census(new Sql(database.connections()));
        Crowd crowd = new Crowd(square.x(), brand.handles(), new Random(3));
        Clerk clerk = new Clerk(new Visitor(host::address, "amelia", "amelia").logIn(), "amelia", census, new Random(4));
        Echo echo = new Echo(square.x(), brand.handles());
        Leftovers leftovers = new Leftovers(host, desk, database, office);
        Shift shift = new Shift(Duration.ofHours(1));
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            threads.submit(() -> crowd.write(shift, A_SECOND));
            Presses presses = new Presses(threads, List.of(clerk::work, hours -> press(office, brand, hours)));
            try {
                for (int number = 1; number <= CYCLES; number++) {
                    presses.begin();
                    awaitWork(census, crowd, "before cycle " + number);
                    presses.end();
                    offAndOn(host, leftovers, number);
                    presses.begin();
                    awaitWork(census, crowd, "after enabling in cycle " + number);
                    presses.end();
                    replace(host, leftovers, versions.get(number % 2), number);
                    assertThat(leftovers.found()).isEmpty();
                }
                presses.begin();
                awaitWork(census, crowd, "in the end");
            } finally {
                presses.end();
                shift.stop();
            }
        }
        dry(census, office, brand, crowd);
        echo.listen();
        Tally tally = new Tally(crowd.mentions());
        census.openers(tally::see);
        census.commented(tally::see);
        long answered = clerk.tried() - clerk.refused().cardinality();
        System.out.printf("Life cycle: %d cycles, %d mentions: %d lost, %d doubled; %d answers taken: %d lost, %d doubled; left: %s%n",
                CYCLES, crowd.written(), tally.lost(), tally.doubled(), answered, echo.lost("amelia", clerk.tried(), clerk.refused()),
                echo.doubled("amelia"), leftovers.found());
        assertThat(leftovers.found()).isEmpty();
        assertThat(List.of(tally.lost(), tally.doubled(), tally.strangers())).containsOnly(0L);
        assertThat(List.of(echo.lost("amelia", clerk.tried(), clerk.refused()), echo.doubled("amelia"))).containsOnly(0L);
        assertThat(answered).isPositive();
    }

    private static void offAndOn(Host host, Leftovers leftovers, int number) {
        ClassLoader loader = leftovers.loader();
        host.disablePlugin();
        leftovers.look("disabled in cycle " + number, loader);
        host.enablePlugin();
    }

    /** Upgrades, or uninstalls and installs; in both cases nobody may hold the classes that were. */
    private static void replace(Host host, Leftovers leftovers, Path version, int number) {
        WeakReference<ClassLoader> before = new WeakReference<>(leftovers.loader());
        if (number % 3 == 0) {
            host.uninstallPlugin();
            leftovers.awaitGone("uninstalled in cycle " + number, before);
        }
        host.upgradePlugin(version);
        leftovers.awaitGone("upgraded in cycle " + number, before);
    }

    /** People who press buttons, hour after hour. For one thread. */
    private static final class Presses {

        private final ExecutorService threads;
        private final List<Consumer<Shift>> people;
        private final List<Future<?>> atWork = new ArrayList<>();
        private Shift hours = new Shift(Duration.ZERO);

        Presses(ExecutorService threads, List<Consumer<Shift>> people) {
            this.threads = threads;
            this.people = people;
        }

        void begin() {
            hours = new Shift(Duration.ofHours(1));
            people.forEach(person -> atWork.add(threads.submit(() -> person.accept(hours))));
        }

        /** Returns when every button is answered. */
        void end() throws ExecutionException, InterruptedException {
            hours.stop();
            for (Future<?> person : atWork) {
                person.get();
            }
            atWork.clear();
        }
    }

    private static void press(Visitor office, Brand brand, Shift shift) {
        while (shift.goesOn()) {
            for (String account : brand.ids()) {
                office.post("/rest/listening-post/1.0/accounts/" + account + "/poll", Json.object());
            }
            Patience.pass(Duration.ofMillis(700));
        }
    }

    private static void awaitWork(Census census, Crowd crowd, String when) {
        long before = shown(census);
        Patience.until("posts to become requests and comments " + when, LONGEST, () -> shown(census) > before,
                () -> crowd.written() + " written, " + census.heard() + " heard, " + census.waiting() + " waiting");
        crowd.handled((int) shown(census));
    }

    private static long shown(Census census) {
        return census.heard() - census.waiting();
    }

    /** A round may rest for what went wrong when the plugin was switched off under it: nothing new is only told by one that listened. */
    private static void dry(Census census, Visitor office, Brand brand, Crowd crowd) {
        Patience.pass(Duration.ofSeconds(10));
        List<JsonNode> rounds = new ArrayList<>();
        Patience.until("everything to run dry", LONGEST_DRYING, () -> {
            rounds.clear();
            brand.ids().forEach(id -> rounds.add(new Administrator(office).pollNow(id)));
            Patience.pass(Duration.ofSeconds(1));
            return rounds.stream().allMatch(LifeCycleIT::isStill) && census.heard() >= crowd.written() && census.waiting() == 0
                    && census.waitingReplies() == 0;
        }, () -> crowd.written() + " written, " + census.heard() + " heard, " + census.waiting() + " posts and " + census.waitingReplies()
                + " replies waiting after " + rounds);
    }

    private static boolean isStill(JsonNode round) {
        return round.path("outcome").asText().equals("finished") && round.path("fresh").asInt() == 0;
    }
}
