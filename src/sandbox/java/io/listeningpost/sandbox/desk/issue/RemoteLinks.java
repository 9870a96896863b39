package io.listeningpost.sandbox.desk.issue;

import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.exception.GetException;
import com.atlassian.jira.exception.UpdateException;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.link.RemoteIssueLink;
import com.atlassian.jira.issue.link.RemoteIssueLinkBuilder;
import com.atlassian.jira.issue.link.RemoteIssueLinkManager;
import com.atlassian.jira.user.ApplicationUser;
import io.listeningpost.sandbox.desk.db.Row;
import io.listeningpost.sandbox.desk.db.Sql;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Links from an issue to the world. Two links of an issue may share a global id: who wants one must look first.
 * Names and ids longer than 255 characters and addresses that are none are refused.
 */
public final class RemoteLinks implements RemoteIssueLinkManager {

    private static final int LONGEST = 255;
    private static final int MOST_IDS = 100;
    private static final String COLUMNS =
            "ISSUE_ID, GLOBAL_ID, TITLE, SUMMARY, URL, ICON_URL, ICON_TITLE, RELATIONSHIP, RESOLVED, APP_TYPE, APP_NAME";

    private final Sql sql;

    /** Links in a database. */
    public RemoteLinks(Sql sql) {
        this.sql = sql;
    }

    @Override
    public RemoteIssueLink createRemoteIssueLink(RemoteIssueLink link, @Nullable ApplicationUser user) throws CreateException {
        Optional<String> wrong = wrong(link);
        if (wrong.isPresent()) {
            throw new CreateException(wrong.get());
        }
        long id = sql.insert("insert into SB_REMOTE_LINK (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values(link));
        return sql.first("select * from SB_REMOTE_LINK where ID = ?", RemoteLinks::link, id).orElseThrow();
    }

    @Override
    public void updateRemoteIssueLink(RemoteIssueLink link, @Nullable ApplicationUser user) throws UpdateException {
        Optional<String> wrong = wrong(link);
        if (wrong.isPresent()) {
            throw new UpdateException(wrong.get());
        }
        if (link.getId() == null || sql.count("select count(*) as N from SB_REMOTE_LINK where ID = ?", link.getId()) == 0) {
            throw new UpdateException("Remote issue link with id " + link.getId() + " does not exist");
        }
        Object[] values = Arrays.copyOf(values(link), 12);
        values[11] = link.getId();
        sql.change("update SB_REMOTE_LINK set ISSUE_ID = ?, GLOBAL_ID = ?, TITLE = ?, SUMMARY = ?, URL = ?, ICON_URL = ?, ICON_TITLE = ?,"
                + " RELATIONSHIP = ?, RESOLVED = ?, APP_TYPE = ?, APP_NAME = ? where ID = ?", values);
    }

    @Override
    public @Nullable RemoteIssueLink getRemoteIssueLinkByGlobalId(Issue issue, String globalId) {
        return sql.first("select * from SB_REMOTE_LINK where ISSUE_ID = ? and GLOBAL_ID = ? order by ID", RemoteLinks::link, issue.getId(),
                globalId).orElse(null);
    }

    @Override
    public List<RemoteIssueLink> getRemoteIssueLinksForIssue(Issue issue) {
        return sql.list("select * from SB_REMOTE_LINK where ISSUE_ID = ? order by ID", RemoteLinks::link, issue.getId());
    }

    @Override
    public void removeRemoteIssueLinkByGlobalId(Issue issue, String globalId, @Nullable ApplicationUser user) {
        sql.change("delete from SB_REMOTE_LINK where ISSUE_ID = ? and GLOBAL_ID = ?", issue.getId(), globalId);
    }

    @Override
    public List<RemoteIssueLink> findRemoteIssueLinksByGlobalIds(Collection<String> globalIds) throws GetException {
        if (globalIds.size() > MOST_IDS) {
            throw new GetException("Too many global ids: " + globalIds.size() + ", the maximum is " + MOST_IDS);
        }
        return globalIds.isEmpty() ? List.of() : sql.list("select * from SB_REMOTE_LINK where GLOBAL_ID in ("
                + String.join(", ", Collections.nCopies(globalIds.size(), "?")) + ") order by ID", RemoteLinks::link, globalIds.toArray());
    }

    private Optional<String> wrong(RemoteIssueLink link) {
        if (link.getIssueId() == null || sql.count("select count(*) as N from SB_ISSUE where ID = ?", link.getIssueId()) == 0) {
            return Optional.of("Issue does not exist");
        }
        if (link.getTitle() == null || link.getTitle().isBlank()) {
            return Optional.of("'title' is required");
        }
        for (String value : new String[] {link.getGlobalId(), link.getTitle(), link.getRelationship(), link.getApplicationType(),
            link.getApplicationName()}) {
            if (value != null && value.length() > LONGEST) {
                return Optional.of("'" + value.substring(0, 20) + "...' is longer than 255 characters");
            }
        }
        return address(link.getUrl()) && (link.getIconUrl() == null || address(link.getIconUrl())) ? Optional.empty()
                : Optional.of("'url' is not a valid address");
    }

    private static boolean address(@Nullable String url) {
        try {
            return url != null && new URI(url).isAbsolute();
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static @Nullable Object[] values(RemoteIssueLink link) {
        return new @Nullable Object[] {link.getIssueId(), link.getGlobalId(), link.getTitle(), link.getSummary(), link.getUrl(),
            link.getIconUrl(), link.getIconTitle(), link.getRelationship(), link.isResolved(), link.getApplicationType(),
            link.getApplicationName()};
    }

    private static RemoteIssueLink link(Row row) {
        return new RemoteIssueLinkBuilder().id(row.number("ID")).issueId(row.number("ISSUE_ID"))
                .globalId(row.maybe("GLOBAL_ID").orElse(null)).title(row.text("TITLE")).summary(row.maybe("SUMMARY").orElse(null))
                .url(row.text("URL")).iconUrl(row.maybe("ICON_URL").orElse(null)).iconTitle(row.maybe("ICON_TITLE").orElse(null))
                .relationship(row.maybe("RELATIONSHIP").orElse(null)).resolved(row.flag("RESOLVED"))
                .applicationType(row.maybe("APP_TYPE").orElse(null)).applicationName(row.maybe("APP_NAME").orElse(null)).build();
    }
}
