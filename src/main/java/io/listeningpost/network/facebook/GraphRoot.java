package io.listeningpost.network.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * The post that comments stand below.
 *
 * @param author its author; empty where Facebook withholds it
 */
record GraphRoot(String id, Optional<String> author) {

    static GraphRoot of(JsonNode post) {
        return new GraphRoot(GraphJson.id(post, "id").orElse(""), GraphJson.id(post.path("from"), "id"));
    }
}
