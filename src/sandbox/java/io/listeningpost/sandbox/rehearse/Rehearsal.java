package io.listeningpost.sandbox.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.remote.Administrator;
import io.listeningpost.sandbox.remote.Folders;
import io.listeningpost.sandbox.remote.HostProcess;
import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.remote.Visitor;
import io.listeningpost.sandbox.square.http.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Sends recorded answers of X through the packaged plugin in a host of its own, and writes down what became of every post. */
public final class Rehearsal {

    /** What a poll of the plugin reads at most; one page of each poll is the empty one that it begins with. */
    private static final int PAGES_OF_A_POLL = 39;
    /** The id of the account where the recordings do not tell it; no person on X has it. */
    private static final String UNTOLD_ID = "9000000000000000009";
    private static final String SPEAKER = "listening-post";
    private static final Map<String, String> KEYS = Map.of("consumerKey", "rehearsal-consumer-key", "consumerSecret", "not-a-secret-1",
            "accessToken", "rehearsal-access-token", "accessTokenSecret", "not-a-secret-2");
    /** Longer than intake leaves a post alone that waits for another one. */
    private static final Duration LONGEST_STANDSTILL = Duration.ofSeconds(150);
    private static final Duration POSTPONED = Duration.ofSeconds(61);
    private static final Duration TELL_EACH = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final RehearsalOptions options;
    private final Consumer<String> say;
    private final Map<Integer, String> stumbles = new HashMap<>();
    private int done;
    private long toldAt = System.nanoTime();

    private Rehearsal(RehearsalOptions options, Consumer<String> say) {
        this.options = options;
        this.say = say;
    }

    /**
     * Runs to the end and answers how many posts met each outcome.
     *
     * @param say takes one line at a time, for people who wait
     * @throws IOException     if IN cannot be read or OUT cannot be written
     * @throws AssertionError if the host or the plugin fails; posts that are wrong are no failure
     */
    public static Map<String, Integer> run(RehearsalOptions options, Consumer<String> say) throws IOException {
        if (!Files.exists(options.in())) {
            throw new NoSuchFileException(options.in().toString(), null,
                    "-Drehearse must name a file or a folder with recorded answers of X");
        }
        return new Rehearsal(options, say).run();
    }

    private Map<String, Integer> run() throws IOException {
        Path home = Folders.temporary("rehearsal");
        try (Spool spool = Spool.in(home)) {
            Recordings recordings = Recordings.read(options.in(), options.account(), spool);
            say.accept("%d occurrences of posts in %d documents of %d files".formatted(
                    recordings.occurrences().size() - recordings.mishaps().size(), recordings.documents(), recordings.files()));
            Map<String, Row> rows = recordings.pages().isEmpty() ? Map.of() : play(recordings, spool, home);
            List<Verdict> verdicts = new Judging(rows, recordings.mishaps(), stumbles).all(recordings.occurrences());
            write(verdicts);
            Map<String, Integer> counts = new TreeMap<>();
            verdicts.forEach(verdict -> counts.merge(verdict.outcome(), 1, Integer::sum));
            say.accept("%d lines in %s: %s".formatted(verdicts.size(), options.out(), counts));
            return counts;
        } finally {
            Folders.delete(home);
        }
    }

    private Map<String, Row> play(Recordings recordings, Spool spool, Path home) throws IOException {
        String userId = recordings.idOfHandle().orElse(UNTOLD_ID);
        try (RecordedX x = RecordedX.start(userId, options.account(), spool);
                HostProcess host = HostProcess.start(
                        new HostProcess.Setup(options.pluginJar(), home.resolve("host"), "h2:lazy", x.url()))) {
            Administrator admin = new Administrator(new Visitor(host::address, "admin", "admin").logIn());
            JsonNode linked = admin.link(KEYS, "1970-01-01T00:00:00Z", SPEAKER);
            String account = linked.path("id").asText();
            for (List<RecordedPage> sitting : Sittings.of(recordings.pages(), PAGES_OF_A_POLL)) {
                sit(admin, account, x, sitting);
            }
            if (!x.attempts().isEmpty()) {
                throw new AssertionError("The plugin tried to write to X in a rehearsal: " + x.attempts().getFirst());
            }
            return rows(admin, account);
        }
    }

