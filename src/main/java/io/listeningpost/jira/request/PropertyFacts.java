package io.listeningpost.jira.request;

import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.entity.property.EntityPropertyType;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.listeningpost.conversation.RequestFacts;
import io.listeningpost.conversation.ThreadFacts;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Network;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads them from the property by which JQL finds the request. Whoever may edit a request can write its properties, so nothing in it is
 * believed: what does not read as it should is not told.
 */
final class PropertyFacts implements RequestFacts {

    /** Longer than any handle of the networks; what is longer was not written by us. */
    private static final int LONGEST_HANDLE = 300;
    private static final String ENTITY = EntityPropertyType.ISSUE_PROPERTY.getDbEntityName();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonEntityPropertyManager properties;

    PropertyFacts(JsonEntityPropertyManager properties) {
        this.properties = properties;
    }

    @Override
    public Optional<ThreadFacts> of(long issueId) {
        @Nullable EntityProperty property = properties.get(ENTITY, issueId, ThreadProperty.KEY);
        return property == null ? Optional.empty() : json(property.getValue()).map(PropertyFacts::facts);
    }

    private static ThreadFacts facts(JsonNode json) {
        return new ThreadFacts(
                text(json, ThreadProperty.NETWORK_KEY).flatMap(key -> readable(key, Network::new)),
                text(json, ThreadProperty.ACCOUNT).flatMap(id -> readable(id, AccountId::parse)),
                text(json, ThreadProperty.HANDLE).map(PropertyFacts::plain)
                        .filter(handle -> !handle.isBlank() && handle.length() <= LONGEST_HANDLE),
                number(json, ThreadProperty.FOLLOWERS),
                text(json, ThreadProperty.WAITING).flatMap(PropertyFacts::waitsForUs),
                text(json, ThreadProperty.SPOKE).flatMap(at -> readable(at, Instant::parse)),
                text(json, ThreadProperty.ANSWERED).flatMap(at -> readable(at, Instant::parse)),
                number(json, ThreadProperty.FAILED).filter(count -> count <= Integer.MAX_VALUE).map(Long::intValue).orElse(0));
    }

    private static Optional<Boolean> waitsForUs(String waitingFor) {
        return switch (waitingFor) {
            case ThreadProperty.US -> Optional.of(true);
            case ThreadProperty.THEM -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<JsonNode> json(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.ofNullable(JSON.readTree(text)).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode json, String field) {
        return Optional.of(json.path(field)).filter(JsonNode::isTextual).map(JsonNode::asText).filter(text -> !text.isEmpty());
    }

    private static Optional<Long> number(JsonNode json, String field) {
        return Optional.of(json.path(field)).filter(value -> value.isIntegralNumber() && value.canConvertToLong()).map(JsonNode::asLong)
                .filter(count -> count >= 0);
    }

    private static <T> Optional<T> readable(String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Control characters are allowed in no XML, and some turn the text behind them around. */
    private static String plain(String text) {
        return text.codePoints().filter(each -> !Character.isISOControl(each) && Character.getType(each) != Character.FORMAT
                        && Character.getType(each) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip();
    }
}
