package io.listeningpost.sandbox.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Json;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** An agent at the service desk: reads issues and queues, answers from the panel, moves requests on. */
public final class Agent {

    private static final String CONVERSATIONS = "/rest/listening-post/1.0/conversations/";
    private static final String REPLIES = "/rest/listening-post/1.0/replies/";

    private final Visitor visitor;

    /** Works through this browser, which must be logged in. */
    public Agent(Visitor visitor) {
        this.visitor = visitor;
    }

    /** The page of a request. */
    public Page issue(String key) {
        return visitor.get("/browse/" + key).expect(200);
    }

    /** The queue of the service desk. */
    public Page queue() {
        return visitor.get("/projects/SUP/queues").expect(200);
    }

    /** The thread as the panel gets it. */
    public JsonNode thread(String key) {
        return visitor.get(CONVERSATIONS + key).expect(200).json();
    }

    /** Whether the panel stands on a request yet: a moment after the request does. */
    public boolean hasThread(String key) {
        return visitor.get(CONVERSATIONS + key).status() == 200;
    }

    /** What an answer would publish, and what stands in its way. */
    public JsonNode preview(String key, String text) {
        return visitor.post(CONVERSATIONS + key + "/preview", Json.object().put("text", text)).expect(200).json();
    }

    /** Presses "send". Answers the number of the reply. */
    public String answer(String key, String text) {
        return answer(key, text, UUID.randomUUID().toString());
    }

    /** Presses "send" with a key of the browser's: pressing again with the same key is the same answer. */
    public String answer(String key, String text, String clientKey) {
        return send(key, Json.object().put("text", text).put("clientKey", clientKey));
    }

    /** Presses "send" with an attachment of the request as the photo of the answer. */
    public String answer(String key, String text, String attachment, String alt) {
        ObjectNode form = Json.object().put("text", text).put("clientKey", UUID.randomUUID().toString());
        form.withArray("photos").addObject().put("attachment", attachment).put("alt", alt);
        return send(key, form);
    }

    /** Looks at what others answered, and sends anyway. */
    private String send(String key, ObjectNode form) {
        Page page = visitor.post(CONVERSATIONS + key + "/replies", form);
        while (page.status() == 409 && page.json().path("standing").size() > form.path("seen").size()) {
            form.set("seen", Json.object().arrayNode());
            page.json().path("standing").forEach(answer -> form.withArray("seen").add(answer.path("id").asText()));
            page = visitor.post(CONVERSATIONS + key + "/replies", form);
        }
        return page.expect(201).json().path("id").asText();
    }

    /** Presses "try again"; false when there is nothing to try. */
    public boolean retry(String reply) {
        Page page = visitor.post(REPLIES + reply + "/retry", Json.object());
        return page.status() != 409 && page.expect(200).status() == 200;
    }

    /** A reply as the panel shows it; nothing when it was taken back. */
    public Optional<JsonNode> reply(String key, String reply) {
        return replies(key).stream().filter(one -> one.path("id").asText().equals(reply)).findFirst();
    }

    /** Everything of ours that went through the outbox and was not taken back, oldest first. */
    public List<JsonNode> replies(String key) {
        return StreamSupport.stream(thread(key).path("items").spliterator(), false).map(item -> item.path("delivery"))
                .filter(JsonNode::isObject).toList();
    }

    /** Takes a workflow action of a request by its name. */
    public void move(String key, String action) {
        Transition.on(issue(key), key, action).take(visitor);
    }
}
