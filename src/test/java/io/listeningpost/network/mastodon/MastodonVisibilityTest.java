package io.listeningpost.network.mastodon;

import static io.listeningpost.testing.Answers.failure;
import static io.listeningpost.testing.Answers.got;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.listeningpost.sandbox.square.mastodon.Toot;
import io.listeningpost.social.Address;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.Page;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.Source;
import io.listeningpost.social.ThreadId;
import io.listeningpost.social.Visibility;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer is never read by more people than what it answers. */
class MastodonVisibilityTest {

    private final MastodonStage stage = new MastodonStage();

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @CsvSource({
        "public,   openly,    public",
        "unlisted, openly,    unlisted",
        "private,  openly,    private",
        "direct,   openly,    direct",
        "public,   privately, direct",
        "unlisted, privately, direct",
        "private,  privately, direct",
        "direct,   privately, direct"})
    void anAnswerGoesNoFurtherThanWhatItAnswers(String parent, String way, String expected) {
        Toot asked = stage.room.post("nora", "@acme where is it?", parent, null);
        Address to = way.equals("openly") ? new Address.Answering(new PostId(asked.id())) : nora();
        PostId first = got(stage.mastodon.send(stage.acme, outgoing(to, "@nora on its way 1/2", asked.id(), false)));
        Address on = way.equals("openly") ? new Address.Answering(first) : to;
        PostId second = got(stage.mastodon.send(stage.acme, outgoing(on, "@nora really 2/2", first.value(), true)));

        assertThat(stage.room.toot(first.value()).orElseThrow().visibility()).isEqualTo(expected);
        assertThat(stage.room.toot(second.value()).orElseThrow().visibility()).isEqualTo(expected);
        assertThat(stage.room.toot(second.value()).orElseThrow().replyTo()).isEqualTo(first.value());
    }

    @Test
    void aCircleThatNobodyKnowsIsAnsweredToWhoIsNamed() {
        Toot asked = stage.room.post("nora", "@acme psst", "limited", null);

        PostId sent = got(stage.mastodon.send(stage.acme, Outgoing.answer(new PostId(asked.id()), "@nora yes")));
        assertThat(stage.room.toot(sent.value()).orElseThrow().visibility()).isEqualTo("direct");
    }

    @Test
    void whatIsForSomeEyesNamesThem() {
        Toot asked = stage.room.post("bertil@far.example", "@acme psst", "direct", null);
        Address bertil = new Address.Person(userId("bertil@far.example"), new ThreadId(asked.id()));

        for (String text : List.of("here you are", "@nora here you are", "@bertil here you are")) {
            assertThat(failure(stage.mastodon.send(stage.acme, outgoing(bertil, text, asked.id(), false)))).as(text)
                    .isInstanceOfSatisfying(SocialFailure.Refused.class, why -> assertThat(why.why()).isEqualTo(Refusal.INVALID));
        }
        PostId sent = got(stage.mastodon.send(stage.acme, outgoing(bertil, "@bertil@far.example here", asked.id(), false)));
        assertThat(stage.room.below(asked.id())).extracting(Toot::id).containsExactly(sent.value());
        assertThat(stage.room.toot(sent.value()).orElseThrow().named()).containsExactly(stage.room.person("bertil@far.example").id());
    }

    @Test
    void whatIsPrivateIsHeardOnlyWhereSomebodyListensForIt() {
        for (String visibility : List.of("public", "unlisted", "private", "direct")) {
            stage.room.post("nora", "@acme " + visibility, visibility, null);
        }

        assertThat(heard(new Source.Mentions())).extracting(Post::text, post -> post.terms().visibility()).containsExactly(
                tuple("@acme@square.example public", Visibility.PUBLIC),
                tuple("@acme@square.example unlisted", Visibility.PUBLIC),
                tuple("@acme@square.example private", Visibility.PROTECTED));
        assertThat(heard(new Source.Direct())).extracting(post -> post.terms().visibility()).containsExactly(Visibility.DIRECT);
    }

    @Test
    void ofWhatSomebodySaidLatelyOnlyWhatEverybodyMayReadIsTold() {
        for (String visibility : List.of("public", "unlisted", "private", "direct")) {
            stage.room.post("nora", "@acme " + visibility, visibility, null);
        }

        assertThat(got(stage.mastodon.postsBy(stage.acme, userId("nora"), 5))).extracting(Post::text)
                .containsExactly("@acme@square.example unlisted", "@acme@square.example public");
    }

    @Test
    void whatFewerCanReadIsNotToldAlongWithWhatMoreCan() {
        Toot secret = stage.room.post("nora", "@acme my number is 12", "direct", null);
        stage.room.post("nora", "@acme still nothing?", "public", secret.id());
        List<Page> pages = new ArrayList<>();
        stage.mastodon.listen(stage.acme, new Source.Mentions(), stage.mastodon.since(stage.clock.instant().minus(Duration.ofHours(1))),
                pages::add);

        assertThat(pages).singleElement().satisfies(page -> {
            assertThat(page.posts()).singleElement().satisfies(post -> assertThat(post.thread().value()).isEqualTo(secret.id()));
            assertThat(page.context()).isEmpty();
        });
    }

    @Test
    void theSameWordsToTwoPeopleAloneAreTwoPosts() {
        Toot one = stage.room.post("nora", "@acme psst", "direct", null);
        got(stage.mastodon.send(stage.acme, outgoing(nora(), "@nora hello", one.id(), false)));

        assertThat(got(stage.mastodon.sentSince(stage.acme, nora(), stage.clock.instant().minusSeconds(60)))).hasSize(1);
        Address bertil = new Address.Person(userId("bertil@far.example"), new ThreadId("1"));
        assertThat(got(stage.mastodon.sentSince(stage.acme, bertil, stage.clock.instant().minusSeconds(60)))).isEmpty();
    }

    private List<Post> heard(Source source) {
        List<Page> pages = new ArrayList<>();
        got(stage.mastodon.listen(stage.acme, source, stage.mastodon.since(stage.clock.instant().minus(Duration.ofHours(1))), pages::add));
        return pages.stream().flatMap(page -> page.posts().stream()).toList();
    }

    private Address nora() {
        return new Address.Person(userId("nora"), new ThreadId("direct:nora"));
    }

    private String userId(String acct) {
        return "127.0.0.1:" + stage.square.port() + ":" + stage.room.person(acct).id();
    }

    private static Outgoing outgoing(Address to, String text, String below, boolean goesOn) {
        return new Outgoing(to, text, List.of(), goesOn, Optional.empty(), Optional.of(new PostId(below)));
    }
}
