package io.listeningpost.sandbox.square.x.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.x.world.Message;
import io.listeningpost.sandbox.square.x.world.Refusal;
import io.listeningpost.sandbox.square.x.world.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Direct messages (networks.md §2.1): thirty days back, newest first, one to a hundred a page (networks.md §2.2), each one priced
 * (networks.md §2.8). What the person does not take is refused with 403.
 */
final class Messages {

    private static final Duration REACH = Duration.ofDays(30);
    private static final String CONVERSATION = "[0-9]{1,19}-[0-9]{1,19}";
    private static final Set<String> EVENT_TYPES = Set.of("MessageCreate", "ParticipantsJoin", "ParticipantsLeave");

    private Messages() {
    }

    /** {@code GET /2/dm_events}. */
    static Answer all(Asked asked) {
        return list(asked, query -> message -> true);
    }

    /** {@code GET /2/dm_conversations/with/:id/dm_events}. */
    static Answer with(Asked asked) {
        return list(asked, query -> {
            String conversation = Message.between(query.pathId(asked.id()).matches("[0-9]{1,19}") ? asked.id() : "0", asked.reader().id());
            return message -> message.conversation().equals(conversation);
        });
    }

    /** {@code GET /2/dm_conversations/:id/dm_events}. */
    static Answer in(Asked asked) {
        return list(asked, query -> message -> message.conversation().equals(asked.id()));
    }

    /** {@code GET /2/dm_events/:id}. */
    static Answer one(Asked asked) {
        Query query = asked.query(Fields.OF_MESSAGES);
        query.pathId(asked.id());
        Fields fields = query.fields(Fields.WITH_MESSAGES);
        query.check();
        Optional<Message> found = recent(asked).stream().filter(message -> message.id().equals(asked.id())).findFirst();
        return found.isPresent() ? new MessageBody(asked, fields).single(found.get()).answer()
                : Answer.json(200, Json.object().set("errors", Json.array().add(Problem.notFound("dm_event", "event_id", asked.id()))));
    }

    /** {@code POST /2/dm_conversations/with/:id/messages}. */
    static Answer sendWith(Asked asked) {
        Query query = asked.query(Set.of());
        query.pathId(asked.id());
        query.check();
        return send(asked, asked.id());
    }

    /** {@code POST /2/dm_conversations/:id/messages}: only a conversation in which the caller has a part. */
    static Answer sendIn(Asked asked) {
        asked.query(Set.of()).check();
        List<String> both = asked.id().matches(CONVERSATION) ? List.of(asked.id().split("-")) : List.of();
        if (!both.contains(asked.reader().id()) || !asked.id().equals(Message.between(both.getFirst(), both.getLast()))) {
            return Problem.forbidden(Refusal.MAILBOX.words());
        }
        return send(asked, both.getFirst().equals(asked.reader().id()) ? both.getLast() : both.getFirst());
    }

    private static Answer list(Asked asked, Function<Query, Predicate<Message>> choice) {
        Set<String> taken = new HashSet<>(Fields.OF_MESSAGES);
        taken.addAll(List.of("event_types", "max_results", "pagination_token"));
        Query query = asked.query(taken);
        Predicate<Message> wanted = choice.apply(query);
        Page.Wish wish = Page.wish(query, 100, 1, "pagination_token");
        List<String> types = query.text("event_types").map(text -> List.of(text.split(",", -1))).orElse(List.copyOf(EVENT_TYPES));
        types.stream().filter(type -> !EVENT_TYPES.contains(type)).forEach(type -> query.wrong("event_types", type,
                "The `event_types` query parameter value [" + type + "] is not one of [MessageCreate,ParticipantsJoin,ParticipantsLeave]"));
        Fields fields = query.fields(Fields.WITH_MESSAGES);
        query.check();
        // nobody joins or leaves a conversation of two
        List<Message> found = types.contains("MessageCreate") ? recent(asked).stream().filter(wanted).toList() : List.of();
        Page<Message> page = Page.of(found, wish);
        page.meta().remove(List.of("newest_id", "oldest_id"));
        return new MessageBody(asked, fields).list(page.found()).meta(page.meta()).answer();
    }

    private static List<Message> recent(Asked asked) {
        Instant oldest = asked.world().now().minus(REACH);
        return asked.world().messages(asked.reader().id()).stream().filter(message -> !message.made().isBefore(oldest)).toList();
    }

    private static Answer send(Asked asked, String to) {
        JsonNode body = Schema.body(asked);
        Schema.onlyKnown(body, Set.of("text", "attachments"), "$");
        String text = Schema.string(body, "text", "$").orElse("");
        List<String> media = new ArrayList<>();
        for (JsonNode one : body.path("attachments")) {
            Schema.onlyKnown(one, Set.of("media_id"), "$.attachments[0]");
            media.add(Schema.id(one, "media_id", "$.attachments[0]").orElseThrow(() -> Schema.missing("$.attachments[0].media_id")));
        }
        if (text.isEmpty() && media.isEmpty()) {
            throw Schema.missing("$.text");
        }
        return switch (asked.world().message(asked.reader().id(), to, text, media)) {
            case Sent.Refused refused -> refused.reason() == Refusal.EMPTY || refused.reason() == Refusal.MESSAGE_TOO_LONG
                    ? Problem.invalid(refused.reason().words()) : Problem.forbidden(refused.reason().words());
            case Sent.Done done -> {
                asked.meter().sent();
                ObjectNode made = Json.object().put("dm_conversation_id", done.message().conversation())
                        .put("dm_event_id", done.message().id());
                yield Answer.json(201, Json.object().set("data", made));
            }
        };
    }
}
