package io.listeningpost.sandbox.square.x.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.x.world.Media;

/** A picture as the API gives one: key and type, the rest if asked for. Its address is on the Square's own media host. */
final class MediaJson {

    private MediaJson() {
    }

    static ObjectNode of(Media media, Fields fields, Asked asked) {
        ObjectNode json = Json.object().put("media_key", media.key()).put("type", "photo");
        for (String field : fields.media()) {
            switch (field) {
                case "url" -> json.put(field, "http://" + asked.call().host() + media.path());
                case "width" -> json.put(field, media.width());
                case "height" -> json.put(field, media.height());
                case "alt_text" -> {
                    if (media.altText() != null) {
                        json.put(field, PostJson.encode(media.altText()));
                    }
                }
                default -> {
                    // a photo has none of it, and X leaves out what is not there
                }
            }
        }
        return json;
    }
}
