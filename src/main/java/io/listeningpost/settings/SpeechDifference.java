package io.listeningpost.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Which public words changed to what, for each status and language. They are what the brand says, so they stand there as they are said. */
final class SpeechDifference {

    private SpeechDifference() {
    }

    /** Of an account. */
    static Difference of(Map<String, String> statuses, List<Speech> before, List<Speech> after) {
        Map<String, Speech> old = new LinkedHashMap<>();
        before.forEach(each -> old.put(each.statusId(), each));
        Map<String, Speech> now = new LinkedHashMap<>();
        after.forEach(each -> now.put(each.statusId(), each));
        Difference difference = new Difference();
        for (String status : all(old, now)) {
            words(difference, status(statuses, status), Optional.ofNullable(old.get(status)), Optional.ofNullable(now.get(status)));
        }
        return difference;
    }

    /** Of a project. */
    static Difference of(Map<String, String> statuses, IntFunction<String> types, ProjectBook before, ProjectBook after) {
        Map<String, ProjectSpeech> old = byPlace(before);
        Map<String, ProjectSpeech> now = byPlace(after);
        Difference difference = new Difference();
        for (String place : all(old, now)) {
            Optional<ProjectSpeech> was = Optional.ofNullable(old.get(place));
            Optional<ProjectSpeech> is = Optional.ofNullable(now.get(place));
            ProjectSpeech any = is.or(() -> was).orElseThrow();
            String name = status(statuses, any.statusId())
                    + any.requestType().map(type -> " (" + types.apply(type) + ")").orElse("");
            difference.part(name, said(was), said(is));
            languages(difference, name, was.map(ProjectSpeech::speech), is.map(ProjectSpeech::speech));
        }
        return difference;
    }

    private static void words(Difference difference, String place, Optional<Speech> was, Optional<Speech> is) {
        difference.words(place, was.map(Speech::words), is.map(Speech::words));
        languages(difference, place, was, is);
    }

    private static void languages(Difference difference, String place, Optional<Speech> was, Optional<Speech> is) {
        Map<String, String> old = was.map(Speech::languages).orElse(Map.of());
        Map<String, String> now = is.map(Speech::languages).orElse(Map.of());
        for (String language : all(old, now)) {
            difference.words(place + " in " + AuditWords.language(language),
                    Optional.ofNullable(old.get(language)), Optional.ofNullable(now.get(language)));
        }
    }

    private static Map<String, ProjectSpeech> byPlace(ProjectBook book) {
        return book.speeches().stream().collect(Collectors.toMap(
                each -> each.statusId() + each.requestType().map(type -> " " + type).orElse(""), each -> each, (first, second) -> first));
    }

    private static String said(Optional<ProjectSpeech> speech) {
        return speech.map(each -> switch (each.does()) {
            case ACCOUNT -> "as the account says";
            case WORDS -> "\"" + each.speech().words() + "\"";
            case NOTHING -> "nothing here";
        }).orElse("none");
    }

    private static String status(Map<String, String> names, String id) {
        return Objects.requireNonNullElse(names.get(id), "status " + id);
    }

    private static <T> Iterable<String> all(Map<String, T> old, Map<String, T> now) {
        TreeSet<String> keys = new TreeSet<>(old.keySet());
        keys.addAll(now.keySet());
        return keys;
    }
}
