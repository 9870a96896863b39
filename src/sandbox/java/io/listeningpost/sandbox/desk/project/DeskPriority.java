package io.listeningpost.sandbox.desk.project;

import com.atlassian.jira.issue.priority.Priority;

/** A priority. */
record DeskPriority(String id, String name) implements Priority {

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String getNameTranslation() {
        return name;
    }
}
