package io.listeningpost.sandbox.square.x.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.http.Multipart;
import io.listeningpost.sandbox.square.x.world.Media;
import io.listeningpost.sandbox.square.x.world.Picture;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Pictures come in before the post or message that shows them (networks.md §2.1: simple upload, 5 MB an image). */
final class Uploads {

    private static final int LARGEST = 5 * 1024 * 1024;
    private static final int LONGEST_ALT_TEXT = 1_000;
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Set<String> FIELDS = Set.of("media", "media_category", "additional_owners");
    private static final Set<String> CATEGORIES = Set.of("tweet_image", "dm_image");

    private record Sent(byte[] bytes, String category) {
    }

    private Uploads() {
    }

    /** {@code POST /2/media/upload}: multipart, or JSON with base64 (X's OpenAPI of August 2026). */
    static Answer upload(Asked asked) {
        asked.query(Set.of()).check();
        Sent sent = sent(asked);
        if (!CATEGORIES.contains(sent.category())) {
            return Problem.invalid("$.media_category: does not have a value in the enumeration [tweet_image, dm_image]");
        }
        if (sent.bytes().length > LARGEST) {
            return Problem.invalid("File size exceeds " + LARGEST + " bytes.");
        }
        Optional<Picture> picture = Picture.of(sent.bytes());
        if (picture.isEmpty()) {
            return Problem.invalid("media type unrecognized");
        }
        Picture seen = picture.get();
        Media media = asked.world().keep(new Media(asked.world().newId(), asked.reader().id(), sent.category(), seen.type(), seen.width(),
                seen.height(), null, asked.world().now().plus(KEPT).toEpochMilli(), sent.bytes()));
        ObjectNode kept = Json.object().put("id", media.id()).put("media_key", media.key()).put("size", sent.bytes().length)
                .put("expires_after_secs", KEPT.toSeconds());
        kept.putObject("image").put("image_type", media.type()).put("w", media.width()).put("h", media.height());
        return Answer.json(200, Json.object().set("data", kept));
    }

    /** {@code POST /2/media/metadata}: the description for those who do not see, 1,000 characters (X's OpenAPI of August 2026). */
    static Answer describe(Asked asked) {
        asked.query(Set.of()).check();
        JsonNode body = Schema.body(asked);
        Schema.onlyKnown(body, Set.of("id", "metadata"), "$");
        Schema.onlyKnown(body.path("metadata"), Set.of("alt_text"), "$.metadata");
        String id = Schema.id(body, "id", "$").orElseThrow(() -> Schema.missing("$.id"));
        String text = Schema.string(body.path("metadata").path("alt_text"), "text", "$.metadata.alt_text")
                .orElseThrow(() -> Schema.missing("$.metadata.alt_text.text"));
        if (text.codePointCount(0, text.length()) > LONGEST_ALT_TEXT) {
            return Problem.invalid("$.metadata.alt_text.text: must be at most " + LONGEST_ALT_TEXT + " characters long");
        }
        Optional<Media> media = asked.world().media(id).filter(one -> one.usable(asked.reader().id(), asked.world().now()));
        if (media.isEmpty()) {
            return Problem.invalid("Could not find media with id: [" + id + "].");
        }
        asked.world().keep(media.get().described(text));
        asked.meter().described();
        ObjectNode done = Json.object().put("id", id);
        done.putObject("associated_metadata").putObject("alt_text").put("text", text);
        return Answer.json(200, Json.object().set("data", done));
    }

    private static Sent sent(Asked asked) {
        if (asked.call().carries("application/json")) {
            JsonNode body = Schema.body(asked);
            Schema.onlyKnown(body, FIELDS, "$");
            String category = Schema.string(body, "media_category", "$").orElseThrow(() -> Schema.missing("$.media_category"));
            Schema.string(body, "media", "$").orElseThrow(() -> Schema.missing("$.media"));
            try {
                return new Sent(body.path("media").binaryValue(), category);
            } catch (IOException notBase64) {
                throw new Declined(Problem.invalid("$.media: is not base64"));
            }
        }
        Multipart form = Multipart.of(asked.call()).orElseThrow(() -> new Declined(
                Problem.invalid("Requests with bodies must have content-type of multipart/form-data.")));
        form.parts().keySet().stream().filter(name -> !FIELDS.contains(name)).findFirst().ifPresent(name -> {
            throw new Declined(Problem.invalid("$." + name
                    + ": is not defined in the schema and the schema does not allow additional properties"));
        });
        byte[] bytes = Optional.ofNullable(form.parts().get("media")).orElseThrow(() -> Schema.missing("$.media"));
        String category = form.text("media_category").orElseThrow(() -> Schema.missing("$.media_category"));
        return new Sent(bytes, category);
    }
}
