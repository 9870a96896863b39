package io.listeningpost.sandbox.desk.page;

import java.util.List;

/** A queue: a query with a name. */
record Queue(String id, String name, String jql) {

    private static final List<Queue> SERVICE_DESK = List.of(
            new Queue("open", "All open", "project = SUP AND resolution IS EMPTY ORDER BY created DESC"),
            new Queue("waiting", "Waiting for support", "project = SUP AND status = \"Waiting for support\" ORDER BY created ASC"),
            new Queue("progress", "In progress", "project = SUP AND status = \"In progress\" ORDER BY updated DESC"),
            new Queue("pending", "Pending", "project = SUP AND status = Pending ORDER BY updated DESC"),
            new Queue("done", "Resolved and closed", "project = SUP AND status IN (Resolved, Closed) ORDER BY updated DESC"),
            new Queue("all", "Everything", "project = SUP ORDER BY created DESC"));

    private static final List<Queue> OPERATIONS = List.of(
            new Queue("open", "Open", "project = OPS AND resolution IS EMPTY ORDER BY created DESC"),
            new Queue("all", "Everything", "project = OPS ORDER BY created DESC"));

    static List<Queue> of(String projectKey) {
        return projectKey.equals("SUP") ? SERVICE_DESK : OPERATIONS;
    }
}
