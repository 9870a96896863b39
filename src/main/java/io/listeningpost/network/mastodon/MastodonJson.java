package io.listeningpost.network.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.network.http.JsonText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tolerant reading of answers: a field of the wrong sort is a field that is not there. */
final class MastodonJson {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    private MastodonJson() {
    }

    /** A text that says something. */
    static Optional<String> text(JsonNode node, String field) {
        return JsonText.of(node, field);
    }

    /** An id: letters, digits and a few marks, so that it can stand in a path. Numbers are taken where a server sends them. */
    static Optional<String> id(JsonNode node, String field) {
        JsonNode value = node.path(field);
        String id = value.isTextual() ? value.textValue() : value.isIntegralNumber() ? value.asText() : "";
        return ID.matcher(id).matches() && !id.equals(".") && !id.equals("..") ? Optional.of(id) : Optional.empty();
    }

    static boolean isId(String id) {
        return ID.matcher(id).matches() && !id.equals(".") && !id.equals("..");
    }

    static Optional<Instant> moment(JsonNode node, String field) {
        return text(node, field).flatMap(MastodonJson::moment);
    }

    static Optional<Instant> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException nonsense) {
            return Optional.empty();
        }
    }
}
