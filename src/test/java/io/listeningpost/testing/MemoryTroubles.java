package io.listeningpost.testing;

import io.listeningpost.social.SocialFailure;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Failures scripted by what they are for, each used once. Not thread-safe. */
final class MemoryTroubles {

    private final Map<String, Deque<SocialFailure>> scripted = new HashMap<>();

    void add(String of, SocialFailure failure) {
        scripted.computeIfAbsent(of, key -> new ArrayDeque<>()).add(failure);
    }

    Optional<SocialFailure> next(String of) {
        return Optional.ofNullable(scripted.get(of)).map(Deque::poll);
    }
}
