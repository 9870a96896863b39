package io.listeningpost.jira.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.reply.ApprovedBy;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.Part;
import io.listeningpost.reply.Photo;
import io.listeningpost.reply.ReplyKind;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Address;
import io.listeningpost.social.PostId;
import io.listeningpost.social.ThreadId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stored form of a reply, but for who approved it, which has columns of its own. */
final class EntryJson {

    private EntryJson() {
    }

    static String write(OutboxEntry entry) {
        ObjectNode node = Json.object()
                .put("key", entry.key())
                .put("kind", entry.kind().name())
                .put("author", entry.author())
                .put("attempts", entry.attempts())
                .put("createdAt", entry.createdAt().toString())
                .put("notBefore", entry.notBefore().toString())
                .put("uncertain", entry.uncertain());
        // a version that knows no direct messages must not take one for public: it finds no target
        node.put(entry.person().isPresent() ? "about" : "target", entry.target().value());
        entry.person().ifPresent(person -> node.putObject("person").put("user", person.userId()).put("thread", person.thread().value()));
        ArrayNode photos = node.putArray("photos");
        for (Photo photo : entry.photos()) {
            photos.addObject().put("attachment", photo.attachmentId()).put("name", photo.name()).put("alt", photo.alt());
        }
        ArrayNode parts = node.putArray("parts");
        for (Part part : entry.parts()) {
            Json.put(parts.addObject().put("text", part.text()), "post", part.postId());
        }
        Json.put(node, "status", entry.statusId());
        Json.put(node, "turn", entry.turn());
        Json.put(node, "owner", entry.owner());
        Json.put(node, "deadline", entry.deadline());
        Json.put(node, "reason", entry.reason());
        Json.put(node, "deliveredAt", entry.deliveredAt());
        return Json.write(node);
    }

    static OutboxEntry read(OutboxRow row) {
        JsonNode node = Json.read(row.getBody());
        Optional<Address.Person> person = person(node.path("person"));
        Instant due = Instant.ofEpochMilli(row.getDueAt());
        return new OutboxEntry(
                row.getID(),
                Json.text(node, "key").orElse(""),
                AccountId.parse(row.getAccount()),
                row.getConversationId(),
                Json.constant(node, "kind", ReplyKind.ANSWER),
                new PostId(Json.text(node, person.isPresent() ? "about" : "target").orElseThrow()),
                person,
                parts(node),
                photos(node),
                Json.text(node, "author").orElse(""),
                Json.text(node, "status"),
                Json.text(node, "turn"),
                // a state of a later version: nothing is sent until a person decides
                Json.constant(DeliveryState.class, row.getState()).orElse(DeliveryState.DEAD),
                node.path("attempts").asInt(),
                Json.instant(node, "createdAt").orElse(due),
                Json.instant(node, "notBefore").orElse(due),
                Json.text(node, "owner"),
                Json.instant(node, "deadline"),
                node.path("uncertain").asBoolean(),
                Json.text(node, "reason"),
                Json.instant(node, "deliveredAt"),
                Optional.ofNullable(row.getApprover()).map(approver -> new ApprovedBy(approver,
                        Instant.ofEpochMilli(row.getApprovedAt()), Boolean.TRUE.equals(row.getReworded()))));
    }

    private static Optional<Address.Person> person(JsonNode node) {
        return Json.text(node, "user").map(user -> new Address.Person(user, new ThreadId(Json.text(node, "thread").orElseThrow())));
    }

    private static List<Photo> photos(JsonNode node) {
        List<Photo> photos = new ArrayList<>();
        for (JsonNode photo : node.path("photos")) {
            photos.add(new Photo(Json.text(photo, "attachment").orElseThrow(), Json.text(photo, "name").orElse(""),
                    Json.text(photo, "alt").orElse("")));
        }
        return photos;
    }

    private static List<Part> parts(JsonNode node) {
        List<Part> parts = new ArrayList<>();
        for (JsonNode part : node.path("parts")) {
            parts.add(new Part(Json.text(part, "text").orElseThrow(), Json.text(part, "post").map(PostId::new)));
        }
        return parts;
    }
}
