package io.listeningpost.jira.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.social.Credentials;
import java.util.HashMap;
import java.util.Map;

/** Keys as JSON, which is then sealed. */
final class CredentialsJson {

    private CredentialsJson() {
    }

    static ObjectNode write(Credentials credentials) {
        ObjectNode node = Json.object();
        credentials.values().forEach(node::put);
        return node;
    }

    static Credentials read(JsonNode node) {
        Map<String, String> values = new HashMap<>();
        node.properties().forEach(field -> values.put(field.getKey(), field.getValue().asText()));
        return new Credentials(values);
    }
}
