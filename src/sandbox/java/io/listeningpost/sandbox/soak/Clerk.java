package io.listeningpost.sandbox.soak;

import io.listeningpost.sandbox.remote.Agent;
import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.remote.Visitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** An agent who answers young requests and begins work on some. For one thread; others may ask how many answers were taken. */
final class Clerk {

    private static final int BEGINNING = 15;
    private static final String BEGIN = "Start progress";

    private final Agent agent;
    private final String name;
    private final Census census;
    private final Random random;
    private final AtomicInteger tried = new AtomicInteger();
    private final BitSet refused = new BitSet();
    private final List<String> surprises = new ArrayList<>();

    Clerk(Visitor desk, String name, Census census, Random random) {
        this.agent = new Agent(desk);
        this.name = name;
        this.census = census;
        this.random = random;
    }

    void work(Shift shift) {
        while (shift.goesOn()) {
            List<String> young = census.youngRequests();
            for (int i = 0; i < Math.min(10, young.size()) && shift.goesOn(); i++) {
                deed(young.get(random.nextInt(young.size())));
                Patience.pass(Duration.ofMillis(random.nextInt(1_000, 3_000)));
            }
            if (young.isEmpty()) {
                Patience.pass(Duration.ofSeconds(1));
            }
        }
    }

    String name() {
        return name;
    }

    /** Answers carry the numbers below this one. */
    int tried() {
        return tried.get();
    }

    /** The numbers of those that the host did not take, as far as the agent knows; asked when nobody works any more. */
    BitSet refused() {
        return (BitSet) refused.clone();
    }

    List<String> surprises() {
        return List.copyOf(surprises);
    }

    private void deed(String request) {
        try {
            if (random.nextInt(100) < BEGINNING) {
                if (agent.issue(request).body().contains(BEGIN)) {
                    agent.move(request, BEGIN);
                }
            } else if (agent.hasThread(request)) {
                answer(request);
            }
        } catch (AssertionError surprise) {
            surprises.add(String.valueOf(surprise.getMessage()));
        }
    }

    private void answer(String request) {
        int number = tried.getAndIncrement();
        boolean taken = false;
        try {
            agent.answer(request, "We have asked the depot about it. " + mark(name, number), "soak-" + name + "-" + number);
            taken = true;
        } finally {
            refused.set(number, !taken);
        }
    }

    /** A word that no other answer has. */
    static String mark(String name, int number) {
        return "Ref. " + name + "-" + number + "-z";
    }
}
