package com.atlassian.jira.util.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Jira's own JSON object; not thread-safe.
 *
 * <p>Unproven on Jira 11: a parameter of CommentManager in Jira 7.13.0 bytecode; members believed. The body here serves
 * the local host only.
 */
public class JSONObject {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode node;

    public JSONObject() {
        this.node = JSON.createObjectNode();
    }

    public JSONObject(String json) throws JSONException {
        try {
            this.node = JSON.readValue(json, ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new JSONException(e);
        }
    }

    public JSONObject put(String key, boolean value) throws JSONException {
        return put(key, Boolean.valueOf(value));
    }

    /** Null removes the key. */
    public JSONObject put(String key, Object value) throws JSONException {
        if (key == null) {
            throw new JSONException("Null key");
        }
        if (value == null) {
            node.remove(key);
        } else {
            node.set(key, value instanceof JSONObject object ? object.node : JSON.valueToTree(value));
        }
        return this;
    }

    @Override
    public String toString() {
        return node.toString();
    }
}
