package io.listeningpost.sandbox.matrix;

import java.util.Set;
import java.util.function.Function;

/**
 * A piece of what the product does.
 *
 * @param name     one word
 * @param networks where it can be played
 * @param signedIn whether its account has keys that end by themselves
 * @param script   sets the scene, over which nobody dies, and gives what is played then
 */
record Chapter(String name, Set<String> networks, boolean signedIn, Function<Stage, Runnable> script) {

    Chapter(String name, Set<String> networks, Function<Stage, Runnable> script) {
        this(name, networks, false, script);
    }
}
