package io.listeningpost.jira.request;

import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.entity.property.EntityPropertyType;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.conversation.Conversation;
import io.listeningpost.social.Post;
import java.time.Instant;

/** The issue property that makes a request findable by its thread; the descriptor says how it is indexed. Thread-safe. */
final class ThreadProperty {

    static final String KEY = "listening-post.thread";

    private static final String ENTITY = EntityPropertyType.ISSUE_PROPERTY.getDbEntityName();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonEntityPropertyManager properties;

    ThreadProperty(JsonEntityPropertyManager properties) {
        this.properties = properties;
    }

    void write(long issueId, Conversation conversation, Post post) {
        ObjectNode json = JSON.createObjectNode();
        json.put("network", conversation.account().network().key());
        json.put("account", conversation.account().toString());
        json.put("thread", conversation.thread().value());
        json.put("conversation", String.valueOf(conversation.id()));
        json.put("post", post.firstId().value());
        json.put("url", post.permalink().toString());
        json.put("authorId", post.author().id());
        json.put("authorHandle", post.author().handle());
        post.author().followers().ifPresent(count -> json.put("followers", count));
        json.put("firstPostAt", post.createdAt().toString());
        json.put("lastCustomerPostAt", post.createdAt().toString());
        properties.put(ENTITY, issueId, KEY, json.toString());
    }

    boolean isOn(long issueId) {
        return properties.get(ENTITY, issueId, KEY) != null;
    }

    /** Whether something was written: an older moment than the one noted changes nothing. */
    boolean customerSpoke(long issueId, Instant at) {
        EntityProperty property = properties.get(ENTITY, issueId, KEY);
        if (property == null) {
            return false;
        }
        try {
            ObjectNode json = (ObjectNode) JSON.readTree(property.getValue());
            if (at.toString().compareTo(json.path("lastCustomerPostAt").asText("")) <= 0) {
                return false;
            }
            json.put("lastCustomerPostAt", at.toString());
            properties.put(ENTITY, issueId, KEY, json.toString());
            return true;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("property " + KEY + " of issue " + issueId + " is not JSON", e);
        }
    }
}
