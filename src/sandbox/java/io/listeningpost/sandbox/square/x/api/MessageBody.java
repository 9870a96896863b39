package io.listeningpost.sandbox.square.x.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.x.world.Link;
import io.listeningpost.sandbox.square.x.world.Media;
import io.listeningpost.sandbox.square.x.world.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An answer of direct messages: id, type and text, the rest if asked for (X's page on looking up direct messages, August 2026). */
final class MessageBody {

    private final Asked asked;
    private final Fields fields;
    private final ObjectNode json = Json.object();
    private final Includes includes;
    private final List<String> shown = new ArrayList<>();

    MessageBody(Asked asked, Fields fields) {
        this.asked = asked;
        this.fields = fields;
        this.includes = new Includes(asked, fields, new PostJson(asked.world(), fields), json);
    }

    MessageBody list(Collection<Message> all) {
        for (Message message : all) {
            json.withArray("data").add(of(message));
            companions(message);
        }
        return this;
    }

    MessageBody single(Message message) {
        json.set("data", of(message));
        companions(message);
        return this;
    }

    MessageBody meta(ObjectNode meta) {
        json.set("meta", meta);
        return this;
    }

    Answer answer() {
        includes.write();
        asked.meter().messages(shown);
        return Answer.json(200, asked.settings().wording().give(json));
    }

    private ObjectNode of(Message message) {
        String tail = message.tail().isEmpty() ? "" : " " + message.tail().getFirst().shortened();
        String text = (PostJson.encode(message.text()) + tail).strip();
        ObjectNode event = Json.object().put("id", message.id()).put("event_type", "MessageCreate").put("text", text);
        for (String field : fields.message()) {
            switch (field) {
                case "created_at" -> event.put(field, PostJson.time(message.made()));
                case "dm_conversation_id" -> event.put(field, message.conversation());
                case "sender_id" -> event.put(field, message.sender());
                case "entities" -> Entities.of(text, links(message), message.id(), asked.world())
                        .ifPresent(found -> event.set(field, found));
                case "referenced_tweets" -> {
                    if (message.shared() != null) {
                        event.putArray(field).addObject().put("id", message.shared());
                    }
                }
                default -> {
                    // id, type and text are always there; people only join or leave groups
                }
            }
        }
        if ((fields.message().contains("attachments") || fields.expands("attachments.media_keys")) && !message.media().isEmpty()) {
            ArrayNode keys = event.putObject("attachments").putArray("media_keys");
            message.media().stream().map(asked.world()::media).flatMap(Optional::stream).map(Media::key).forEach(keys::add);
        }
        return event;
    }

    private static List<Link> links(Message message) {
        return Stream.concat(message.links().stream(), message.tail().stream()).toList();
    }

    private void companions(Message message) {
        shown.add(message.id());
        if (fields.expands("sender_id")) {
            includes.person(message.sender());
        }
        if (fields.expands("participant_ids")) {
            message.participants().forEach(includes::person);
        }
        if (fields.expands("attachments.media_keys")) {
            message.media().forEach(includes::picture);
        }
        if (fields.expands("referenced_tweets.id") && message.shared() != null) {
            includes.referred(message.shared());
        }
    }
}
