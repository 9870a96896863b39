package io.listeningpost.settings;

import java.util.List;
import java.util.Optional;

/**
 * Priorities, the components of a desk's project, and fields that can hold a team. Blocks; thread-safe; lists are empty where Jira does not
 * tell.
 */
public interface DetailCatalog {

    /** In Jira's order. */
    List<Detail> priorities();

    /** By name. */
    List<Detail> components(int serviceDeskId);

    /** Select lists, by name; any of them may be the one in which this Jira keeps its teams. */
    List<Detail> teamFields();

    /** What such a field offers on the newest request of the desk that the caller may see; empty where there is none to ask. */
    List<String> teams(String field, int serviceDeskId);

    /** Which priority, component or field of the destination does not exist, in words; empty also when Jira does not tell. */
    default Optional<String> gone(Destination destination) {
        return destination.priority().filter(id -> isMissing(priorities(), id)).map(id -> "its priority " + id + " is gone")
                .or(() -> destination.component().filter(id -> isMissing(components(destination.route().serviceDeskId()), id.toString()))
                        .map(id -> "its component " + id + " is gone"))
                .or(() -> destination.team().map(FieldValue::field).filter(id -> isMissing(teamFields(), id))
                        .map(id -> "its field " + id + " for the team is gone"));
    }

    private static boolean isMissing(List<Detail> known, String id) {
        return !known.isEmpty() && known.stream().noneMatch(each -> each.id().equals(id));
    }

    /** One of them. */
    record Detail(String id, String name) {
    }
}
