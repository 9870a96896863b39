package io.listeningpost.network.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.network.http.OutsideText;
import io.listeningpost.social.Address;
import io.listeningpost.social.Answer;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Refusal;
import java.util.Map;
import java.util.Optional;

/**
 * What the Page says: a comment below what it answers, a private reply to the author of a post or comment, or a message in a conversation.
 * Each call goes out once; Facebook takes no key that would make a second one harmless.
 */
final class GraphSpeech {

    private final GraphCalls calls;

    GraphSpeech(GraphCalls calls) {
        this.calls = calls;
    }

    Answer<PostId> send(LinkedAccount account, Outgoing outgoing) {
        return switch (outgoing.to()) {
            case Address.Answering(PostId target) -> comment(account, target, outgoing.text());
            case Address.Person(String userId, var thread) -> message(account, userId, outgoing);
        };
    }

    private Answer<PostId> comment(LinkedAccount account, PostId target, String text) {
        if (!GraphJson.isId(target.value())) {
            return GraphCalls.refused(Refusal.TARGET_GONE, "there is no post " + OutsideText.cut(target.value(), 50));
        }
        if (FacebookText.COMMENT.weigh(text) > FacebookText.COMMENT.limit()) {
            return GraphCalls.refused(Refusal.TOO_LONG, "a comment has at most " + FacebookText.COMMENT.limit() + " characters");
        }
        return made(calls.post(account.credentials(), GraphAct.COMMENT, target.value() + "/comments",
                Map.of("message", text, "fields", "id")), GraphAct.COMMENT, "id");
    }

    private Answer<PostId> message(LinkedAccount account, String userId, Outgoing outgoing) {
        if (FacebookText.MESSAGE.weigh(outgoing.text()) > FacebookText.MESSAGE.limit()) {
            return GraphCalls.refused(Refusal.TOO_LONG, "a message has at most " + FacebookText.MESSAGE.limit() + " characters");
        }
        Optional<ObjectNode> recipient = recipient(account, userId, outgoing.below());
        if (recipient.isEmpty()) {
            return GraphCalls.refused(Refusal.RESTRICTED, "Facebook does not say who wrote this, so it can be answered in public only");
        }
        ObjectNode message = JsonNodeFactory.instance.objectNode().put("text", outgoing.text());
        return made(calls.post(account.credentials(), GraphAct.MESSAGE, "me/messages", Map.of("messaging_type", "RESPONSE",
                "recipient", recipient.get().toString(), "message", message.toString())), GraphAct.MESSAGE, "message_id");
    }

    /** Whoever wrote in public is reached by the post alone, also where Facebook withholds who it is. */
    private static Optional<ObjectNode> recipient(LinkedAccount account, String userId, Optional<PostId> below) {
        ObjectNode recipient = JsonNodeFactory.instance.objectNode();
        Optional<String> post = below.map(PostId::value).filter(id -> !GraphInbox.isMessage(id));
        if (post.isPresent()) {
            boolean onPage = post.get().startsWith(account.id().userId() + "_");
            return Optional.of(recipient.put(onPage ? "post_id" : "comment_id", post.get()));
        }
        return userId.matches("[0-9]{1,40}") ? Optional.of(recipient.put("id", userId)) : Optional.empty();
    }

    private Answer<PostId> made(Answer<JsonNode> answer, GraphAct act, String field) {
        return answer.then(told -> GraphJson.id(told, field).map(id -> Answer.got(new PostId(id)))
                .orElseGet(() -> calls.senseless("Facebook took what we said without naming it", act)));
    }
}
