package io.listeningpost.sandbox.desk.project;

import com.atlassian.jira.issue.status.Status;

/** A status with the colour family that Jira calls its category. */
public record DeskStatus(String id, String name, Category category) implements Status {

    /** The three categories. */
    public enum Category {
        /** Blue-grey: nobody has begun. */
        TO_DO,
        /** Blue. */
        IN_PROGRESS,
        /** Green. */
        DONE
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getNameTranslation() {
        return name;
    }
}
