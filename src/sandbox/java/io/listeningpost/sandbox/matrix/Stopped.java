package io.listeningpost.sandbox.matrix;

/** A node was stopped inside of its JVM: nothing of it may do anything from here on. */
final class Stopped extends Error {

    private static final long serialVersionUID = 1L;

    Stopped() {
        super("the node was stopped", null, false, false);
    }
}
