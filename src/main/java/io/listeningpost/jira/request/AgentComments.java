package io.listeningpost.jira.request;

import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.entity.property.EntityPropertyType;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.user.ApplicationUser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.digest.Sha256;
import io.listeningpost.reply.AgentComment;
import io.listeningpost.reply.PublicComments;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads comments and their visibility from Jira. What Jira Service Management says of a comment must have been said when it was written and
 * never since: a flag that was changed, or set later, does not make a comment public for us. The moments that Jira keeps of a flag cannot
 * tell a change in the same instant, nor one that was deleted and set again at once; so a comment that was seen as internal is marked.
 * Thread-safe.
 */
final class AgentComments implements PublicComments {

    private static final String COMMENTS = EntityPropertyType.COMMENT_PROPERTY.getDbEntityName();
    /** Comment property: it was internal when we heard of it. */
    private static final String INTERNAL = "listening-post.internal";
    private static final ObjectMapper JSON = new ObjectMapper();
    /** The comment is stored first and its properties follow. */
    private static final Duration WRITING = Duration.ofMinutes(1);
    private static final int VERSION_BYTES = 16;

    private final IssueManager issues;
    private final CommentManager comments;
    private final JsonEntityPropertyManager properties;

    AgentComments(IssueManager issues, CommentManager comments, JsonEntityPropertyManager properties) {
        this.issues = issues;
        this.comments = comments;
        this.properties = properties;
    }

    @Override
    public Optional<AgentComment> find(long commentId) {
        @Nullable Comment comment = comments.getCommentById(commentId);
        return comment == null ? Optional.empty() : Optional.of(comment).filter(this::isPublic).map(AgentComments::told);
    }

    @Override
    public void keepInternal(long commentId) {
        if (comments.getCommentById(commentId) != null && !isMarkedInternal(commentId)) {
            properties.put(COMMENTS, commentId, INTERNAL, "{\"internal\":true}");
        }
    }

    private boolean isMarkedInternal(long commentId) {
        return properties.get(COMMENTS, commentId, INTERNAL) != null;
    }

    @Override
    public List<AgentComment> after(RequestRef request, Instant moment) {
        @Nullable Issue issue = issues.getIssueObject(request.issueId());
        if (issue == null) {
            return List.of();
        }
        List<Comment> all = comments.getComments(issue);
        return IntStream.range(0, all.size()).mapToObj(i -> all.get(all.size() - 1 - i))
                .filter(comment -> comment.getCreated().toInstant().isAfter(moment))
                .filter(this::isPublic).map(AgentComments::told).toList();
    }

    private boolean isPublic(Comment comment) {
        @Nullable ApplicationUser author = comment.getAuthorApplicationUser();
        boolean everybody = comment.getGroupLevel() == null && comment.getRoleLevelId() == null;
        return author != null && everybody && !author.equals(comment.getIssue().getReporter())
                && wasMeantForCustomers(comment) && !isMarkedInternal(comment.getId())
                && !PostComments.isOurs(comment.getId(), properties);
    }

    private boolean wasMeantForCustomers(Comment comment) {
        @Nullable EntityProperty flag = properties.get(COMMENTS, comment.getId(), PostComments.PUBLIC);
        if (flag == null) {
            return false;
        }
        Instant said = flag.getCreated().toInstant();
        boolean changed = !flag.getUpdated().toInstant().equals(said);
        boolean late = said.isAfter(comment.getCreated().toInstant().plus(WRITING));
        return !changed && !late && isFalse(flag.getValue());
    }

    private static boolean isFalse(String json) {
        try {
            JsonNode internal = JSON.readTree(json).path("internal");
            return internal.isBoolean() && !internal.asBoolean();
        } catch (JsonProcessingException e) {
            return false; // nobody said that it is public
        }
    }

    private static AgentComment told(Comment comment) {
        Issue issue = comment.getIssue();
        return new AgentComment(comment.getId(), new RequestRef(issue.getId(), issue.getKey()),
                comment.getAuthorApplicationUser().getKey(), comment.getCreated().toInstant(), CommentText.of(comment.getBody()),
                Sha256.hex(comment.getBody(), VERSION_BYTES));
    }
}
