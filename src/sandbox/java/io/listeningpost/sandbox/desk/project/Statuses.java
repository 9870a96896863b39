package io.listeningpost.sandbox.desk.project;

import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.issue.status.Status;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statuses of the whole site; projects share them. */
public final class Statuses implements ConstantsManager {

    /** Where a request waits for an agent. */
    public static final String WAITING = "10001";
    /** Somebody works on it. */
    public static final String IN_PROGRESS = "3";
    /** Waits for something outside the desk. */
    public static final String PENDING = "10003";
    /** Answered. */
    public static final String RESOLVED = "5";
    /** Over. */
    public static final String CLOSED = "6";
    static final String TO_DO = "10010";
    static final String DONE = "10012";

    private static final List<DeskStatus> ALL = List.of(
            new DeskStatus(WAITING, "Waiting for support", DeskStatus.Category.TO_DO),
            new DeskStatus(IN_PROGRESS, "In progress", DeskStatus.Category.IN_PROGRESS),
            new DeskStatus(PENDING, "Pending", DeskStatus.Category.IN_PROGRESS),
            new DeskStatus(RESOLVED, "Resolved", DeskStatus.Category.DONE),
            new DeskStatus(CLOSED, "Closed", DeskStatus.Category.DONE),
            new DeskStatus(TO_DO, "To Do", DeskStatus.Category.TO_DO),
            new DeskStatus(DONE, "Done", DeskStatus.Category.DONE));

    private static final List<DeskPriority> PRIORITIES = List.of(new DeskPriority("1", "Highest"), new DeskPriority("2", "High"),
            new DeskPriority("3", "Medium"), new DeskPriority("4", "Low"), new DeskPriority("5", "Lowest"));

    /** The status with an id that the desk itself wrote. */
    public static DeskStatus of(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("No status has the id " + id));
    }

    /** The status with an id. */
    public static Optional<DeskStatus> find(@Nullable String id) {
        return ALL.stream().filter(status -> status.id().equals(id)).findFirst();
    }

    /** All of them. */
    public static List<DeskStatus> all() {
        return ALL;
    }

    @Override
    public Collection<Priority> getPriorities() {
        return List.copyOf(PRIORITIES);
    }

    /** What people call a priority. */
    public static String priority(String id) {
        return PRIORITIES.stream().filter(each -> each.id().equals(id)).map(DeskPriority::name).findFirst().orElse(id);
    }

    @Override
    public Collection<Status> getStatuses() {
        return List.copyOf(ALL);
    }
}
