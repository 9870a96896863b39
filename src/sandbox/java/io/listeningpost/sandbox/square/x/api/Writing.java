package io.listeningpost.sandbox.square.x.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.x.world.Draft;
import io.listeningpost.sandbox.square.x.world.Outcome;
import io.listeningpost.sandbox.square.x.world.Post;
import io.listeningpost.sandbox.square.x.world.Refusal;
import io.listeningpost.sandbox.square.x.world.ReplySettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Making and deleting posts (networks.md §2.1). The body is read by schema: what the schema does not name is refused. Quoting through
 * the API ended for self-serve apps in April 2026 (networks.md §2.6).
 */
final class Writing {

    private static final Set<String> FIELDS = Set.of("text", "reply", "quote_tweet_id", "reply_settings", "made_with_ai",
            "paid_partnership", "nullcast", "for_super_followers_only", "share_with_followers", "community_id", "card_uri",
            "direct_message_deep_link", "geo", "media", "poll", "edit_options");
    private static final Set<String> NOT_HERE = Set.of("community_id", "card_uri", "direct_message_deep_link", "geo", "poll",
            "edit_options");
    private static final Map<String, Set<String>> INSIDE = Map.of(
            "media", Set.of("media_ids", "tagged_user_ids"),
            "reply", Set.of("in_reply_to_tweet_id", "exclude_reply_user_ids", "auto_populate_reply_metadata"));

    private static final int MOST_PHOTOS = 4;

    private Writing() {
    }

    /** {@code POST /2/tweets}. */
    static Answer create(Asked asked) {
        asked.query(Set.of()).check();
        Draft draft = draft(asked, Schema.body(asked));
        Outcome outcome = asked.world().publish(asked.reader().id(), draft);
        return switch (outcome) {
            case Outcome.Refused refused -> refuse(refused.reason());
            case Outcome.Made made -> made(asked, made.post());
        };
    }

    /** {@code DELETE /2/tweets/:id}. */
    static Answer delete(Asked asked) {
        Query query = asked.query(Set.of());
        query.pathId(asked.id());
        query.check();
        Outcome outcome = asked.world().delete(asked.reader().id(), asked.id());
        if (outcome instanceof Outcome.Refused refused && refused.reason() != Refusal.NOT_FOUND) {
            return refuse(refused.reason());
        }
        // a post that is not there counts as deleted
        return Answer.json(200, Json.object().set("data", Json.object().put("deleted", true)));
    }

    private static Draft draft(Asked asked, JsonNode body) {
        Schema.onlyKnown(body, FIELDS, "$");
        INSIDE.forEach((field, known) -> Schema.onlyKnown(body.path(field), known, "$." + field));
        body.properties().stream().filter(field -> NOT_HERE.contains(field.getKey())).findFirst().ifPresent(field -> {
            throw new Declined(Problem.forbidden("The Square does not simulate '" + field.getKey() + "' in a post."));
        });
        List<String> photos = photos(body);
        String text = Schema.string(body, "text", "$").or(() -> photos.isEmpty() ? Optional.empty() : Optional.of(""))
                .orElseThrow(() -> Schema.missing("$.text"));
        JsonNode reply = body.path("reply");
        Optional<String> parent = Schema.id(reply, "in_reply_to_tweet_id", "$.reply");
        if (body.has("reply") && parent.isEmpty()) {
            throw Schema.missing("$.reply.in_reply_to_tweet_id");
        }
        if (body.has("quote_tweet_id")) {
            throw new Declined(Problem.notAddressed(Refusal.REPLY_RULE.words()));
        }
        Set<String> excluded = new HashSet<>();
        if (reply.path("exclude_reply_user_ids") instanceof ArrayNode list) {
            list.forEach(one -> excluded.add(one.asText()));
        }
        String settings = Schema.string(body, "reply_settings", "$").orElse("everyone");
        ReplySettings open = ReplySettings.of(settings).orElseThrow(() -> new Declined(Problem.invalid("$.reply_settings: does not have a "
                + "value in the enumeration [following, mentionedUsers, subscribers, verified]")));
        return Draft.byApp(text, asked.caller().app().name()).to(parent.orElse(null)).without(excluded).open(open).with(photos);
    }

    /** One to four photos (X's page on media, August 2026). */
    private static List<String> photos(JsonNode body) {
        List<String> photos = new ArrayList<>();
        if (body.path("media").path("media_ids") instanceof ArrayNode ids) {
            ids.forEach(id -> photos.add(id.isTextual() ? id.asText() : ""));
        }
        if (body.has("media") && (photos.isEmpty() || photos.size() > MOST_PHOTOS)) {
            throw new Declined(Problem.invalid("$.media.media_ids: there must be a minimum of 1 and a maximum of " + MOST_PHOTOS
                    + " items in the array"));
        }
        return photos;
    }

    private static Answer made(Asked asked, Post post) {
        boolean summoned = post.repliesTo() != null && asked.world().find(post.repliesTo())
                .filter(parent -> !parent.author().equals(post.author())).isPresent();
        asked.meter().made(summoned, !post.links().isEmpty());
        ObjectNode created = Json.object().put("id", post.id()).put("text", PostJson.encode(post.text()));
        created.putArray("edit_history_tweet_ids").add(post.id());
        return Answer.json(201, asked.settings().wording().give(Json.object().set("data", created)));
    }

    private static Answer refuse(Refusal reason) {
        return switch (reason) {
            case REPLY_RULE -> Problem.notAddressed(reason.words());
            case TOO_LONG, EMPTY, BAD_CHARACTERS, MEDIA -> Problem.invalid(reason.words());
            case REPLY_SETTINGS, GONE, DUPLICATE, CASHTAGS, SUSPENDED, NOT_YOURS, NOT_EDITABLE, NOT_FOUND, MAILBOX,
                    MESSAGE_TOO_LONG, MESSAGE_MEDIA ->
                    Problem.forbidden(reason.words());
        };
    }

}
