package com.atlassian.jira.util;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Messages, each once.
 *
 * <p>Evidence: made without arguments by JQL functions of plugins up to Jira 9; constructor from Jira's own Javadoc
 * (docs.atlassian.com/jira/server). The body here serves the local host only.
 */
public class MessageSetImpl implements MessageSet {

    private final Set<String> errors = new LinkedHashSet<>();

    public MessageSetImpl() {
    }

    @Override
    public Set<String> getErrorMessages() {
        return errors;
    }

    @Override
    public boolean hasAnyErrors() {
        return !errors.isEmpty();
    }

    @Override
    public void addErrorMessage(String errorMessage) {
        errors.add(errorMessage);
    }
}
