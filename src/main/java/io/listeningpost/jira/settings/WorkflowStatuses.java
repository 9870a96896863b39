package io.listeningpost.jira.settings;

import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.servicedesk.api.requesttype.RequestType;
import com.atlassian.servicedesk.api.requesttype.RequestTypeService;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which statuses the requests of a service desk can have. What it calls is not proven on Jira 11 and only narrows a choice, so whatever
 * goes wrong here is no more than an empty answer. Thread-safe.
 */
public final class WorkflowStatuses {

    private static final Logger LOG = LoggerFactory.getLogger(WorkflowStatuses.class);

    private final WorkflowManager workflows;
    private final RequestTypeService types;

    public WorkflowStatuses(WorkflowManager workflows, RequestTypeService types) {
        this.workflows = workflows;
        this.types = types;
    }

    /** Their ids, over the workflows of all its request types; empty when nobody tells. */
    Set<String> of(long project, int serviceDesk) {
        try {
            List<RequestType> all = types.getRequestTypes(null,
                    types.newQueryBuilder().serviceDesk(serviceDesk).requestOverrideSecurity(true).build()).getResults();
            Set<String> statuses = new HashSet<>();
            all.stream().map(RequestType::getIssueTypeId).distinct().forEach(issueType ->
                    workflows.getWorkflow(project, Long.toString(issueType)).getLinkedStatusObjects().stream().map(Status::getId)
                            .forEach(statuses::add));
            return statuses;
        } catch (RuntimeException | LinkageError e) {
            LOG.debug("Jira does not tell which statuses project {} uses; all are offered", project, e);
            return Set.of();
        }
    }
}
