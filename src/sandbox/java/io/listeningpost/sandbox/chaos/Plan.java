package io.listeningpost.sandbox.chaos;

import io.listeningpost.sandbox.square.trouble.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

/**
 * What is going to happen, and when, counted from the beginning of the load. Drawn from the seed before anything starts, so that the same
 * seed brings the same kills, troubles and words; how they fall together still depends on the machine.
 *
 * @param load how long people write and agents work; longer when the machine is so busy that the kills need longer
 */
record Plan(Duration load, List<Kill> kills, List<Outage> outages, List<Spell> spells, List<Word> words) {

    /** Handles of the customers. */
    static final int CUSTOMERS = 12;

    private static final String MENTIONS = "/2/users/*/mentions";
    private static final String OWN_POSTS = "/2/users/*/tweets";
    private static final String POSTS = "/2/tweets";
    private static final int FIRST_KILL = 4_000;
    private static final int TAIL = 6_000;
    /** How much longer than planned the load may take. */
    private static final int LONGER = 4;

    /**
     * A node dies.
     *
     * @param alive how long it answers at least before that, whatever the time is
     * @param away  how long until it is started again
     */
    record Kill(Duration at, int node, Duration alive, Duration away) {
    }

    /** How a node that lives is of no use. */
    enum Kind { FROZEN, WITHOUT_DATABASE, DATABASE_HANGS, WITHOUT_X, X_HANGS }

    /** A node is of no use for a while. */
    record Outage(Duration at, int node, Kind kind, Duration away) {
    }

    /** X gets into trouble. */
    record Spell(Duration at, Trouble trouble, String method, String path, int times) {
    }

    /**
     * A customer speaks.
     *
     * @param continues the number of the word that began the thread to go on with; empty for a thread of its own
     * @param late      how long the post stays hidden from polls
     */
    record Word(Duration at, int number, int customer, OptionalInt continues, Duration late) {
    }

    static Plan of(ChaosOptions options) {
        List<Kill> kills = kills(new Random(options.seed()), options);
        Duration load = (kills.isEmpty() ? Duration.ofMillis(FIRST_KILL) : kills.getLast().at()).plusMillis(TAIL);
        Duration longest = load.multipliedBy(LONGER);
        return new Plan(load, kills, outages(new Random(options.seed() + 3), options, load), spells(new Random(options.seed() + 1),
                longest), words(new Random(options.seed() + 2), longest));
    }

    /** How many of these are due before the load should be over. */
    static long soon(List<Duration> moments, Duration load) {
        return moments.stream().filter(moment -> moment.compareTo(load) < 0).count();
    }

    private static List<Kill> kills(Random random, ChaosOptions options) {
        List<Kill> kills = new ArrayList<>();
        long at = FIRST_KILL;
        for (int i = 0; i < options.kills(); i++) {
            at += random.nextInt(2_000, 12_000);
            kills.add(new Kill(Duration.ofMillis(at), random.nextInt(options.nodes()), Duration.ofMillis(random.nextInt(1_500, 9_000)),
                    Duration.ofMillis(random.nextInt(3_000))));
        }
        return List.copyOf(kills);
    }

    /** Every fourth is so long that the others take the node for dead, where there are others. */
    private static List<Outage> outages(Random random, ChaosOptions options, Duration load) {
        List<Outage> outages = new ArrayList<>();
        for (long at = random.nextInt(3_000, 15_000); at < load.toMillis(); at += random.nextInt(8_000, 20_000)) {
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            boolean taken = options.nodes() > 1 && outages.size() % 4 == 3;
            outages.add(new Outage(Duration.ofMillis(at), random.nextInt(options.nodes()), kind,
                    Duration.ofMillis(taken ? 75_000 : random.nextInt(1_000, 12_000))));
        }
        return List.copyOf(outages);
    }

    private static List<Spell> spells(Random random, Duration load) {
        List<Spell> spells = new ArrayList<>();
        for (long at = random.nextInt(2_000); at < load.toMillis(); at += random.nextInt(1_500, 6_000)) {
            spells.add(spell(random, Duration.ofMillis(at)));
        }
        return List.copyOf(spells);
    }

    private static Spell spell(Random random, Duration at) {
        return switch (random.nextInt(15)) {
            case 0, 1 -> new Spell(at, new Trouble.AnswerLost(), "POST", POSTS, 1);
            case 2 -> new Spell(at, new Trouble.DoneButUnavailable(), "POST", POSTS, 1);
            case 3 -> new Spell(at, new Trouble.HalfABody(), random.nextBoolean() ? "POST" : "GET", "/2/**", 1);
            case 4 -> new Spell(at, new Trouble.Unavailable(), "*", "/2/**", random.nextInt(1, 4));
            case 5 -> new Spell(at, new Trouble.ErrorPage(), "*", "/2/**", 1);
            case 6 -> new Spell(at, new Trouble.RateLimited(Duration.ofSeconds(random.nextInt(1, 4))), "*", "/2/**", 1);
            case 7 -> new Spell(at, new Trouble.Dropped(), "*", "/2/**", random.nextInt(1, 3));
            case 8 -> new Spell(at, new Trouble.Hang(Duration.ofMillis(random.nextInt(500, 3_000))), "*", "/2/**", 1);
            case 9 -> new Spell(at, new Trouble.Slow(Duration.ofMillis(random.nextInt(200, 1_500))), "*", "/2/**", 3);
            case 12 -> new Spell(at, new Trouble.NoMoney(), "*", "/2/**", 1);
            case 13 -> new Spell(at, new Trouble.RateLimited(null), "*", "/2/**", 1);
            case 10 -> new Spell(at, new Trouble.Doubled(), "GET", random.nextBoolean() ? MENTIONS : OWN_POSTS, 2);
            default -> new Spell(at, new Trouble.Shuffled(), "GET", MENTIONS, 3);
        };
    }

    private static List<Word> words(Random random, Duration load) {
        List<Word> words = new ArrayList<>();
        List<Integer> threads = new ArrayList<>();
        for (long at = 0; at < load.toMillis(); at += random.nextInt(200, 1_000)) {
            int number = words.size();
            boolean own = threads.size() < 3 || random.nextInt(100) < 40;
            int thread = own ? number : threads.get(random.nextInt(threads.size()));
            int customer = own ? random.nextInt(CUSTOMERS) : words.get(thread).customer();
            Duration late = Duration.ofMillis(random.nextInt(10) == 0 ? random.nextInt(2_000, 9_000) : 0);
            words.add(new Word(Duration.ofMillis(at), number, customer, own ? OptionalInt.empty() : OptionalInt.of(thread), late));
            if (own) {
                threads.add(number);
            }
        }
        return List.copyOf(words);
    }
}
