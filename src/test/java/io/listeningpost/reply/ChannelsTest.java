package io.listeningpost.reply;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Stage.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.Turn;
import io.listeningpost.issues.Field;
import io.listeningpost.social.Address;
import io.listeningpost.social.Answerers;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.Terms;
import io.listeningpost.social.ThreadId;
import io.listeningpost.social.Visibility;
import io.listeningpost.status.StatusOutcome;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Field 42: an answer is never read by more people than what it answers, whatever was wished and whatever came between. */
class ChannelsTest {

    private static final Address.Person JANE = new Address.Person("501", new ThreadId("99-501"));

    private final Stage stage = new Stage(LinkedAccounts.acme().says("3", "$customer.handle we are on it").build());
    private final Post mention = post("101").text("@acme my order never arrived").build();

    @BeforeEach
    void aCustomerWrote() {
        stage.hears(mention);
    }

    /** Every pair of what was said and what is wished. */
    @ParameterizedTest
    @CsvSource({"false,false,PUBLIC", "false,true,DIRECT", "true,false,DIRECT", "true,true,DIRECT"})
    @Field(42)
    void goesToNobodyElseThanTheAgentSaw(boolean saidPrivately, boolean wish, Channel expected) {
        if (saidPrivately) {
            letter("m1", true);
        }
        Preview preview = preview(wish, Optional.empty());
        OutboxEntry entry = stage.queued(draft(wish, Optional.empty()));
        stage.roundAfter(Duration.ofMinutes(1));

        assertThat(preview.channel()).isEqualTo(expected);
        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(stage.network.texts()).hasSize(expected == Channel.PUBLIC ? 1 : 0);
        assertThat(stage.network.letters()).hasSize(expected == Channel.DIRECT ? 1 : 0)
                .allMatch(sent -> sent.thread().equals(JANE.thread()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void answersTheChosenMessageInPrivateAndTheChosenPostInPublic(boolean publicly) {
        letter("m1", true);

        Preview preview = preview(false, Optional.of(publicly ? "101" : "m1"));

        assertThat(preview.to()).contains(publicly ? new Address.Answering(mention.id()) : JANE);
    }

    /** The older public post could be answered; what was said in private since must not come out there. */
    @Test
    @Field(42)
    void doesNotFallBackToThePublicWhenAMessageCannotBeAnswered() {
        letter("m1", true);
        stage.network.dropDirectMessages();

        assertThat(preview(false, Optional.empty()).blockers()).containsExactly(Blocker.NO_DIRECT);
        assertThat(preview(false, Optional.empty()).channel()).isEqualTo(Channel.DIRECT);
        assertThat(stage.moves(mention, "1", "3")).isInstanceOf(StatusOutcome.Silent.class);
    }

    @Test
    void speaksOfTheWorkflowWhereTheCustomerSpokeLast() {
        letter("m1", true);

        stage.moves(mention, "1", "3");
        stage.roundAfter(Duration.ofMinutes(1));

        assertThat(stage.network.texts()).isEmpty();
        assertThat(stage.network.letters()).extracting(Post::text).containsExactly("@jane_doe we are on it");
    }

    @Test
    void goesOnInPrivateFromAMessageOfOurs() {
        OutboxEntry first = stage.queued(draft(true, Optional.empty()));
        stage.roundAfter(Duration.ofMinutes(1));
        PostId ours = stage.now(first).parts().getFirst().postId().orElseThrow();

        for (boolean wish : new boolean[] {true, false}) {
            assertThat(preview(wish, Optional.of(ours.value())).to()).contains(JANE);
        }
    }

    @Test
    void goesOnInPrivateWithWhomeverAPostOfOursAnswered() {
        stage.queued(mention, "In public first");
        stage.roundAfter(Duration.ofMinutes(1));

        assertThat(preview(true, Optional.of(stage.lastOfOurs().value())).to()).contains(JANE);
        assertThat(preview(false, Optional.of(stage.lastOfOurs().value())).to()).contains(new Address.Answering(stage.lastOfOurs()));
    }

    /** A post that was found by a search may be answered by nobody of ours, least of all in private. */
    @Test
    void writesToNobodyWhoDidNotSpeakToUs() {
        turn("102", false, false, Optional.empty(), Optional.empty(), Heard.SEARCH);

        for (boolean wish : new boolean[] {true, false}) {
            assertThat(preview(wish, Optional.of("102")).blockers()).containsExactly(Blocker.NOT_ADDRESSED);
            assertThat(preview(wish, Optional.of("102")).hints()).contains(Hint.FOUND_BY_SEARCH);
        }
    }

    /** Field 47: the author lets us not answer, but may be written to. */
    @Test
    @Field(47)
    void offersAMessageWhereTheAuthorLimitsAnswers() {
        turn("102", true, true, Optional.empty(), Optional.of(Refusal.RESTRICTED), Heard.MENTION);

        Preview openly = preview(false, Optional.of("102"));
        assertThat(openly.blockers()).containsExactly(Blocker.RESTRICTED);
        assertThat(openly.hints()).contains(Hint.DIRECT_INSTEAD);
        assertThat(openly.byHand()).contains(
                new ByHand(new PostId("102"), stage.network.permalink(ACME, "jane_doe", new PostId("102")), "Hello"));
        assertThat(preview(true, Optional.of("102")).blockers()).isEmpty();
    }

    /** Field 5: what the customer answers to a message of ours belongs to the same request. */
    @Test
    @Field(5)
    void theAnswerToAMessageOfOursFindsItsRequest() {
        stage.queued(draft(true, Optional.empty()));
        stage.roundAfter(Duration.ofMinutes(1));
        Post written = post("m2").thread(JANE.thread().value()).text("It is Mill Lane 3").at(stage.clock.instant()).build();
        Post answer = with(written, Visibility.DIRECT);

        stage.journal.record(ACME, answer, Heard.DIRECT, stage.clock.instant());
        stage.work();

        assertThat(stage.desk.ticket().words()).containsExactly("It is Mill Lane 3");
        assertThat(preview(false, Optional.empty()).to()).contains(JANE);
    }

    private static Post with(Post post, Visibility visibility) {
        return new Post(post.id(), post.firstId(), post.thread(), post.kind(), post.repliedTo(), post.quoted(), post.author(),
                post.text(), post.createdAt(), post.mentions(), post.media(), post.permalink(),
                new Terms(visibility, Answerers.EVERYONE, Set.of(), Optional.empty()));
    }

    /** Only followers could read the post; everybody could read the answer. */
    @Test
    @Field(42)
    void answersAProtectedPostInPrivateOnly() {
        Post shielded = with(
                post("301").by("777", "bob").text("@acme my card number is on your invoice").build(), Visibility.PROTECTED);
        stage.hears(shielded);

        assertThat(stage.replies().preview(stage.draft(shielded, "Oh!")).blockers()).containsExactly(Blocker.RESTRICTED);
        assertThat(stage.replies().preview(stage.privateDraft(shielded, "Oh!")).blockers()).isEmpty();
        assertThat(stage.moves(shielded, "1", "3")).isInstanceOf(StatusOutcome.Silent.class);
    }

    @Test
    void answersNoPostThatIsGoneInEitherWay() {
        turn("102", true, true, Optional.empty(), Optional.of(Refusal.TARGET_GONE), Heard.MENTION);

        for (boolean wish : new boolean[] {true, false}) {
            assertThat(preview(wish, Optional.of("102")).blockers()).containsExactly(Blocker.TARGET_GONE);
            assertThat(preview(wish, Optional.empty()).target()).contains(mention.id());
        }
    }

    @Test
    void saysThatAnAuthorLimitsWhoMayAnswer() {
        stage.turns.remember(new Turn(ACME, stage.conversation(mention).id(), new PostId("102"), new PostId("102"), "501", "jane_doe",
                true, true, false, stage.clock.instant(), Optional.empty(), Optional.empty(), Answerers.FOLLOWED, Heard.MENTION));

        assertThat(preview(false, Optional.empty()).hints()).containsExactly(Hint.ANSWERERS_LIMITED);
        assertThat(preview(true, Optional.empty()).hints()).isEmpty();
    }

    @Test
    void takesMoreWordsInPrivateAndSplitsThemThereToo() {
        String text = "word ".repeat(300);

        assertThat(preview(false, text).parts()).hasSize(6);
        Preview letter = preview(true, text);
        assertThat(letter.parts()).hasSize(2).allMatch(part -> part.weight() <= letter.limit());
        assertThat(letter.limit()).isEqualTo(1000);
        assertThat(preview(true, "word ".repeat(3_000)).blockers()).containsExactly(Blocker.TOO_LONG);
    }

    private Preview preview(boolean wish, Optional<String> target) {
        return stage.replies().preview(draft(wish, target));
    }

    private Preview preview(boolean wish, String text) {
        return stage.replies().preview(new AnswerDraft(
                stage.conversation(mention).id(), Optional.empty(), text, List.of(), wish, "agent", "key"));
    }

    private AnswerDraft draft(boolean wish, Optional<String> target) {
        return new AnswerDraft(stage.conversation(mention).id(), target, "Hello", List.of(), wish, "agent", "key-" + wish);
    }

    /** The customer writes to us alone. */
    private void letter(String id, boolean byCustomer) {
        turn(id, byCustomer, true, Optional.of(JANE.thread()), Optional.empty(), Heard.DIRECT);
    }

    private void turn(String id, boolean byCustomer, boolean addressed, Optional<ThreadId> direct, Optional<Refusal> closed, Heard heard) {
        stage.turns.remember(new Turn(ACME, stage.conversation(mention).id(), new PostId(id), new PostId(id), "501", "jane_doe",
                byCustomer, addressed, false, stage.clock.instant().plusSeconds(5), direct, closed, Answerers.EVERYONE, heard));
    }
}
