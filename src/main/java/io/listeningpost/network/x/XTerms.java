package io.listeningpost.network.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.social.Answerers;
import io.listeningpost.social.Handles;
import io.listeningpost.social.Terms;
import io.listeningpost.social.Visibility;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Under what terms a post was published: who reads it, who may answer it, whom it names only because it is an answer. */
final class XTerms {

    private static final Pattern HANDLE = Pattern.compile("@([A-Za-z0-9_]{1,50})");

    private XTerms() {
    }

    static Terms read(JsonNode post, boolean isReply, XPerson author) {
        return new Terms(author.isProtected() ? Visibility.PROTECTED : Visibility.PUBLIC, answerers(post),
                isReply ? inherited(post) : Set.of(), editableUntil(post));
    }

    /** A word that X did not have when this was written closes nobody out: X itself will say so. */
    private static Answerers answerers(JsonNode post) {
        return switch (XJson.text(post, "reply_settings").orElse("everyone").toLowerCase(Locale.ROOT)) {
            case "following" -> Answerers.FOLLOWED;
            case "mentionedusers" -> Answerers.NAMED;
            case "subscribers", "verified", "other" -> Answerers.CIRCLE;
            default -> Answerers.EVERYONE;
        };
    }

    /**
     * The handles that X put before an answer, as far as its author did not write them again. X says where the author's own words begin;
     * where it does not, every handle at the beginning counts as put there.
     */
    private static Set<String> inherited(JsonNode post) {
        String text = post.path("text").asText("");
        int end = Math.min(ownWords(post).orElse(Integer.MAX_VALUE), Handles.endOfLeading(text));
        Set<String> again = handles(text.substring(end));
        JsonNode note = XJson.first(post, "note_tweet", "note_post");
        again.addAll(handles(Handles.afterLeading(note.path("text").asText(""))));
        return handles(text.substring(0, end)).stream().filter(handle -> !again.contains(handle)).collect(Collectors.toSet());
    }

    private static Optional<Integer> ownWords(JsonNode post) {
        JsonNode begin = post.path("display_text_range").path(0);
        return begin.canConvertToInt() && begin.isIntegralNumber() && begin.intValue() >= 0
                ? Optional.of(begin.intValue()) : Optional.empty();
    }

    private static Set<String> handles(String text) {
        return HANDLE.matcher(text).results().map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Optional<Instant> editableUntil(JsonNode post) {
        JsonNode controls = post.path("edit_controls");
        if (!controls.path("is_edit_eligible").asBoolean(true)) {
            return Optional.empty();
        }
        try {
            return XJson.text(controls, "editable_until").map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
