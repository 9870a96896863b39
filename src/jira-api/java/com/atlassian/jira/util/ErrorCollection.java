package com.atlassian.jira.util;

import java.util.Collection;
import java.util.Map;

/**
 * What was wrong: by field, and in general.
 *
 * <p>Unproven on Jira 11: Jira 7.13.0 bytecode; read by a Jira 9 plugin (jira-plugins-mrimsender).
 */
public interface ErrorCollection {

    Map<String, String> getErrors();

    Collection<String> getErrorMessages();

    boolean hasAnyErrors();
}
