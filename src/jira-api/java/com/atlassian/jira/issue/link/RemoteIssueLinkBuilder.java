package com.atlassian.jira.issue.link;

/**
 * Builds a remote link.
 *
 * <p>Unproven on Jira 11: Jira 7.13.0 bytecode; url, title, issueId and build called by a Jira 9 plugin
 * (jira-plugins-mrimsender).
 */
public final class RemoteIssueLinkBuilder {

    Long id;
    Long issueId;
    String globalId;
    String title;
    String summary;
    String url;
    String iconUrl;
    String iconTitle;
    String relationship;
    Boolean resolved;
    String applicationType;
    String applicationName;

    public RemoteIssueLinkBuilder id(Long id) {
        this.id = id;
        return this;
    }

    public RemoteIssueLinkBuilder issueId(Long issueId) {
        this.issueId = issueId;
        return this;
    }

    public RemoteIssueLinkBuilder globalId(String globalId) {
        this.globalId = globalId;
        return this;
    }

    public RemoteIssueLinkBuilder title(String title) {
        this.title = title;
        return this;
    }

    public RemoteIssueLinkBuilder summary(String summary) {
        this.summary = summary;
        return this;
    }

    public RemoteIssueLinkBuilder url(String url) {
        this.url = url;
        return this;
    }

    public RemoteIssueLinkBuilder iconUrl(String iconUrl) {
        this.iconUrl = iconUrl;
        return this;
    }

    public RemoteIssueLinkBuilder iconTitle(String iconTitle) {
        this.iconTitle = iconTitle;
        return this;
    }

    public RemoteIssueLinkBuilder relationship(String relationship) {
        this.relationship = relationship;
        return this;
    }

    public RemoteIssueLinkBuilder resolved(Boolean resolved) {
        this.resolved = resolved;
        return this;
    }

    public RemoteIssueLinkBuilder applicationType(String applicationType) {
        this.applicationType = applicationType;
        return this;
    }

    public RemoteIssueLinkBuilder applicationName(String applicationName) {
        this.applicationName = applicationName;
        return this;
    }

    public RemoteIssueLink build() {
        return new RemoteIssueLink(this);
    }
}
