package io.listeningpost.jira.request;

import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.UpdateIssueRequest;
import com.atlassian.jira.issue.index.IndexException;
import com.atlassian.jira.issue.index.IssueIndexingParams;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.issue.link.RemoteIssueLinkManager;
import com.atlassian.jira.user.ApplicationUser;
import io.listeningpost.health.Complaints;
import io.listeningpost.intake.DeskAnswer;
import io.listeningpost.intake.Erasure;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.social.Post;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a post out of a request. Each step finds by itself what is left to do, and the property, which tells that all is stored, comes
 * last: interrupted anywhere, the next try finishes. Nobody is told by mail or event, which would spread the words once more.
 */
final class PostErasure {

    private static final Logger LOG = LoggerFactory.getLogger(PostErasure.class);

    private final Complaints complaints;

    private static final UpdateIssueRequest QUIETLY =
            UpdateIssueRequest.builder().eventDispatchOption(EventDispatchOption.DO_NOT_DISPATCH).sendMail(false).build();
    private static final String SUMMARY = "summary";
    private static final Set<String> OPENING = Set.of(SUMMARY, "description");
    private static final String LINK = "remoteissuelink";

    private final IssueManager issues;
    private final PostComments comments;
    private final RequestPictures pictures;
    private final PastWords past;
    private final RemoteIssueLinkManager links;
    private final IssueIndexingService index;
    private final ThreadProperty property;
    private final RequestText text;

    PostErasure(IssueManager issues, PostComments comments, RequestPictures pictures, PastWords past, RemoteIssueLinkManager links,
            IssueIndexingService index, ThreadProperty property, RequestText text, Complaints complaints) {
        this.complaints = complaints;
        this.issues = issues;
        this.comments = comments;
        this.pictures = pictures;
        this.past = past;
        this.links = links;
        this.index = index;
        this.property = property;
        this.text = text;
    }

    DeskAnswer<Boolean> erase(Issue issue, Erasure erasure, ApplicationUser speaker) {
        Post post = erasure.post();
        boolean before = property.isErased(issue.getId(), post.firstId());
        PostBlocks blocks = new PostBlocks(post, erasure.opens() ? property.address(issue.getId()) : Optional.empty());
        boolean found = comments.erase(issue, post.firstId(), text.tombstone(erasure));
        found |= pictures.delete(issue, new PictureNames(erasure.account().id().network(), post.firstId()));
        found |= rewrite(issue.getId(), erasure, blocks, before, speaker);
        found |= isMark(issue, erasure) && unlink(issue, erasure, speaker);
        try {
            found |= forget(issue.getId(), erasure, blocks, before);
        } catch (RuntimeException | LinkageError e) {
            complaints.of("the change history", e).ifPresent(line ->
                    LOG.warn("Listening Post could not clean the change history of {}{}", issue.getKey(),
                            line.again(e), line.thrown(e)));
            reIndex(issue);
            return new DeskAnswer.Refused<>("The post is out of " + issue.getKey() + ", but the change history still keeps words of it, "
                    + "and Jira did not let it be cleaned (" + e.getClass().getSimpleName() + "): ask a system administrator to clean it, "
                    + "or delete the request.");
        }
        found |= isMark(issue, erasure) && property.erase(issue.getId(), post.firstId(), erasure.noticedAt());
        reIndex(issue); // always: an earlier try may have been killed just before
        return new DeskAnswer.Done<>(found);
    }

    /** Takes the post out of comments and attachments, because it does not belong here. */
    boolean retract(Issue issue, AccountSettings account, Post post) {
        return retract(issue, account, post, text.retracted());
    }

    /** The same, because it is a request of its own. */
    boolean moved(Issue issue, AccountSettings account, Post post) {
        return retract(issue, account, post, text.moved());
    }

    private boolean retract(Issue issue, AccountSettings account, Post post, String line) {
        boolean found = comments.retract(issue, post.firstId(), line);
        found |= pictures.delete(issue, new PictureNames(account.id().network(), post.firstId()));
        reIndex(issue);
        return found;
    }

    private boolean rewrite(long issueId, Erasure erasure, PostBlocks blocks, boolean before, ApplicationUser speaker) {
        MutableIssue issue = issues.getIssueObject(issueId);
        Optional<String> description = Optional.ofNullable(issue.getDescription())
                .flatMap(words -> blocks.without(words, text.tombstone(erasure)));
        description.ifPresent(issue::setDescription);
        boolean summary = erasure.opens() && !before && isSummaryOf(issue, erasure, blocks);
        if (summary) {
            issue.setSummary(text.summaryWithout(erasure));
        }
        if (description.isEmpty() && !summary) {
            return false;
        }
        issues.updateIssue(speaker, issue, QUIETLY);
        return true;
    }

    /** An agent's own summary stays, unless it repeats the post. */
    private boolean isSummaryOf(Issue issue, Erasure erasure, PostBlocks blocks) {
        String summary = issue.getSummary();
        if (summary.equals(text.summaryWithout(erasure))) {
            return false;
        }
        String said = plain(erasure.post().text());
        String shown = plain(summary);
        return !past.changed(issue, SUMMARY) || !shown.isEmpty() && said.contains(shown) || blocks.tellIn(summary);
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private boolean forget(long issueId, Erasure erasure, PostBlocks blocks, boolean before) {
        Issue issue = issues.getIssueObject(issueId);
        String author = erasure.post().author().mention();
        return past.clean(issue, (field, words) -> {
            String name = field.toLowerCase(Locale.ROOT);
            boolean now = words.equals(issue.getSummary()) || Objects.equals(words, issue.getDescription());
            return !now && (blocks.tellIn(words)
                    || erasure.opens() && !before && OPENING.contains(name)
                    || isMark(issue, erasure) && name.equals(LINK) && words.contains(author));
        }, text.formerly(erasure));
    }

    /** Whether link and property tell of the post: it opened the request, or was the first that was linked to it. */
    private boolean isMark(Issue issue, Erasure erasure) {
        return erasure.opens() || property.tells(issue.getId(), erasure.post().firstId());
    }

    private boolean unlink(Issue issue, Erasure erasure, ApplicationUser speaker) {
        String globalId = RequestOpening.globalId(erasure.conversation());
        if (links.getRemoteIssueLinkByGlobalId(issue, globalId) == null) {
            return false;
        }
        links.removeRemoteIssueLinkByGlobalId(issue, globalId, speaker);
        return true;
    }

    /** With comments and history: nobody was told, so nobody else does it. */
    private void reIndex(Issue issue) {
        try {
            index.reIndex(issues.getIssueObject(issue.getId()), IssueIndexingParams.INDEX_ALL);
        } catch (IndexException e) {
            throw new IllegalStateException("Jira did not index " + issue.getKey(), e);
        }
    }
}
