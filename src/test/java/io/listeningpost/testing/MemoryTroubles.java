package io.listeningpost.testing;

import io.listeningpost.social.SocialFailure;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Failures of a {@link MemoryNetwork}, which guards them: scripted by what they are for, each used once. */
final class MemoryTroubles {

    private final Map<String, Deque<Trouble>> scripted = new HashMap<>();

    /** What happens to one call: it fails, before or after it was done, or nothing happens to it. */
    record Trouble(Optional<SocialFailure> failure, boolean done) {

        static final Trouble NONE = new Trouble(Optional.empty(), true);
    }

    /** The next call that nothing is scripted for fails, and nothing is done. */
    void add(String of, SocialFailure failure) {
        add(of, failure, false);
    }

    void add(String of, SocialFailure failure, boolean done) {
        queue(of).add(new Trouble(Optional.of(failure), done));
    }

    /** The next call that nothing is scripted for goes well. */
    void pass(String of) {
        queue(of).add(Trouble.NONE);
    }

    Trouble meet(String of) {
        return Optional.ofNullable(queue(of).poll()).orElse(Trouble.NONE);
    }

    Optional<SocialFailure> next(String of) {
        return meet(of).failure();
    }

    private Deque<Trouble> queue(String of) {
        return scripted.computeIfAbsent(of, key -> new ArrayDeque<>());
    }
}
