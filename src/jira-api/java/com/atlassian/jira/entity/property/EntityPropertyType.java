package com.atlassian.jira.entity.property;

/**
 * What a property hangs on.
 *
 * <p>Unproven on Jira 11: constants and database names from Jira 7.13.0 bytecode.
 */
public enum EntityPropertyType {
    ISSUE_PROPERTY("IssueProperty"),
    COMMENT_PROPERTY("CommentProperty"),
    PROJECT_PROPERTY("ProjectProperty");

    private final String dbEntityName;

    EntityPropertyType(String dbEntityName) {
        this.dbEntityName = dbEntityName;
    }

    public String getDbEntityName() {
        return dbEntityName;
    }
}
