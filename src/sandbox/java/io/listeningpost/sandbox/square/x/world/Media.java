package io.listeningpost.sandbox.square.x.world;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded picture.
 *
 * @param owner    id of the person who uploaded it
 * @param category X's word for its use: {@code tweet_image} or {@code dm_image}
 * @param type     media type, told by the bytes
 * @param altText  what somebody hears who does not see it; null if nobody wrote one
 * @param expires  epoch milliseconds after which nothing can take it up any more
 */
public record Media(String id, String owner, String category, String type, int width, int height, @Nullable String altText, long expires,
        byte[] bytes) {

    /** Its key: the kind (3 is a photo) and the id. */
    @JsonIgnore
    public String key() {
        return "3_" + id;
    }

    /** Where it is on the media host; pictures of direct messages have a place of their own. */
    @JsonIgnore
    public String path() {
        return (category.startsWith("dm_") ? "/media/dm/" : "/media/") + id + "."
                + type.substring(type.indexOf('/') + 1).replace("jpeg", "jpg");
    }

    /** True if a post or message of this person may take it up now. */
    public boolean usable(String person, Instant now) {
        return owner.equals(person) && now.toEpochMilli() < expires;
    }

    /** This picture with another description. */
    public Media described(String text) {
        return new Media(id, owner, category, type, width, height, text, expires, bytes);
    }
}
