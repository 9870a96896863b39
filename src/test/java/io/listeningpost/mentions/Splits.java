package io.listeningpost.mentions;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.reply.AnswerDraft;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.social.Post;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the tests of splitting share: a thread of which two speak, and the posts that become a request of their own. */
abstract class Splits extends Deciding {

    final Post opener = post("101").text("@acme my parcel is late").build();
    final Post other = replyTo(opener, "102").by("777", "joe").text("@acme and my refund is missing").build();
    final Post below = replyTo(other, "103").by("777", "joe").text("@acme since May").build();
    final Post beside = replyTo(opener, "104").text("@acme still nothing").build();

    /** As after a decision: decide, intake, and once more. */
    @Override
    void rounds() {
        super.rounds();
        super.rounds();
    }

    Decision split(Post about) {
        return decide(about, new Act.Split(requestOf(about)));
    }

    RequestRef requestOf(Post post) {
        return stage.entry(post).issueId().flatMap(stage.conversations::byRequest).flatMap(Conversation::request).orElseThrow();
    }

    OutboxEntry answered(Post post, String text) {
        OutboxEntry queued = waiting(post, text);
        stage.clock.advance(Duration.ofMinutes(2));
        stage.deliver();
        assertThat(stage.now(queued).state()).isEqualTo(DeliveryState.DELIVERED);
        return stage.now(queued);
    }

    OutboxEntry waiting(Post post, String text) {
        long conversation = stage.conversations.byThread(Stage.ACME, stage.entry(post).post().thread()).orElseThrow().id();
        return stage.queued(new AnswerDraft(conversation, Optional.of(post.id().value()), text, List.of(), false, "agent",
                UUID.randomUUID().toString()));
    }
}
