package com.atlassian.jira.issue.link;

/**
 * A link from an issue to the web. Any field may be null. Immutable.
 *
 * <p>Unproven on Jira 11: read by a Jira 9 plugin (jira-plugins-mrimsender); getters believed, in step with the builder.
 */
public final class RemoteIssueLink {

    private final Long id;
    private final Long issueId;
    private final String globalId;
    private final String title;
    private final String summary;
    private final String url;
    private final String iconUrl;
    private final String iconTitle;
    private final String relationship;
    private final Boolean resolved;
    private final String applicationType;
    private final String applicationName;

    RemoteIssueLink(RemoteIssueLinkBuilder builder) {
        this.id = builder.id;
        this.issueId = builder.issueId;
        this.globalId = builder.globalId;
        this.title = builder.title;
        this.summary = builder.summary;
        this.url = builder.url;
        this.iconUrl = builder.iconUrl;
        this.iconTitle = builder.iconTitle;
        this.relationship = builder.relationship;
        this.resolved = builder.resolved;
        this.applicationType = builder.applicationType;
        this.applicationName = builder.applicationName;
    }

    public Long getId() {
        return id;
    }

    public Long getIssueId() {
        return issueId;
    }

    public String getGlobalId() {
        return globalId;
    }

    public String getTitle() {
        return title;
    }

    public String getSummary() {
        return summary;
    }

    public String getUrl() {
        return url;
    }

    public String getIconUrl() {
        return iconUrl;
    }

    public String getIconTitle() {
        return iconTitle;
    }

    public String getRelationship() {
        return relationship;
    }

    public Boolean isResolved() {
        return resolved;
    }

    public String getApplicationType() {
        return applicationType;
    }

    public String getApplicationName() {
        return applicationName;
    }
}
