package io.listeningpost.sandbox.matrix;

import io.listeningpost.sandbox.square.history.SeenCall;
import io.listeningpost.sandbox.square.trouble.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The whole matrix on one database, chapter after chapter. For one thread. */
final class Lane implements Callable<List<Outcome>> {

    /** What carries a request or a reply on: the thorough try it in each chapter. */
    private static final Pattern LIFE = Pattern.compile(".* > (Journal|Cursors|Conversations|RequestDesk|Outbox|OwnPosts|Turns|Network"
            + "|Keyring|PostWatch|Accounts|Attachments|Jira [A-Za-z]+)\\..*");

    private static final String STEP = "step";
    private static final String NEVER = "never reached";
    private static final Duration LONG_REST = Duration.ofHours(6);
    private static final Duration PACE = Duration.ofMinutes(10);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Launch launch;
    private final Path home;
    private final String where;
    private final End end;
    private final Function<String, String> database;
    private final MatrixOptions options;
    private final Consumer<String> say;
    private final Set<String> known = new LinkedHashSet<>();
    private final Set<String> done = new LinkedHashSet<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private int stages;

    /**
     * @param where    {@code h2} or {@code postgres}
     * @param database makes a new database of a name and answers its address
     * @param options  which cells to try
     * @param say      is told what came of each
     */
    Lane(Launch launch, Path home, String where, Function<String, String> database, MatrixOptions options,
            Consumer<String> say) {
        this.launch = launch;
        this.home = home;
        this.where = where;
        this.end = options.halts() ? End.HALT : End.CUT;
        this.database = database;
        this.options = options;
        this.say = say;
    }

    /** The names of all steps that were found. */
    Set<String> steps() {
        return known;
    }

    @Override
    public List<Outcome> call() throws IOException {
        for (Chapter chapter : Chapters.all(options.network())) {
            if (options.wantsChapter(chapter.name())) {
                try {
                    run(chapter);
                } catch (AssertionError wrong) {
                    keep(new Outcome(where, chapter.name() + "/", "chapter", 0, 0,
                            List.of(String.valueOf(wrong.getMessage())), 0));
                }
            }
        }
        for (Chapter condition : Chapters.conditions(options.network())) {
            if (options.wantsChapter(condition.name())) {
                try (Stage stage = open(condition)) {
                    keep(attempt(stage, condition, new Attempt(condition.name() + "/", "fault", armed -> after -> true), Duration.ZERO));
                }
            }
        }
        return outcomes;
    }

    private void keep(Outcome outcome) {
        outcomes.add(outcome);
        say.accept("  %s %s %s%s in %d ms".formatted(where, outcome.cell(), outcome.isClean() ? "ok" : "FAULT " + outcome.faults(),
                outcome.helped() > 0 ? " (with help)" : "", outcome.millis()));
    }

    private void run(Chapter chapter) throws IOException {
        Stage stage = open(chapter);
        try {
            play(stage, chapter, () -> { });
            Recorded recorded = record(stage, chapter);
            List<Attempt> attempts = attempts(chapter, recorded);
            say.accept("%s: the chapter %s has %d steps, %d cells are new".formatted(where, chapter.name(), recorded.steps().size(),
                    attempts.size()));
            for (Attempt attempt : attempts) {
                if (!options.wants(attempt.name(), attempt.kind().equals(STEP))) {
                    continue;
                }
                Outcome outcome = attempt(stage, chapter, attempt, Duration.ZERO);
                if (outcome.faults().equals(List.of(NEVER))) {
                    // a source may still rest from the trouble of the cell before
                    outcome = again(stage, chapter, attempt);
                }
                if (outcome.faults().equals(List.of(NEVER))) {
                    // the chapter was recorded over a midnight, and some things come once a day
                    outcome = attempt(stage, chapter, attempt, A_DAY);
                }
                keep(outcome);
                if (!outcome.isClean()) {
                    // what is broken there must not spoil the others
                    stage.close();
                    stage = open(chapter);
                    play(stage, chapter, () -> { });
                }
            }
        } finally {
            stage.close();
        }
    }

    private Outcome again(Stage stage, Chapter chapter, Attempt attempt) {
        stage.pass(LONG_REST);
        stage.minutes(2);
        // the slowest source must be due once more
        stage.pass(PACE);
        return attempt(stage, chapter, attempt, Duration.ZERO);
    }

    private Stage open(Chapter chapter) throws IOException {
        String name = chapter.name() + stages++;
        return Stage.open(launch, home.resolve(name), database.apply(name), end, options.network(), chapter.signedIn());
    }

    /** A kind of call to the network: how it is named, and what it is. */
    private record Asked(String method, String path, Town.Call call) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private record Recorded(Town town, List<Taken> steps, Set<Asked> calls) {
    }

    /** What is tried: a name, what it is of, and what is armed for it. */
    private record Attempt(String name, String kind, Armed armed) {
    }

    /** Arms something and tells how to see whether it was met. */
    private interface Armed {
        Predicate<Stage> on(Stage stage);
    }

