package io.listeningpost.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;

/** The parts that run, to be stopped in the reverse order, even in the middle of a start. Thread-safe. */
final class Running implements AutoCloseable {

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private boolean closed;

    /**
     * Remembers a part that has just started.
     *
     * @throws IllegalStateException when everything is being stopped already; the part is stopped too
     */
    synchronized <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        if (closed) {
            close();
            throw new IllegalStateException("Stopped while starting");
        }
        return part;
    }

    /** Stops every part, last started first; each is tried. */
    @Override
    public synchronized void close() {
        closed = true;
        RuntimeException first = null;
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                if (first == null) {
                    first = new IllegalStateException("The sandbox does not stop cleanly: " + e.getMessage(), e);
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
