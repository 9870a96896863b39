package io.listeningpost.sandbox.desk.request;

import com.atlassian.jira.issue.Issue;
import com.atlassian.servicedesk.api.request.CustomerRequest;
import io.listeningpost.sandbox.desk.issue.DeskIssue;

/** A request that was raised. */
record Raised(DeskIssue issue, int deskId, int typeId) implements CustomerRequest {

    @Override
    public Issue getIssue() {
        return issue;
    }

    @Override
    public int getServiceDeskId() {
        return deskId;
    }

    @Override
    public int getRequestTypeId() {
        return typeId;
    }
}
