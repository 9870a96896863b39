package io.listeningpost.jira.rest.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.conversation.Turn;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.social.Answerers;
import io.listeningpost.social.Author;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Media;
import io.listeningpost.social.Post;
import io.listeningpost.social.Refusal;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import java.util.Optional;
import java.util.OptionalLong;

/** What the tests of a conversation over REST share: a post of a customer, and an agent who looks at the request and answers. */
abstract class OpenConversation {

    static final Author JANE = new Author("501", "jane_doe", "Jane Doe", OptionalLong.of(1000), true, Optional.empty());

    final RestStage rest = new RestStage();
    final Stage stage = rest.stage;
    final Post opener = Posts.post("101").by(JANE).with(new Media("photo", Optional.empty(), Optional.of("A doormat"))).build();

    JsonNode view() {
        var reply = rest.as(Role.AGENT, () -> rest.conversations().get("SUP-1"));
        assertThat(reply.status()).isEqualTo(200);
        return reply.json();
    }

    JsonNode preview(String body) {
        return rest.as(Role.AGENT, () -> rest.conversations().preview("SUP-1", body)).json();
    }

    RestStage.Reply answer(String body) {
        return rest.as(Role.AGENT, () -> rest.conversations().answer("SUP-1", body));
    }

    void remember(Post post, Optional<Refusal> closed, Heard heard) {
        long conversation = stage.conversation(opener).id();
        stage.turns.remember(new Turn(Stage.ACME, conversation, post.id(), post.firstId(), post.author().id(), post.author().handle(),
                post.author().equals(JANE), heard != Heard.SEARCH, false, post.createdAt(), Optional.empty(), closed,
                Answerers.EVERYONE, heard));
    }
}
