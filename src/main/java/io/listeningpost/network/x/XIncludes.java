package io.listeningpost.network.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.social.Author;
import io.listeningpost.social.Media;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What X sends along with posts: people, pictures, and the posts they refer to. */
final class XIncludes {

    private final Map<String, JsonNode> users = new HashMap<>();
    private final Map<String, JsonNode> media = new HashMap<>();
    private final List<JsonNode> posts;

    XIncludes(JsonNode includes) {
        XJson.list(includes, "users").forEach(user -> XJson.id(user, "id").ifPresent(id -> users.putIfAbsent(id, user)));
        XJson.list(includes, "media").forEach(one -> XJson.text(one, "media_key").ifPresent(key -> media.putIfAbsent(key, one)));
        posts = XJson.list(includes, "tweets", "posts").toList();
    }

    List<JsonNode> posts() {
        return posts;
    }

    /**
     * The author of a post. Of one that X left out only the id is known; when not even that, an id of its own is made up,
     * so that two strangers are never taken for one.
     */
    Author author(JsonNode post, String postId) {
        Optional<String> id = XJson.id(post, "author_id");
        JsonNode user = id.map(users::get).orElse(null);
        if (user == null) {
            return Author.unknown(id.orElse("unknown-" + postId));
        }
        return new Author(
                id.orElseThrow(),
                XJson.text(user, "username").filter(handle -> handle.matches("[A-Za-z0-9_]{1,50}")).orElse(""),
                XJson.text(user, "name").map(XWords::decode).orElse(""),
                followers(user),
                isVerified(user),
                XJson.web(user, "profile_image_url"));
    }

    List<Media> media(JsonNode post) {
        return XJson.list(post.path("attachments"), "media_keys")
                .flatMap(key -> Optional.ofNullable(media.get(key.asText())).stream())
                .map(one -> new Media(XJson.text(one, "type").orElse("media"), XJson.web(one, "url", "preview_image_url"),
                        XJson.text(one, "alt_text")))
                .toList();
    }

    private static boolean isVerified(JsonNode user) {
        return user.path("verified").asBoolean(false) || XJson.text(user, "verified_type").filter(type -> !type.equals("none")).isPresent();
    }

    private static OptionalLong followers(JsonNode user) {
        JsonNode count = user.path("public_metrics").path("followers_count");
        return count.isIntegralNumber() && count.canConvertToLong() && count.longValue() >= 0
                ? OptionalLong.of(count.longValue()) : OptionalLong.empty();
    }
}
