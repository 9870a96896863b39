package io.listeningpost.sandbox.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;

/** What people did and what they were told, to be held against what became of it. Thread-safe. */
final class Ledger {

    private final List<Mention> mentions = new CopyOnWriteArrayList<>();
    private final List<Answer> answers = new CopyOnWriteArrayList<>();
    private final Set<String> requests = new ConcurrentSkipListSet<>();
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private final List<String> surprises = new CopyOnWriteArrayList<>();

    /**
     * A post that speaks to the brand.
     *
     * @param marker a word that no other post has
     */
    record Mention(String post, String marker) {
    }

    /** An answer that the host took. */
    record Answer(String request, String reply, String text) {
    }

    void said(Mention mention) {
        mentions.add(mention);
    }

    void answered(Answer answer) {
        answers.add(answer);
    }

    void knows(String request) {
        requests.add(request);
    }

    /** Something that is only counted. */
    void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    /** An answer that nobody should ever get. */
    void surprise(String what) {
        surprises.add(what);
    }

    List<Mention> mentions() {
        return List.copyOf(mentions);
    }

    List<Answer> answers() {
        return List.copyOf(answers);
    }

    /** Keys of requests that somebody saw. */
    List<String> requests() {
        return new ArrayList<>(requests);
    }

    Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }

    List<String> surprises() {
        return List.copyOf(surprises);
    }
}
