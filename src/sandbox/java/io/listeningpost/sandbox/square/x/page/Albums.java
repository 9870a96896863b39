package io.listeningpost.sandbox.square.x.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.page.Fields;
import io.listeningpost.sandbox.square.x.world.Media;
import io.listeningpost.sandbox.square.x.world.Person;
import io.listeningpost.sandbox.square.x.world.Picture;
import io.listeningpost.sandbox.square.x.world.Sent;
import io.listeningpost.sandbox.square.x.world.World;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pictures and direct messages of the person at the page. */
final class Albums {

    private static final int LARGEST = 5 * 1024 * 1024;
    private static final int WIDE = 480;
    private static final int HIGH = 320;

    private final World world;
    private final View view;

    Albums(World world, View view) {
        this.world = world;
        this.view = view;
    }

    /** Ids of pictures in a body. */
    static List<String> ids(JsonNode body) {
        List<String> ids = new ArrayList<>();
        body.path("media").forEach(id -> ids.add(id.asText()));
        return ids;
    }

    /** Takes a picture in base64, or draws one if there is none. */
    ObjectNode add(Person owner, JsonNode body) {
        boolean inbox = body.path("use").asText("post").equals("message");
        String alt = body.path("altText").asText("").strip();
        byte[] bytes = body.has("bytes") ? bytes(body) : Picture.draw(WIDE, HIGH, owner.handle() + world.changes(), "png");
        if (bytes.length > LARGEST) {
            throw new IllegalArgumentException("The picture is over 5 MB.");
        }
        Picture seen = Picture.of(bytes).orElseThrow(() -> new IllegalArgumentException("The file is no JPEG, PNG, GIF or WebP."));
        Media kept = world.keep(new Media(world.newId(), owner.id(), inbox ? "dm_image" : "tweet_image", seen.type(), seen.width(),
                seen.height(), alt.isEmpty() ? null : alt, Long.MAX_VALUE, bytes));
        return view.picture(kept);
    }

    /** A picture for the page itself. */
    Answer show(String id) {
        Optional<Media> media = world.media(id);
        return media.isEmpty() ? Answer.json(404, Json.object().put("error", "There is no picture " + id + "."))
                : new Answer(200, media.get().type(), Map.of("X-Content-Type-Options", "nosniff"), media.get().bytes(),
                        Answer.Delivery.WHOLE);
    }

    Answer send(Person from, Person to, JsonNode body) {
        return switch (world.message(from.id(), to.id(), Fields.text(body, "text"), ids(body))) {
            case Sent.Done done -> Answer.json(201, view.message(done.message()));
            case Sent.Refused refused -> Answer.json(400, Json.object().put("error", refused.reason().words()));
        };
    }

    private static byte[] bytes(JsonNode body) {
        try {
            return body.path("bytes").binaryValue();
        } catch (IOException notBase64) {
            throw new IllegalArgumentException("bytes must be base64.", notBase64);
        }
    }
}
