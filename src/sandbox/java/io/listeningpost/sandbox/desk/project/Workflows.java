package io.listeningpost.sandbox.desk.project;

import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.workflow.JiraWorkflow;
import com.atlassian.jira.workflow.WorkflowManager;
import java.util.List;
import java.util.stream.Stream;

/** The workflows of the projects; every type of issue follows that of its project. */
public final class Workflows implements WorkflowManager {

    private final Projects projects;

    /** Of these projects. */
    public Workflows(Projects projects) {
        this.projects = projects;
    }

    @Override
    public JiraWorkflow getWorkflow(Long projectId, String issueTypeId) {
        Workflow workflow = Workflow.of(projects.byId(projectId).orElseThrow().key());
        return () -> statuses(workflow);
    }

    private static List<Status> statuses(Workflow workflow) {
        return Stream.concat(Stream.of(workflow.first()), workflow.actions().stream().map(Action::to)).distinct()
                .<Status>map(Statuses::of).toList();
    }
}
