package io.listeningpost.sandbox.desk.project;

import static io.listeningpost.sandbox.desk.project.Action.Resolution.CLEAR;
import static io.listeningpost.sandbox.desk.project.Action.Resolution.KEEP;
import static io.listeningpost.sandbox.desk.project.Action.Resolution.SET;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The statuses a project uses and the moves between them. */
public record Workflow(String name, String first, List<Action> actions) {

    private static final Workflow SERVICE_DESK = new Workflow("SUP: Service desk workflow", Statuses.WAITING, List.of(
            new Action(11, "Start progress", Set.of(Statuses.WAITING, Statuses.PENDING), Statuses.IN_PROGRESS, KEEP),
            new Action(21, "Pending", Set.of(Statuses.WAITING, Statuses.IN_PROGRESS), Statuses.PENDING, KEEP),
            new Action(31, "Back to queue", Set.of(Statuses.IN_PROGRESS, Statuses.PENDING), Statuses.WAITING, KEEP),
            new Action(41, "Resolve this issue", Set.of(Statuses.WAITING, Statuses.IN_PROGRESS, Statuses.PENDING), Statuses.RESOLVED, SET),
            new Action(51, "Close", Set.of(Statuses.RESOLVED), Statuses.CLOSED, KEEP),
            new Action(61, "Reopen issue", Set.of(Statuses.RESOLVED, Statuses.CLOSED), Statuses.WAITING, CLEAR)));

    private static final Workflow SIMPLE = new Workflow("OPS: Simple workflow", Statuses.TO_DO, List.of(
            new Action(11, "Start", Set.of(Statuses.TO_DO), Statuses.IN_PROGRESS, KEEP),
            new Action(21, "Done", Set.of(Statuses.TO_DO, Statuses.IN_PROGRESS), Statuses.DONE, SET),
            new Action(31, "Reopen", Set.of(Statuses.DONE), Statuses.TO_DO, CLEAR)));

    /** Copies the actions. */
    public Workflow {
        actions = List.copyOf(actions);
    }

    /** The workflow of a project. */
    public static Workflow of(String projectKey) {
        return projectKey.equals("SUP") ? SERVICE_DESK : SIMPLE;
    }

    /** The moves that leave a status. */
    public List<Action> from(String statusId) {
        return actions.stream().filter(action -> action.from().contains(statusId)).toList();
    }

    /** The move with an id, wherever it starts. */
    public Optional<Action> action(int id) {
        return actions.stream().filter(action -> action.id() == id).findFirst();
    }
}
