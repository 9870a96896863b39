package io.listeningpost.jira.rest.admin;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What our own threads are at. */
final class OwnThreads {

    private static final String OURS = "listening-post-";
    private static final int MOST = 50;
    private static final int FRAMES = 60;

    private OwnThreads() {
    }

    /** Their names, states and stacks as text; names and stacks are code and nothing else. */
    static String text() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(each -> each.getKey().getName().startsWith(OURS))
                .sorted(Map.Entry.comparingByKey((one, other) -> one.getName().compareTo(other.getName())))
                .limit(MOST)
                .map(each -> each.getKey().getName() + " " + each.getKey().getState() + "\n" + Stream.of(each.getValue()).limit(FRAMES)
                        .map(frame -> "    at " + frame + "\n").collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }
}
