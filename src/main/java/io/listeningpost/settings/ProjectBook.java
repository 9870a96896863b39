package io.listeningpost.settings;

import java.util.List;
import java.util.Optional;

/**
 * What the statuses of one project say otherwise than the accounts do.
 *
 * @param version  counts up with each change; 0 before the first
 * @param speeches at most one for each status and request type
 */
public record ProjectBook(long version, List<ProjectSpeech> speeches) {

    public static final int MOST_SPEECHES = 500;

    public static final ProjectBook EMPTY = new ProjectBook(0, List.of());

    public ProjectBook {
        speeches = List.copyOf(speeches);
        if (speeches.size() > MOST_SPEECHES) {
            throw new IllegalArgumentException("speeches must be at most " + MOST_SPEECHES);
        }
    }

    /** What is said of the status for this request type, or else for the whole project; empty when nothing is. */
    public Optional<ProjectSpeech> of(String statusId, Optional<Integer> requestType) {
        return requestType.flatMap(type -> exactly(statusId, Optional.of(type))).or(() -> exactly(statusId, Optional.empty()));
    }

    private Optional<ProjectSpeech> exactly(String statusId, Optional<Integer> requestType) {
        return speeches.stream().filter(each -> each.statusId().equals(statusId) && each.requestType().equals(requestType)).findFirst();
    }

    /** Whether it depends on the request type what the status says. */
    public boolean asksForTheType(String statusId) {
        return speeches.stream().anyMatch(each -> each.statusId().equals(statusId) && each.requestType().isPresent());
    }

    /** Whether some status says words of its own. */
    public boolean speaks() {
        return speeches.stream().anyMatch(each -> each.does() == ProjectSpeech.Does.WORDS);
    }
}
