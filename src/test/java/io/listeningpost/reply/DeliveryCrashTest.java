package io.listeningpost.reply;

import static io.listeningpost.testing.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.social.Post;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
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
}
