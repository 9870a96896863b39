package io.listeningpost.sandbox.desk.search;

import com.atlassian.jira.util.MessageSet;
import java.util.Set;

/** What is wrong with a query. */
record Messages(Set<String> messages) implements MessageSet {

    static final Messages NONE = new Messages(Set.of());

    @Override
    public Set<String> getErrorMessages() {
        return messages;
    }

    @Override
    public boolean hasAnyErrors() {
        return !messages.isEmpty();
    }
}
