package io.listeningpost.sandbox.matrix;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts the steps by name, keeps what was taken, and stops the JVM where it was told to: without hooks, so that nothing gets a chance to
 * tidy up. A call counts as a step when something was written while it ran, or when it crosses a network. Thread-safe.
 */
final class Steps {

    /** How a JVM ends that was stopped here. */
    static final int STOPPED = 86;

    private final Map<String, Integer> counts = new HashMap<>();
    private final List<Taken> taken = new ArrayList<>();
    private final ThreadLocal<Deque<Frame>> frames = ThreadLocal.withInitial(ArrayDeque::new);
    private @Nullable Stop stop;

    private final End end;
    private final BooleanSupplier asked;
    /** What hearts and timers do at their own time is no step, and stops with the node all the same. */
    private final Thread owner = Thread.currentThread();
    private volatile boolean dead;

    /** @param asked whether somebody outside wants the node to end; looked at when a call over a network is over */
    Steps(End end, BooleanSupplier asked) {
        this.end = end;
        this.asked = asked;
    }

    /** A call under way. */
    private static final class Frame {
        private final String name;
        private final int nth;
        private final List<Taken> statements = new ArrayList<>();
        private boolean wrote;

        Frame(String name, int nth) {
            this.name = name;
            this.nth = nth;
        }
    }

    /** Where to stop. */
    record Stop(String name, int nth, boolean after) {
    }

    /** What a call does. */
    @FunctionalInterface
    interface Body {
        @Nullable Object run() throws Exception;
    }

    /** Forgets what was counted; stops where this says, or nowhere. */
    synchronized void begin(@Nullable Stop where) {
        counts.clear();
        taken.clear();
        stop = where;
    }

    /** What was taken since then, in the order in which it ended. */
    synchronized List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** Runs a call; {@code always} for one that is a step whatever it writes here. */
    @Nullable Object step(String name, boolean always, Body body) throws Exception {
        alive();
        if (Thread.currentThread() != owner) {
            return body.run();
        }
        Frame frame = new Frame(name, count(name, false));
        Deque<Frame> open = frames.get();
        open.push(frame);
        try {
            return body.run();
        } finally {
            open.pop();
            if (always && asked.getAsBoolean()) {
                end();
            }
            if (frame.wrote || always) {
                keep(frame);
                if (open.peek() != null) {
                    open.peek().wrote = true;
                }
            }
            stopIf(frame.name, frame.nth, true);
        }
    }

    /** A statement of the product's own tables, or the end of a transaction, was carried out. */
    void statement(String what) {
        Frame frame = frames.get().peek();
        if (frame == null) {
            return;
        }
        frame.wrote = true;
        String name = frame.name + "#" + what;
        int nth = count(name, true);
        frame.statements.add(new Taken(name, nth, true));
        stopIf(name, nth, true);
    }

    /** Something else was written. */
    void wrote() {
        Frame frame = frames.get().peek();
        if (frame != null) {
            frame.wrote = true;
        }
    }

    private int count(String name, boolean inner) {
        int nth;
        synchronized (this) {
            nth = counts.merge(name, 1, Integer::sum);
        }
        if (!inner) {
            stopIf(name, nth, false);
        }
        return nth;
    }

    private synchronized void keep(Frame frame) {
        // after the last statement is after the step
        taken.addAll(frame.statements.subList(0, Math.max(0, frame.statements.size() - 1)));
        taken.add(new Taken(frame.name, frame.nth, false));
    }

    private void stopIf(String name, int nth, boolean after) {
        boolean now;
        synchronized (this) {
            now = stop != null && stop.name().equals(name) && stop.nth() == nth && stop.after() == after;
        }
        if (now) {
            end();
        }
    }

    private void end() {
        if (end == End.HALT) {
            Runtime.getRuntime().halt(STOPPED);
        }
        dead = true;
        throw new Stopped();
    }

    /** Nothing may be done any more by whom this refuses. */
    void alive() {
        if (dead) {
            throw new Stopped();
        }
    }
}
