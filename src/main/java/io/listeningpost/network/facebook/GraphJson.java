package io.listeningpost.network.facebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.listeningpost.network.http.JsonText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Looking into what the Graph API answered without believing that anything is there. */
final class GraphJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.:$=-]{1,200}");
    /** {@code 2026-11-20T09:00:00+0000}, and the standard's form should Facebook ever use it. */
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME).appendPattern("[XXX][XX]").toFormatter();

    private GraphJson() {
    }

    /** An object or a list; empty for anything else. */
    static Optional<JsonNode> read(String body) {
        try {
            return Optional.ofNullable(JSON.readTree(body)).filter(node -> node.isObject() || node.isArray());
        } catch (JsonProcessingException nonsense) {
            return Optional.empty();
        }
    }

    /** A text that says something. */
    static Optional<String> text(JsonNode node, String field) {
        return JsonText.of(node, field);
    }

    /** An id: a text that can stand in a path. Numbers are taken where Facebook sends them. */
    static Optional<String> id(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return Optional.of(value.isTextual() ? value.textValue() : value.isIntegralNumber() ? value.asText() : "").filter(GraphJson::isId);
    }

    static boolean isId(String id) {
        return ID.matcher(id).matches() && !id.startsWith(".");
    }

    static Optional<Instant> moment(JsonNode node, String field) {
        return text(node, field).flatMap(text -> {
            try {
                return Optional.of(OffsetDateTime.parse(text, MOMENT).toInstant());
            } catch (DateTimeException nonsense) {
                return Optional.empty();
            }
        });
    }

    /** What an edge holds; anything that is none holds nothing. */
    static Stream<JsonNode> edge(JsonNode node, String field) {
        return list(node.path(field).path("data"));
    }

    static Stream<JsonNode> list(JsonNode list) {
        return list.isArray() ? StreamSupport.stream(list.spliterator(), false) : Stream.empty();
    }

    /** The cursor of the next page. An edge keeps cursors when there is no next page, so the address of that must be there, too. */
    static Optional<String> next(JsonNode edge) {
        JsonNode paging = edge.path("paging");
        return text(paging, "next").flatMap(address -> text(paging.path("cursors"), "after"));
    }
}
