package io.listeningpost.sandbox.matrix;

import io.listeningpost.sandbox.square.trouble.Trouble;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the Square fails a call. */
final class Faults {

    private static final Duration A_WHILE = Duration.ofMillis(300);
    /** A call takes thirty seconds at most. */
    private static final Duration TOO_LONG = Duration.ofSeconds(34);
    private static final int LONG = 4;

    private Faults() {
    }

    /**
     * A trouble and for how many calls it lasts.
     *
     * @param meets which calls can meet it
     */
    record Fault(Trouble trouble, int times, Meets meets) {
    }

    /** Kinds of calls. */
    enum Meets {
        ALL,
        PAGES,
        /** What everybody sees from then on; these cells take half a minute each. */
        POSTS;

        boolean is(Town.Call call) {
            return switch (this) {
                case ALL -> true;
                case PAGES -> call == Town.Call.PAGE;
                case POSTS -> call == Town.Call.POST;
            };
        }
    }

    /** By name. */
    static Map<String, Fault> all() {
        Map<String, Fault> all = new LinkedHashMap<>();
        all.put("answer lost", new Fault(new Trouble.AnswerLost(), 1, Meets.ALL));
        all.put("done but 503", new Fault(new Trouble.DoneButUnavailable(), 1, Meets.ALL));
        all.put("half a body", new Fault(new Trouble.HalfABody(), 1, Meets.ALL));
        all.put("hang", new Fault(new Trouble.Hang(A_WHILE), 1, Meets.ALL));
        all.put("hang past our patience", new Fault(new Trouble.Hang(TOO_LONG), 1, Meets.POSTS));
        all.put("answer past our patience", new Fault(new Trouble.AnswerHeld(TOO_LONG), 1, Meets.POSTS));
        all.put("reset", new Fault(new Trouble.Dropped(), 1, Meets.ALL));
        all.put("503", new Fault(new Trouble.Unavailable(), 1, Meets.ALL));
        all.put("503 for long", new Fault(new Trouble.Unavailable(), LONG, Meets.ALL));
        all.put("500 with a page", new Fault(new Trouble.ErrorPage(), 1, Meets.ALL));
        all.put("200 with a page", new Fault(new Trouble.WrongPage(), 1, Meets.ALL));
        all.put("429 with a reset", new Fault(new Trouble.RateLimited(Duration.ofMinutes(2)), 1, Meets.ALL));
        all.put("429 without a reset", new Fault(new Trouble.RateLimited(null), 1, Meets.ALL));
        all.put("402", new Fault(new Trouble.NoMoney(), 1, Meets.ALL));
        all.put("402 for long", new Fault(new Trouble.NoMoney(), LONG, Meets.ALL));
        all.put("page doubled", new Fault(new Trouble.Doubled(), LONG, Meets.PAGES));
        all.put("page in the wrong order", new Fault(new Trouble.Shuffled(), LONG, Meets.PAGES));
        all.put("page with a hole", new Fault(new Trouble.Partial(), 1, Meets.PAGES));
        all.put("page with nonsense", new Fault(new Trouble.Garbled(), 1, Meets.PAGES));
        return all;
    }

    /** Those that a network has, by name. */
    static Map<String, Fault> of(Town town) {
        Map<String, Fault> known = all();
        known.values().removeIf(fault -> !town.knows(fault.trouble()));
        return known;
    }

    /** Those that leave open what became of a call; a node may die right after it. */
    static List<String> open() {
        return List.of("answer lost", "done but 503", "half a body", "reset", "503", "429 without a reset", "402");
    }
}
