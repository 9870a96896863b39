package io.listeningpost.network.x;

import static io.listeningpost.testing.Answers.failure;
import static io.listeningpost.testing.Answers.got;
import static io.listeningpost.testing.Answers.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.sandbox.square.history.Calls;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.sandbox.square.x.world.Mailbox;
import io.listeningpost.sandbox.square.x.world.Media;
import io.listeningpost.sandbox.square.x.world.Message;
import io.listeningpost.social.Address;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.Picture;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.ThreadId;
import io.listeningpost.social.Uploaded;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures and direct messages of ours, against a Square that is as strict as X. */
class XSpeakingTest {

    private static final String UPLOAD = "/2/media/upload";

    private XStage stage;
    private PostId mention;
    private Address.Person nora;

    @BeforeEach
    void open() {
        stage = new XStage();
        mention = new PostId(stage.square.x().post("nora_k", "@acme help").id());
        stage.square.x().mailbox("nora_k", Mailbox.EVERYONE);
        nora = new Address.Person(stage.square.x().person("nora_k").id(), new ThreadId("1470000000000000123-1470000000000000391"));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void answersWithPicturesAndWhatTheyShow() {
        Address to = new Address.Answering(mention);
        Uploaded first = got(stage.x.upload(stage.acme, to, png("a box, \"open\" & 👍")));
        Uploaded second = got(stage.x.upload(stage.acme, to, png("")));

        PostId sent = got(stage.x.send(stage.acme, new Outgoing(to, "Like this", List.of(first, second))));

        var post = stage.square.x().postsBy("acme").getFirst();
        assertThat(post.id()).isEqualTo(sent.value());
        assertThat(post.media()).containsExactly(first.id(), second.id());
        Media shown = stage.square.x().world().media(first.id()).orElseThrow();
        assertThat(shown.altText()).isEqualTo("a box, \"open\" & 👍");
        assertThat(shown.bytes()).isEqualTo(png("").bytes());
    }

    @Test
    void answersWithAPictureAlone() {
        Address to = new Address.Answering(mention);
        Uploaded picture = got(stage.x.upload(stage.acme, to, png("")));

        assertThat(got(stage.x.send(stage.acme, new Outgoing(to, "", List.of(picture))))).isNotNull();
    }

    @Test
    void writesToOnePersonAlone() {
        Uploaded picture = got(stage.x.upload(stage.acme, nora, png("")));
        Instant since = stage.clock.instant();
        stage.clock.advance(Duration.ofSeconds(1));

        PostId words = got(stage.x.send(stage.acme, new Outgoing(nora, "Just for you * & <3", List.of())));
        stage.clock.advance(Duration.ofSeconds(1));
        PostId shown = got(stage.x.send(stage.acme, new Outgoing(nora, "See", List.of(picture))));

        assertThat(stage.square.x().messages("acme", "nora_k")).extracting(Message::id).containsExactly(shown.value(), words.value());
        List<Post> sent = got(stage.x.sentSince(stage.acme, nora, since));
        assertThat(sent).extracting(Post::id).containsExactly(shown, words);
        assertThat(sent.getLast().text()).isEqualTo("Just for you * & <3");
        assertThat(sent.getLast().thread()).isEqualTo(nora.thread());
    }

    @Test
    void looksForSentMessagesOfItsOwnAndOfTheTimeOnly() {
        got(stage.x.send(stage.acme, new Outgoing(nora, "before", List.of())));
        stage.clock.advance(Duration.ofMinutes(5));
        Instant since = stage.clock.instant();
        stage.square.x().message("nora_k", "acme", "thanks");

        assertThat(got(stage.x.sentSince(stage.acme, nora, since))).isEmpty();
    }

    @Test
    void knowsWhyAMessageIsNotTaken() {
        stage.square.x().mailbox("nora_k", Mailbox.NOBODY);

        assertThat(refusal(stage.x.send(stage.acme, new Outgoing(nora, "hello", List.of())))).isEqualTo(Refusal.RESTRICTED);
        assertThat(refusal(stage.x.send(stage.acme, new Outgoing(nora, "hello", List.of(new Uploaded("1"), new Uploaded("2"))))))
                .isEqualTo(Refusal.INVALID);
        Address nobody = new Address.Person("../../tweets", nora.thread());
        assertThat(refusal(stage.x.send(stage.acme, new Outgoing(nobody, "hello", List.of())))).isEqualTo(Refusal.INVALID);
    }

    @Test
    void doesNotKnowWhatBecameOfAMessageWhoseAnswerWasLost() {
        for (Trouble trouble : List.of(new Trouble.AnswerLost(), new Trouble.DoneButUnavailable(), new Trouble.WrongPage())) {
            stage.square.troubles().arm(trouble, "POST", "/2/dm_conversations/**", 1);
            stage.square.history().clear();

            assertThat(failure(stage.x.send(stage.acme, new Outgoing(nora, "by " + trouble, List.of())))).as("%s", trouble)
                    .isInstanceOf(SocialFailure.Unknown.class);
            String path = "/2/dm_conversations/with/" + nora.userId() + "/messages";
            assertThat(stage.square.history().count(Calls.to("POST", path))).isOne();
        }
    }

    /** Nobody sees an upload: it can be done again. */
    @Test
    void takesAnUploadWhoseAnswerWasLostForNone() {
        stage.square.troubles().arm(new Trouble.AnswerLost(), "POST", UPLOAD, 1);

        assertThat(failure(stage.x.upload(stage.acme, nora, png("")))).isInstanceOf(SocialFailure.Unavailable.class);
    }

    @Test
    void neverSendsAPictureWithoutTheDescriptionThatItHas() {
        stage.square.troubles().arm(new Trouble.Unavailable(), "POST", "/2/media/metadata", 1);

        assertThat(failure(stage.x.upload(stage.acme, nora, png("a box")))).isInstanceOf(SocialFailure.Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<svg onload=alert(1)>", "GIF89a and more", "", "%PDF-1.7"})
    void takesNoFileThatIsNoPicture(String content) {
        Picture bad = new Picture(content.getBytes(StandardCharsets.UTF_8), "image/png", "");

        assertThat(refusal(stage.x.upload(stage.acme, nora, bad))).isEqualTo(Refusal.INVALID);
        assertThat(stage.square.history().count(Calls.to("POST", UPLOAD))).isZero();
    }

    @Test
    void takesNoPictureThatIsTooLarge() {
        byte[] large = new byte[(5 << 20) + 1];
        System.arraycopy(png("").bytes(), 0, large, 0, 100);

        assertThat(refusal(stage.x.upload(stage.acme, nora, new Picture(large, "image/png", "")))).isEqualTo(Refusal.INVALID);
    }

    @Test
    void countsADirectMessageByItsCharacters() {
        var rules = stage.x.capabilities().direct().orElseThrow();

        assertThat(rules.limit()).isEqualTo(10_000);
        assertThat(rules.weigh("😀 acme.com")).isEqualTo(10);
        assertThat(rules.links("😀 acme.com")).containsExactly("acme.com");
        assertThat(got(stage.x.send(stage.acme, new Outgoing(nora, "ä".repeat(10_000), List.of())))).isNotNull();
    }

    private Picture png(String alt) {
        return new Picture(io.listeningpost.sandbox.square.x.world.Picture.draw(40, 30, "box", "png"), "image/png", alt);
    }
}
