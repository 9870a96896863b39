package com.atlassian.jira.issue;

/**
 * An issue that could be changed; we only read it.
 *
 * <p>Evidence: used by a Jira 11 plugin (atlassian-slack-integration-server).
 */
public interface MutableIssue extends Issue {
}