    private void sit(Administrator admin, String account, RecordedX x, List<RecordedPage> sitting) {
        boolean longer = sitting.size() > PAGES_OF_A_POLL;
        route(admin, account, !longer);
        x.offer(sitting);
        if (longer) {
            while (x.waiting() > 0) {
                round(admin, account, x);
            }
            route(admin, account, true);
            // what intake met without a route it leaves alone for a minute, and nothing younger may come first
            Patience.pass(POSTPONED);
        }
        work(admin, account, x);
    }

    /** Rounds until nothing waits; what still waits after a long standstill is left. */
    private void work(Administrator admin, String account, RecordedX x) {
        long progress = System.nanoTime();
        while (true) {
            int served = x.served();
            JsonNode round = round(admin, account, x);
            int worked = 0;
            for (JsonNode count : round.path("outcomes")) {
                worked += count.asInt();
            }
            if (x.waiting() == 0 && round.path("waiting").asInt() == 0 && !round.path("outcome").asText().equals("busy")) {
                return;
            }
            if (worked > 0 || x.served() > served) {
                progress = System.nanoTime();
                tellProgress(worked);
            } else if (System.nanoTime() - progress > LONGEST_STANDSTILL.toNanos()) {
                say.accept("%d posts still wait and are left".formatted(round.path("waiting").asInt()));
                return;
            } else {
                Patience.pass(PAUSE);
            }
        }
    }

    private void tellProgress(int worked) {
        done += worked;
        if (System.nanoTime() - toldAt > TELL_EACH.toNanos()) {
            toldAt = System.nanoTime();
            say.accept("%d posts are worked".formatted(done));
        }
    }

    private JsonNode round(Administrator admin, String account, RecordedX x) {
        int served = x.served();
        JsonNode round = admin.pollNow(account);
        if (round.path("outcome").asText().equals("failed")) {
            String reason = round.path("reason").asText("the poll failed");
            if (x.served() == served) {
                throw new AssertionError("The plugin cannot poll: " + reason);
            }
            x.last().ifPresent(page -> {
                say.accept("The page at " + page.place() + " could not be polled: " + reason);
                page.posts().forEach(number -> stumbles.put(number, "its page could not be polled: " + reason));
            });
        }
        return round;
    }

    private void route(Administrator admin, String account, boolean on) {
        ObjectNode settings = Json.object().put("speaker", SPEAKER).put("graceSeconds", 60);
        settings.putArray("speeches");
        if (on) {
            String desk = admin.serviceDesks("").path(0).path("id").asText();
            String type = admin.serviceDesks("/" + desk + "/requesttypes").path(0).path("id").asText();
            settings.set("route", Json.object().put("serviceDesk", desk).put("requestType", type));
        }
        admin.save(account, settings);
    }

    private static Map<String, Row> rows(Administrator admin, String account) {
        Map<String, Row> rows = new HashMap<>();
        String before = "";
        do {
            JsonNode page = admin.journal(account, before, 200);
            page.path("values").forEach(row -> rows.put(row.path("post").asText(), Row.of(row)));
            before = page.path("next").asText("");
        } while (!before.isEmpty() && !before.equals("null"));
        return rows;
    }

    private void write(List<Verdict> verdicts) throws IOException {
        Path out = options.out().toAbsolutePath();
        Files.createDirectories(out.getParent());
        Path unfinished = out.resolveSibling(out.getFileName() + ".part");
        try (BufferedWriter lines = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
            for (Verdict verdict : verdicts) {
                lines.write(verdict.json().toString());
                lines.write('\n');
            }
        }
        Files.move(unfinished, out, StandardCopyOption.REPLACE_EXISTING);
    }
}
