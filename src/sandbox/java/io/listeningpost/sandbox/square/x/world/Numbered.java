package io.listeningpost.sandbox.square.x.world;

/** A thing whose id is a number that grows with time. */
public interface Numbered {

    /** The id. */
    String id();

    /** The id as a number, for order. */
    long number();
}
