package com.atlassian.jira.util;

import java.util.Set;

/**
 * Messages of a parse.
 *
 * <p>Evidence: imported by a Jira 11 plugin (atlassian-slack-integration-server); getters from Jira 7.13.0 bytecode.
 */
public interface MessageSet {

    Set<String> getErrorMessages();

    boolean hasAnyErrors();
}
