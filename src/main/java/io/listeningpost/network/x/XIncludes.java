package io.listeningpost.network.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.social.Media;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What X sends along with posts: pictures, and the posts they refer to. */
final class XIncludes {

    private final Map<String, JsonNode> media = new HashMap<>();
    private final List<JsonNode> posts;

    XIncludes(JsonNode includes) {
        XJson.list(includes, "media").forEach(one -> XJson.text(one, "media_key").ifPresent(key -> media.putIfAbsent(key, one)));
        posts = XJson.list(includes, "tweets", "posts").toList();
    }

    List<JsonNode> posts() {
        return posts;
    }

    List<Media> media(JsonNode post) {
        return XJson.list(post.path("attachments"), "media_keys")
                .flatMap(key -> Optional.ofNullable(media.get(key.asText())).stream())
                .map(one -> new Media(XJson.text(one, "type").orElse("media"), XJson.web(one, "url", "preview_image_url"),
                        XJson.text(one, "alt_text")))
                .toList();
    }
}
