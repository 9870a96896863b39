package io.listeningpost.reply;

import static io.listeningpost.testing.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.issues.Field;
import io.listeningpost.social.Post;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Killed before or after any call to a port and started again: no reply lost, none doubled. */
class DeliveryCrashTest {

    private final Post mention = post("101").text("@acme my order never arrived").build();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void neitherLosesNorDoublesAPart(boolean afterTheCall) {
        int kills = 0;
        boolean killed = true;
        for (int call = 0; killed; call++) {
            Stage stage = new Stage();
            stage.hears(mention);
            OutboxEntry entry = stage.queued(mention, "word ".repeat(130));
            OutboxEntry next = stage.queued(mention, "See acme.com & smile");
            stage.clock.advance(Duration.ofMinutes(1));
            stage.killer.strikeAfter(call, afterTheCall);
            killed = stage.killer.kills(stage::deliver);
            kills += killed ? 1 : 0;
            stage.killer.rest();
            stage.roundAfter(Duration.ofMinutes(1));
            stage.roundAfter(Duration.ofMinutes(2));

            List<Post> ours = stage.network.ours();
            assertThat(ours).as("call %d", call).hasSize(4);
            assertThat(ours).as("call %d", call).extracting(made -> made.repliedTo().orElseThrow())
                    .containsExactly(mention.id(), ours.get(0).id(), ours.get(1).id(), mention.id());
            assertThat(stage.now(entry).parts()).as("call %d", call).extracting(part -> part.postId().orElseThrow())
                    .containsExactly(ours.get(0).id(), ours.get(1).id(), ours.get(2).id());
            assertThat(stage.now(next).state()).as("call %d", call).isEqualTo(DeliveryState.DELIVERED);
            assertThat(stage.ownPosts.ofConversation(entry.conversationId())).as("call %d", call).hasSize(4);
        }
        assertThat(kills).isGreaterThan(15);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void neitherLosesNorDoublesWhenTheNetworkLosesAnswersToo(boolean afterTheCall) {
        boolean killed = true;
        int kills = 0;
        for (int call = 0; killed; call++) {
            Stage stage = new Stage();
            stage.hears(mention);
            OutboxEntry entry = stage.queued(mention, "word ".repeat(80));
            stage.clock.advance(Duration.ofMinutes(1));
            stage.network.loseAnswerOfReply();
            stage.deliver();
            stage.network.loseAnswerOfReply();
            stage.clock.advance(Duration.ofMinutes(2));
            stage.killer.strikeAfter(call, afterTheCall);
            killed = stage.killer.kills(stage::deliver);
            kills += killed ? 1 : 0;
            stage.killer.rest();
            for (int i = 0; i < 4; i++) {
                stage.roundAfter(Duration.ofMinutes(3));
            }

            assertThat(stage.network.ours()).as("call %d", call).hasSize(2);
            assertThat(stage.now(entry).state()).as("call %d", call).isEqualTo(DeliveryState.DELIVERED);
        }
        assertThat(kills).isGreaterThan(5);
    }

    /** With pictures, in public and in private: what was handed over before the crash is handed over again. */
    @ParameterizedTest
    @CsvSource({"false,false", "false,true", "true,false", "true,true"})
    void neitherLosesNorDoublesWithPhotosInPublicAndInPrivate(boolean afterTheCall, boolean privately) {
        int kills = 0;
        boolean killed = true;
        for (int call = 0; killed; call++) {
            Stage stage = new Stage();
            stage.hears(mention);
            stage.attachments.attach(stage.conversation(mention).request().orElseThrow().issueId(), "1", "leak.png", "image/png", 9);
            OutboxEntry entry = stage.queued(new AnswerDraft(stage.conversation(mention).id(), Optional.empty(),
                    "word ".repeat(privately ? 300 : 80), List.of(new Photo("1", "leak.png", "a leak")), privately, "agent", "key"));
            stage.clock.advance(Duration.ofMinutes(1));
            stage.killer.strikeAfter(call, afterTheCall);
            killed = stage.killer.kills(stage::deliver);
            kills += killed ? 1 : 0;
            stage.killer.rest();
            stage.roundAfter(Duration.ofMinutes(2));
            stage.roundAfter(Duration.ofMinutes(2));

            List<Post> sent = privately ? stage.network.letters() : stage.network.ours();
            assertThat(sent).as("call %d", call).hasSize(2);
            assertThat(privately ? stage.network.ours() : stage.network.letters()).as("call %d", call).isEmpty();
            assertThat(stage.network.picturesOf(sent.getFirst().id())).as("call %d", call).hasSize(1);
            assertThat(stage.network.picturesOf(sent.getLast().id())).as("call %d", call).isEmpty();
            assertThat(stage.now(entry).parts()).as("call %d", call).extracting(part -> part.postId().orElseThrow())
                    .containsExactly(sent.getFirst().id(), sent.getLast().id());
        }
        assertThat(kills).isGreaterThan(12);
    }

    /** A message whose answer never came is looked for among those to the same person, and no other. */
    @Test
    @Field(6)
    void looksForALostMessageWhereItWentTo() {
        Stage stage = new Stage();
        Post other = post("201").by("777", "bob").text("@acme where is my tea").build();
        stage.hears(mention, other);
        OutboxEntry entry = stage.queued(stage.privateDraft(mention, "Your address, please?"));
        OutboxEntry same = stage.queued(stage.privateDraft(other, "Your address, please?"));
        stage.network.loseAnswerOfReply();
        stage.network.failReply(new SocialFailure.Unknown("reset"));
        stage.roundAfter(Duration.ofMinutes(1));
        for (int i = 0; i < 4; i++) {
            stage.roundAfter(Duration.ofMinutes(3));
        }

        assertThat(stage.network.letters()).extracting(letter -> letter.thread().value()).containsExactly("99-501", "99-777");
        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(stage.now(same).state()).isEqualTo(DeliveryState.DELIVERED);
    }

    /** A failure after part 2 of 3 resumes at part 3. */
    @Test
    @Field(29)
    void resumesAtTheThirdPart() {
        Stage stage = new Stage();
        stage.hears(mention);
        OutboxEntry entry = stage.queued(mention, "word ".repeat(130));
        stage.network.passReplies(2);
        stage.network.failReply(new SocialFailure.Unavailable("503"));
        stage.roundAfter(Duration.ofMinutes(1));
        assertThat(stage.network.ours()).hasSize(2);
        stage.network.forgetCalls();

        stage.roundAfter(Duration.ofMinutes(2));

        assertThat(stage.network.calls()).containsOnlyOnce("reply").doesNotContain("own");
        assertThat(stage.network.ours()).extracting(made -> made.repliedTo().orElseThrow()).containsExactly(
                mention.id(), stage.network.ours().get(0).id(), stage.network.ours().get(1).id());
        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DELIVERED);
    }
}
