package com.atlassian.jira.bc;

import com.atlassian.jira.util.ErrorCollection;

/**
 * The outcome of a call that can be refused with messages.
 *
 * <p>Unproven on Jira 11: superclass of the results of IssueService in the Jira 7 Javadoc.
 */
public class ServiceResultImpl {

    private final ErrorCollection errorCollection;

    public ServiceResultImpl(ErrorCollection errorCollection) {
        this.errorCollection = errorCollection;
    }

    public boolean isValid() {
        return !errorCollection.hasAnyErrors();
    }

    public ErrorCollection getErrorCollection() {
        return errorCollection;
    }
}
