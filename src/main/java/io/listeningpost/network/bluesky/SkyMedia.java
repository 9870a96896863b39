package io.listeningpost.network.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.social.Media;
import io.listeningpost.social.PostId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What hangs on a post: pictures, a film, the post that it quotes. */
final class SkyMedia {

    private SkyMedia() {
    }

    /**
     * Its pictures and films.
     *
     * @param view   as the server shows it, with addresses; missing where it was not asked
     * @param record as its author wrote it
     */
    static List<Media> of(JsonNode view, JsonNode record) {
        return (view.isObject() ? shown(view) : written(record.path("embed"))).toList();
    }

    /** The post it quotes, deleted or not. */
    static Optional<PostId> quoted(JsonNode record) {
        JsonNode embed = record.path("embed");
        JsonNode quoted = SkyJson.type(embed).equals("app.bsky.embed.recordWithMedia") ? embed.path("record").path("record")
                : embed.path("record");
        return SkyJson.text(quoted, "uri").flatMap(SkyUri::of).map(SkyUri::id);
    }

    private static Stream<Media> shown(JsonNode view) {
        return switch (SkyJson.type(view)) {
            case "app.bsky.embed.images#view" -> SkyJson.list(view, "images").map(image ->
                    new Media("photo", SkyJson.text(image, "fullsize"), SkyJson.text(image, "alt")));
            case "app.bsky.embed.video#view" -> Stream.of(new Media("video", SkyJson.text(view, "playlist"), SkyJson.text(view, "alt")));
            case "app.bsky.embed.recordWithMedia#view" -> shown(view.path("media"));
            default -> Stream.empty();
        };
    }

    private static Stream<Media> written(JsonNode embed) {
        return switch (SkyJson.type(embed)) {
            case "app.bsky.embed.images" -> SkyJson.list(embed, "images").map(image ->
                    new Media("photo", Optional.empty(), SkyJson.text(image, "alt")));
            case "app.bsky.embed.video" -> Stream.of(new Media("video", Optional.empty(), SkyJson.text(embed, "alt")));
            case "app.bsky.embed.recordWithMedia" -> written(embed.path("media"));
            default -> Stream.empty();
        };
    }
}
