package io.listeningpost.sandbox.matrix;

import java.util.function.Function;

/**
 * A piece of what the product does.
 *
 * @param name     one word
 * @param signedIn whether its account has keys that end by themselves
 * @param script   sets the scene, over which nobody dies, and gives what is played then
 */
record Chapter(String name, boolean signedIn, Function<Stage, Runnable> script) {

    Chapter(String name, Function<Stage, Runnable> script) {
        this(name, false, script);
    }
}
