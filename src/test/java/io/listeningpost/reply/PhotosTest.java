package io.listeningpost.reply;

import static io.listeningpost.testing.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.social.Picture;
import io.listeningpost.social.Post;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotosTest {

    private static final Photo LEAK = new Photo("1", "leak.png", "Water under the door");
    private static final Photo PIPE = new Photo("2", "pipe.jpg", "");

    private final Stage stage = new Stage();
    private final Post mention = post("101").text("@acme my cellar is wet").build();

    @BeforeEach
    void aRequestHasImages() {
        stage.hears(mention);
        attach("1", "leak.png", "image/png", 40);
        attach("2", "pipe.jpg", "image/jpeg", 50);
        attach("3", "plan.svg", "image/svg+xml", 50);
        attach("4", "huge.png", "image/png", 1001);
    }

    @Test
    void goOutWithTheFirstPartAndTheirDescriptions() {
        stage.queued(draft("word ".repeat(80), LEAK, PIPE));
        stage.roundAfter(Duration.ofMinutes(1));

        List<Post> ours = stage.network.ours();
        assertThat(ours).hasSize(2);
        assertThat(stage.network.picturesOf(ours.getFirst().id())).extracting(Picture::alt).containsExactly("Water under the door", "");
        assertThat(stage.network.picturesOf(ours.getFirst().id())).extracting(picture -> picture.bytes().length).containsExactly(40, 50);
        assertThat(stage.network.picturesOf(ours.getLast().id())).isEmpty();
    }

    @Test
    void needNoWords() {
        OutboxEntry entry = stage.queued(draft("  ", LEAK));
        stage.network.loseAnswerOfReply();
        stage.roundAfter(Duration.ofMinutes(1));
        stage.roundAfter(Duration.ofMinutes(2));

        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(stage.network.ours()).hasSize(1);
        // a second one is no repetition
        assertThat(stage.replies().preview(draft("", PIPE)).blockers()).isEmpty();
    }

    @Test
    void goOutInPrivateToo() {
        stage.queued(stage.privateDraft(mention, "Is it this one?", LEAK));
        stage.roundAfter(Duration.ofMinutes(1));

        assertThat(stage.network.ours()).isEmpty();
        assertThat(stage.network.picturesOf(stage.network.letters().getFirst().id())).hasSize(1);
    }

    @Test
    void areSuchAsTheNetworkTakes() {
        assertThat(blockers(LEAK, PIPE)).isEmpty();
        assertThat(blockers(new Photo("3", "plan.svg", ""))).containsExactly(Blocker.PHOTO_TYPE);
        assertThat(blockers(new Photo("4", "huge.png", ""))).containsExactly(Blocker.PHOTO_TOO_BIG);
        assertThat(blockers(new Photo("5", "gone.png", ""))).containsExactly(Blocker.PHOTO_GONE);
        assertThat(blockers(new Photo("1", "leak.png", "a".repeat(51)))).containsExactly(Blocker.ALT_TOO_LONG);
        assertThat(blockers(LEAK, PIPE, LEAK, PIPE, LEAK)).containsExactly(Blocker.TOO_MANY_PHOTOS);
        assertThat(stage.replies().preview(stage.privateDraft(mention, "two", LEAK, PIPE)).blockers())
                .containsExactly(Blocker.TOO_MANY_PHOTOS);
        assertThat(stage.replies().answer(draft("hi", new Photo("3", "plan.svg", "")))).isEqualTo(
                new AnswerOutcome.Refused(Blocker.PHOTO_TYPE, Plainly.of(Blocker.PHOTO_TYPE)));
    }

    @Test
    void areThoseOfThisRequestOnly() {
        stage.attachments.attach(4711, "9", "salary.png", "image/png", 10);

        assertThat(blockers(new Photo("9", "salary.png", ""))).containsExactly(Blocker.PHOTO_GONE);
    }

    @Test
    void shouldHaveADescription() {
        assertThat(stage.replies().preview(draft("hi", LEAK)).hints()).isEmpty();
        assertThat(stage.replies().preview(draft("hi", LEAK, PIPE)).hints()).containsExactly(Hint.PHOTO_WITHOUT_ALT);
    }

    @Test
    void takeTheReplyWithThemWhenTheyVanish() {
        OutboxEntry entry = stage.queued(draft("See the pictures", LEAK, PIPE));
        stage.attachments.delete("2");

        stage.roundAfter(Duration.ofMinutes(1));

        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DEAD);
        assertThat(stage.now(entry).reason()).contains("The photo pipe.jpg cannot be sent any more: it was deleted.");
        assertThat(stage.network.ours()).isEmpty();
        assertThat(stage.network.calls()).doesNotContain("upload", "reply");
    }

    @Test
    void takeTheReplyWithThemWhenTheyChanged() {
        OutboxEntry entry = stage.queued(draft("See the picture", LEAK));
        attach("1", "leak.png", "text/html", 40);

        stage.roundAfter(Duration.ofMinutes(1));

        assertThat(stage.now(entry).reason()).contains("The photo leak.png cannot be sent any more: the network does not take text/html.");
        assertThat(stage.network.calls()).doesNotContain("upload");
    }

    /** Nobody sees a picture before its post: an upload without an answer is no uncertain reply. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void areHandedOverAgainWhenThatFailed(boolean unknown) {
        OutboxEntry entry = stage.queued(draft("See the picture", LEAK));
        stage.network.failUpload(unknown ? new SocialFailure.Unknown("reset") : new SocialFailure.Unavailable("503"));
        stage.roundAfter(Duration.ofMinutes(1));
        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.PENDING);
        assertThat(stage.now(entry).uncertain()).isFalse();

        stage.roundAfter(Duration.ofMinutes(2));

        assertThat(stage.network.calls()).doesNotContain("own").containsSubsequence("upload", "upload", "reply");
        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void takeTheReplyWithThemWhenTheNetworkRefusesThem() {
        OutboxEntry entry = stage.queued(draft("See the picture", LEAK));
        stage.network.failUpload(new SocialFailure.Refused(Refusal.INVALID, "not a picture"));

        stage.roundAfter(Duration.ofMinutes(1));

        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DEAD);
        assertThat(stage.now(entry).reason().orElseThrow()).endsWith("It said: not a picture");
        assertThat(stage.network.ours()).isEmpty();
    }

    @Test
    void mayTakeTheirTime() {
        OutboxEntry entry = stage.queued(draft("See the pictures", LEAK, PIPE));
        stage.network.slowDown(stage.clock, Duration.ofSeconds(90));
        stage.clock.advance(Duration.ofMinutes(1));

        stage.deliver();

        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(stage.network.calls()).doesNotContain("own");
    }

    private Iterable<Blocker> blockers(Photo... photos) {
        return stage.replies().preview(draft("hi", photos)).blockers();
    }

    private AnswerDraft draft(String text, Photo... photos) {
        return new AnswerDraft(stage.conversation(mention).id(), Optional.empty(), text, List.of(photos), false, "agent",
                "key" + photos[0].attachmentId());
    }

    private void attach(String id, String name, String type, int bytes) {
        stage.attachments.attach(stage.conversation(mention).request().orElseThrow().issueId(), id, name, type, bytes);
    }
}
