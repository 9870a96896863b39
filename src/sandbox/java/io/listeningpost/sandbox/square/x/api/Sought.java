package io.listeningpost.sandbox.square.x.api;

import io.listeningpost.sandbox.square.x.world.Post;
import java.util.function.Predicate;

/**
 * A part of a search query: which posts it means, and whether it may stand alone (networks.md §2.1; X's page "Build a query": operators
 * that would match almost everything need a standalone one beside them, and so does everything negated).
 */
record Sought(Predicate<Post> meaning, Standing standing) {

    /** Whether a part narrows the posts down by itself. */
    enum Standing { ALONE, NEGATED, NEEDS_COMPANY }

    static Sought alone(Predicate<Post> meaning) {
        return new Sought(meaning, Standing.ALONE);
    }

    static Sought withOthers(Predicate<Post> meaning) {
        return new Sought(meaning, Standing.NEEDS_COMPANY);
    }

    Sought and(Sought other) {
        boolean narrow = standing == Standing.ALONE || other.standing == Standing.ALONE;
        return new Sought(meaning.and(other.meaning), narrow ? Standing.ALONE : wider(other));
    }

    /** As wide as its widest part: an alternative that matches everything makes the whole match everything. */
    Sought or(Sought other) {
        boolean narrow = standing == Standing.ALONE && other.standing == Standing.ALONE;
        return new Sought(meaning.or(other.meaning), narrow ? Standing.ALONE : wider(other));
    }

    Sought not() {
        return new Sought(meaning.negate(), standing == Standing.NEEDS_COMPANY ? Standing.NEEDS_COMPANY : Standing.NEGATED);
    }

    private Standing wider(Sought other) {
        return standing == Standing.NEEDS_COMPANY || other.standing == Standing.NEEDS_COMPANY ? Standing.NEEDS_COMPANY : Standing.NEGATED;
    }
}
