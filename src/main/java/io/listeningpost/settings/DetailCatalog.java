package io.listeningpost.settings;

import java.util.List;
import java.util.Optional;

/** Priorities, and the components of a desk's project. Blocks; thread-safe; lists are empty where Jira does not tell. */
public interface DetailCatalog {

    /** In Jira's order. */
    List<Detail> priorities();

    /** By name. */
    List<Detail> components(int serviceDeskId);

    /** Which priority or component of the destination does not exist, in words; empty also when Jira does not tell. */
    default Optional<String> gone(Destination destination) {
        return destination.priority().filter(id -> isMissing(priorities(), id)).map(id -> "its priority " + id + " is gone")
                .or(() -> destination.component().filter(id -> isMissing(components(destination.route().serviceDeskId()), id.toString()))
                        .map(id -> "its component " + id + " is gone"));
    }

    private static boolean isMissing(List<Detail> known, String id) {
        return !known.isEmpty() && known.stream().noneMatch(each -> each.id().equals(id));
    }

    /** One of them. */
    record Detail(String id, String name) {
    }
}
