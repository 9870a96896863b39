package io.listeningpost.sandbox.desk.request;

import com.atlassian.jira.issue.comments.Comment;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.listeningpost.sandbox.desk.property.EntityProperties;

/** Whether customers see a comment. One without the property is public, as is assumed of Jira Service Management. */
public final class PublicFlag {

    static final String PROPERTY = "sd.public.comment";
    private static final String COMMENT = "CommentProperty";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final EntityProperties properties;

    /** Reads the property of each comment afresh. */
    public PublicFlag(EntityProperties properties) {
        this.properties = properties;
    }

    /** Whether customers see it; a comment kept to a group or role is not public either. */
    public boolean shows(Comment comment) {
        return comment.getGroupLevel() == null && comment.getRoleLevelId() == null
                && properties.find(COMMENT, comment.getId(), PROPERTY).map(property -> !internal(property.json())).orElse(true);
    }

    private static boolean internal(String json) {
        try {
            return JSON.readTree(json).path("internal").asBoolean();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A stored property is not JSON", impossible);
        }
    }
}
