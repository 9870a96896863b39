package io.listeningpost.intake;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static io.listeningpost.testing.Stage.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.OwnPost;
import io.listeningpost.conversation.Turn;
import io.listeningpost.issues.Field;
import io.listeningpost.settings.Opener;
import io.listeningpost.social.Answerers;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.ThreadId;
import io.listeningpost.social.Visibility;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Listens;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OpenersTest {

    private static final String OURS = "9001";

    private final Stage stage = new Stage();

    private void opens(Opener... only) {
        stage.accounts.save(LinkedAccounts.acme().build().withHearing(Listens.toEverything().opening(only).build()));
    }

    private void heard(Post post, Heard heard) {
        stage.journal.record(ACME, post, heard, MutableClock.START);
        stage.work();
    }

    private Turn turn(Post of) {
        return stage.turns.ofConversation(stage.conversation(of).id()).stream()
                .filter(turn -> turn.firstId().equals(of.firstId())).findFirst().orElseThrow();
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(Opener.MENTION, Heard.MENTION, post("1").text("@acme hello").build()),
                Arguments.of(Opener.INHERITED, Heard.MENTION,
                        post("1").thread("0").repliesTo("0").text("@bob @acme lol").inheriting("bob", "acme").build()),
                Arguments.of(Opener.ANSWER, Heard.MENTION, post("1").thread(OURS).repliesTo(OURS).text("@acme mine too")
                        .inheriting("acme").build()),
                Arguments.of(Opener.QUOTE, Heard.QUOTE, post("1").quotes("777").text("look at them").build()),
                Arguments.of(Opener.DIRECT, Heard.DIRECT, post("1").thread("d").text("hi @acme").seenBy(Visibility.DIRECT).build()),
                Arguments.of(Opener.SEARCH, Heard.SEARCH, post("1").text("a teapot").build()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @Field(15)
    void opensARequestWhereTheAdminLetsIt(Opener kind, Heard heard, Post post) {
        stage.ownPosts.remember(new OwnPost(ACME, new PostId(OURS), 0, 1, MutableClock.START));
        opens(kind);

        heard(post, heard);

        assertThat(stage.desk.ticket().draft().post()).isEqualTo(post);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @Field(15)
    void isKeptForReadingWhereTheAdminDoesNot(Opener kind, Heard heard, Post post) {
        stage.ownPosts.remember(new OwnPost(ACME, new PostId(OURS), 0, 1, MutableClock.START));
        opens(Stream.of(Opener.values()).filter(other -> other != kind).toArray(Opener[]::new));

        heard(post, heard);

        assertThat(stage.desk.tickets()).isEmpty();
        assertThat(stage.entry(post).outcome()).contains(IntakeOutcome.CONTEXT);
        assertThat(stage.entry(post).reason().orElseThrow()).isNotBlank();
    }

    @Test
    @Field(15)
    void anAnswerThatTypesOurHandleOpensAsAMention() {
        opens(Opener.MENTION);
        stage.ownPosts.remember(new OwnPost(ACME, new PostId(OURS), 0, 1, MutableClock.START));

        heard(post("1").thread(OURS).repliesTo(OURS).text("@acme and again: what now @acme?").build(), Heard.MENTION);

        assertThat(stage.desk.tickets()).hasSize(1);
    }

    @Test
    void whateverComesInAKnownConversationIsAComment() {
        Post mention = post("1").text("@acme hello").build();
        stage.hears(mention);
        opens();

        Post chatter = replyTo(mention, "2").by("777", "bob").text("nice teapot").build();
        heard(chatter, Heard.SEARCH);

        assertThat(stage.desk.ticket().posts()).containsExactly(chatter);
        assertThat(turn(chatter).addressed()).isFalse();
    }

    @Test
    void aSearchResultCannotBeAnsweredUntilItIsHeardAsAMention() {
        Post found = post("1").text("my teapot broke").build();
        heard(found, Heard.SEARCH);
        assertThat(turn(found).addressed()).isFalse();

        Post same = post("1").text("my teapot broke").quotes("777").build();
        heard(same, Heard.QUOTE);

        assertThat(turn(found).addressed()).isTrue();
        assertThat(stage.desk.ticket().comments()).isEmpty();
        assertThat(stage.entry(found).outcome()).contains(IntakeOutcome.OPENED);
        heard(found, Heard.SEARCH);
        assertThat(turn(found).addressed()).isTrue();
    }

    @Test
    void whatASearchMayNotOpenAMentionMay() {
        opens(Opener.MENTION);
        Post post = post("1").text("a teapot, @acme").build();
        heard(post("1").text("a teapot, @acme").kind(PostKind.ORIGINAL).build(), Heard.SEARCH);
        assertThat(stage.desk.tickets()).hasSize(1);

        Post other = post("2").text("a teapot").build();
        heard(other, Heard.SEARCH);
        assertThat(stage.desk.tickets()).hasSize(1);
        heard(other, Heard.MENTION);
        assertThat(stage.desk.tickets()).hasSize(2);
        assertThat(stage.entry(post).outcome()).contains(IntakeOutcome.OPENED);
    }

    @ParameterizedTest
    @EnumSource(Heard.class)
    @Field({11, 13})
    void aRepostIsIgnoredHoweverItIsHeard(Heard heard) {
        Post repost = post("1").kind(PostKind.REPOST).text("RT @jane: @acme teapot").build();

        heard(repost, heard);

        assertThat(stage.desk.tickets()).isEmpty();
        assertThat(stage.entry(repost).outcome()).contains(IntakeOutcome.REPOST);
    }

    @Test
    @Field(12)
    void letsNothingInThatCameBeforeASettingChanged() {
        opens(Opener.MENTION);
        heard(post("1").text("a teapot").build(), Heard.SEARCH);

        opens(Opener.values());
        stage.clock.advance(Duration.ofDays(1));
        stage.work();

        assertThat(stage.desk.tickets()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Answerers.class, mode = EnumSource.Mode.EXCLUDE, names = "EVERYONE")
    void knowsThatAnAuthorLetsUsNotAnswer(Answerers answerers) {
        Post closed = post("1").text("my teapot").answeredBy(answerers).build();
        Post named = post("2").text("@acme my teapot").answeredBy(answerers).build();
        heard(closed, Heard.SEARCH);
        heard(named, Heard.MENTION);

        assertThat(turn(closed).closed()).contains(Refusal.RESTRICTED);
        assertThat(turn(named).closed()).isEmpty();
    }

    @Test
    void aDirectMessageShowsNoWordInTheSummaryAndIsAnsweredWhereItWasWritten() {
        opens(Opener.DIRECT);
        Post message = post("1").thread("99-501").text("my card number is 4111").seenBy(Visibility.DIRECT).build();
        Post more = post("2").thread("99-501").text("hello?").seenBy(Visibility.DIRECT).at(MutableClock.START.plusSeconds(9)).build();
        heard(message, Heard.DIRECT);
        heard(more, Heard.DIRECT);

        assertThat(stage.desk.ticket().draft().summary()).isEqualTo("Direct message from @jane_doe");
        assertThat(stage.desk.ticket().posts()).containsExactly(more);
        assertThat(turn(message).direct()).contains(new ThreadId("99-501"));
        assertThat(turn(message).addressed()).isTrue();
        assertThat(turn(message).closed()).isEmpty();
    }

    @Test
    void aProtectedPostShowsNoWordInTheSummary() {
        heard(post("1").text("@acme only my friends know").seenBy(Visibility.PROTECTED).build(), Heard.MENTION);

        assertThat(stage.desk.ticket().draft().summary()).isEqualTo("Post for followers only from @jane_doe");
    }
}
