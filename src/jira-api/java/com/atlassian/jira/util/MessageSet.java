package com.atlassian.jira.util;

import java.util.Set;

/**
 * Messages of a parse.
 *
 * <p>Evidence: imported by Jira 11 plugins (atlassian-slack-integration-server, jira-scrum-poker), hasAnyErrors among
 * the calls; getErrorMessages and addErrorMessage from the Jira 7 API.
 */
public interface MessageSet {

    Set<String> getErrorMessages();

    boolean hasAnyErrors();

    void addErrorMessage(String errorMessage);
}
