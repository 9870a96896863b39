package io.listeningpost.network.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.network.http.OutsideText;
import io.listeningpost.social.Author;
import java.util.Optional;
import java.util.OptionalLong;

/** Somebody as X describes them. */
record XPerson(Author author, boolean isProtected) {

    /** Empty when there is no id to know them by. */
    static Optional<XPerson> read(JsonNode user) {
        return XJson.id(user, "id").map(id -> new XPerson(new Author(
                id,
                XJson.text(user, "username").filter(handle -> handle.matches("[A-Za-z0-9_]{1,50}")).orElse(""),
                XJson.text(user, "name").map(XWords::decode).orElse(""),
                followers(user),
                isVerified(user),
                XJson.web(user, "profile_image_url"),
                XJson.moment(user, "created_at"),
                XJson.text(user, "description").map(XWords::decode)
                        .map(words -> OutsideText.cut(words, Author.LONGEST_ABOUT))), user.path("protected").asBoolean(false)));
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
