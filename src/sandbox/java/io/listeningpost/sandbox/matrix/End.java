package io.listeningpost.sandbox.matrix;

import java.nio.file.Files;
import java.nio.file.Path;

/** How nodes end where they are told to. */
enum End {

    /** The JVM halts: no hook runs, nothing is tidied up. A new JVM goes on. */
    HALT,
    /**
     * The node is cut off from database, desk and network at once, and what it would still do is refused; a new one is put together in the
     * same JVM. Six times faster, and the same for everything that outlives a node.
     */
    CUT;

    /** Where somebody outside leaves word that a node under way shall be cut. */
    static Path word(Path home) {
        return home.resolve("cut");
    }

    static boolean isAsked(Path home) {
        return Files.exists(word(home));
    }
}