    private Recorded record(Stage stage, Chapter chapter) {
        stage.fresh();
        Runnable play = chapter.script().apply(stage);
        stage.square().history().clear();
        stage.arm(Optional.empty());
        play.run();
        List<Taken> steps = stage.taken();
        Set<Asked> calls = new LinkedHashSet<>();
        for (SeenCall seen : stage.square().history().all(each -> true)) {
            String method = seen.call().method();
            String path = seen.call().path();
            calls.add(new Asked(method, stage.town().kind(path), stage.town().call(method, path)));
        }
        List<String> faults = stage.dry();
        if (!faults.isEmpty()) {
            throw new AssertionError("The chapter " + chapter.name() + " is wrong on " + where + " even when nobody dies: " + faults);
        }
        steps.forEach(step -> known.add(step.name()));
        calls.forEach(call -> known.add(stage.town().name() + " " + call));
        return new Recorded(stage.town(), steps, calls);
    }

    private List<Attempt> attempts(Chapter chapter, Recorded recorded) {
        List<Attempt> attempts = new ArrayList<>();
        for (Taken step : recorded.steps()) {
            boolean everywhere = options.thoroughOn(where) && !step.inner() && LIFE.matcher(step.name()).matches();
            if (!done.add((everywhere ? chapter.name() : "") + step.name())) {
                continue;
            }
            if (!step.inner()) {
                attempts.add(stop(new Cell(chapter.name(), step.name(), step.nth(), false)));
            }
            attempts.add(stop(new Cell(chapter.name(), step.name(), step.nth(), true)));
        }
        for (Asked call : recorded.calls()) {
            if (done.add(call.toString())) {
                attempts.add(call(chapter, recorded.town(), call, false));
                attempts.add(call(chapter, recorded.town(), call, true));
            }
        }
        for (Asked call : recorded.calls()) {
            if (done.add("faults of " + call)) {
                Map<String, Faults.Fault> faults = Faults.of(recorded.town());
                faults.forEach((name, fault) -> {
                    if (fault.meets().is(call.call())) {
                        attempts.add(fault(chapter, recorded.town(), call, name, fault, Optional.empty()));
                    }
                });
                sender(recorded, call).ifPresent(step -> Faults.open().stream().filter(faults::containsKey).forEach(name ->
                        attempts.add(fault(chapter, recorded.town(), call, name, faults.get(name), Optional.of(step)))));
            }
        }
        return attempts;
    }

    /** The step that hands over what this call carries, where the network keeps something afterwards. */
    private static Optional<Taken> sender(Recorded recorded, Asked asked) {
        String port = switch (asked.call()) {
            case POST, WHISPER -> "send";
            case UPLOAD -> "upload";
            case RENEWAL -> "renew";
            case PAGE, PICTURE, OTHER -> "nothing";
        };
        return recorded.steps().stream().filter(step -> step.name().endsWith(" > Network." + port)).findFirst();
    }

    private static Attempt fault(Chapter chapter, Town town, Asked call, String name, Faults.Fault fault, Optional<Taken> stop) {
        Optional<Cell> cell = stop.map(step -> new Cell(chapter.name(), step.name(), step.nth(), true));
        String full = chapter.name() + "/" + town.name() + " " + call + "," + name + cell.map(each -> " and death").orElse("");
        return new Attempt(full, cell.isPresent() ? "fault and death" : "fault", stage -> {
            stage.arm(cell);
            stage.square().troubles().arm(fault.trouble(), call.method(), call.path(), fault.times());
            return after -> {
                if (call.call() == Town.Call.PICTURE) {
                    after.ledger().picturesMayMiss();
                }
                return after.square().troubles().armed().stream().noneMatch(armed -> armed.left() == fault.times())
                        && (cell.isEmpty() || after.deaths() > 0);
            };
        });
    }

    private static Attempt stop(Cell cell) {
        return new Attempt(cell.toString(), STEP, stage -> {
            stage.arm(Optional.of(cell));
            return after -> after.deaths() > 0;
        });
    }

    private static Attempt call(Chapter chapter, Town town, Asked call, boolean done) {
        return new Attempt(chapter.name() + "/" + town.name() + " " + call + "," + (done ? "after" : "before"), "call", stage -> {
            stage.arm(Optional.empty());
            stage.square().troubles().arm(new Trouble.CallerGone(done, stage.node()::stop), call.method(), call.path(), 1);
            return after -> after.deaths() > 0;
        });
    }

    /** @param rest between arming and what happens then */
    private Outcome attempt(Stage stage, Chapter chapter, Attempt attempt, Duration rest) {
        long begun = System.nanoTime();
        List<String> faults = new ArrayList<>();
        AtomicBoolean reached = new AtomicBoolean();
        try {
            stage.fresh();
            Runnable play = chapter.script().apply(stage);
            Predicate<Stage> met = attempt.armed().on(stage);
            stage.pass(rest);
            play.run();
            reached.set(met.test(stage));
            if (stage.deaths() == 0) {
                stage.arm(Optional.empty());
            }
            faults.addAll(stage.dry());
        } catch (AssertionError | RuntimeException broken) {
            faults.add(String.valueOf(broken.getMessage()));
        }
        if (!reached.get() && faults.isEmpty()) {
            faults.add(NEVER);
        }
        return new Outcome(where, attempt.name(), attempt.kind(), stage.deaths(), stage.helped(), faults,
                (System.nanoTime() - begun) / 1_000_000);
    }

    private static void play(Stage stage, Chapter chapter, Runnable armed) {
        stage.fresh();
        Runnable play = chapter.script().apply(stage);
        armed.run();
        play.run();
        List<String> faults = stage.dry();
        if (!faults.isEmpty()) {
            throw new AssertionError("The chapter " + chapter.name() + " is wrong even when nobody dies: " + faults);
        }
    }
}
