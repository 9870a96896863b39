package io.listeningpost.jira.request;

import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.entity.property.EntityPropertyType;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.comments.MutableComment;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.json.JSONException;
import com.atlassian.jira.util.json.JSONObject;
import io.listeningpost.intake.CommentDraft;
import io.listeningpost.social.PostId;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Posts as comments. Each carries its post in a property that Jira writes together with it, so that an interrupted comment is found
 * again.
 */
final class PostComments {

    /** Comment property: the post that a comment shows. */
    static final String POST = "listening-post.post";
    /** JSM's own comment property, documented for its REST API: always written, never left to a default. */
    private static final String PUBLIC = "sd.public.comment";
    private static final String COMMENTS = EntityPropertyType.COMMENT_PROPERTY.getDbEntityName();

    private final CommentManager comments;
    private final JsonEntityPropertyManager properties;
    private final RequestText text;
    private final Clock clock;

    PostComments(CommentManager comments, JsonEntityPropertyManager properties, RequestText text, Clock clock) {
        this.comments = comments;
        this.properties = properties;
        this.text = text;
        this.clock = clock;
    }

    long add(Issue issue, CommentDraft draft, ApplicationUser speaker) {
        return comments.create(issue, speaker, text.comment(draft), null, null, Date.from(clock.instant()), marks(draft), true).getId();
    }

    /** Empty when somebody deleted the comment. */
    Optional<Long> change(long commentId, CommentDraft draft) {
        MutableComment comment = comments.getMutableComment(commentId);
        if (comment == null) {
            return Optional.empty();
        }
        comment.setBody(text.comment(draft));
        comments.update(comment, marks(draft), true);
        return Optional.of(commentId);
    }

    /**
     * By the property, or, because Jira may have been killed between the comment and its properties, by the address of the post in the
     * words; such a comment gets the properties that it lacks.
     */
    Optional<Long> find(Issue issue, PostId firstId) {
        Pattern address = Pattern.compile("\\|[^\\]\\s]*\\b" + Pattern.quote(firstId.value()) + "]");
        List<Comment> newestLast = comments.getComments(issue);
        for (int i = newestLast.size() - 1; i >= 0; i--) {
            Comment comment = newestLast.get(i);
            EntityProperty property = properties.get(COMMENTS, comment.getId(), POST);
            if (property != null && property.getValue().contains("\"" + firstId.value() + "\"")) {
                return Optional.of(comment.getId());
            }
            if (property == null && address.matcher(comment.getBody()).find()) {
                properties.put(COMMENTS, comment.getId(), POST, "{\"id\":\"" + firstId.value() + "\"}");
                properties.put(COMMENTS, comment.getId(), PUBLIC, "{\"internal\":false}");
                return Optional.of(comment.getId());
            }
        }
        return Optional.empty();
    }

    private static Map<String, JSONObject> marks(CommentDraft draft) {
        try {
            return Map.of(
                    PUBLIC, new JSONObject().put("internal", false),
                    POST, new JSONObject().put("id", draft.post().firstId().value()).put("account", draft.account().id().toString())
                            .put("authorId", draft.post().author().id()).put("url", draft.post().permalink().toString()));
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }
}
