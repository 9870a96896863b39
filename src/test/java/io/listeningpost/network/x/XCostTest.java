package io.listeningpost.network.x;

import static io.listeningpost.testing.Answers.got;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.sandbox.square.history.Calls;
import io.listeningpost.sandbox.square.x.world.Credits;
import io.listeningpost.sandbox.square.x.world.Mailbox;
import io.listeningpost.social.Address;
import io.listeningpost.social.Charge;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.Picture;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Source;
import io.listeningpost.social.ThreadId;
import io.listeningpost.social.Uploaded;
import io.listeningpost.social.Visibility;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the adapter tells of money is what a Square with X's price list charges. */
class XCostTest {

    private static final String PEOPLE = "/2/users";
    private static final Picture PNG = new Picture(
            Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII="),
            "image/png", "a box");
    private static final Source MENTIONS = new Source.Mentions();

    private XStage stage;
    private Cursor start;

    @BeforeEach
    void open() {
        stage = new XStage();
        start = stage.x.since(stage.clock.instant());
        stage.clock.advance(Duration.ofMinutes(1));
        stage.square.x().credits(Credits.of(100_000_000));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void tellsEverythingThatXCharges() {
        var root = stage.square.x().post("nora_k", "what a day");
        var mention = stage.square.x().reply("kid42", root.id(), "@acme this is yours");
        stage.square.x().post("nora_k", "@acme and this acmephone");
        var ours = stage.square.x().post("acme", "We are here");
        stage.square.x().quote("big_voice", ours.id(), "are you?");
        stage.square.x().mailbox("nora_k", Mailbox.EVERYONE);
        stage.square.x().message("nora_k", "acme", "psst");
        stage.clock.advance(Duration.ofMinutes(2));

        for (Source source : List.of(MENTIONS, new Source.Quotes(), new Source.Direct(), new Source.Search("a", "acmephone"))) {
            stage.polled(source, start);
            assertThat(stage.told()).as("after %s", source).isEqualTo(spent());
        }
        got(stage.x.lookup(stage.acme, List.of(new PostId(root.id()), new PostId(mention.id()))));
        got(stage.x.send(stage.acme, Outgoing.answer(new PostId(mention.id()), "On it")));
        got(stage.x.send(stage.acme, Outgoing.answer(new PostId(mention.id()), "See build.sh for more")));
        Address nora = new Address.Person(stage.square.x().person("nora_k").id(), new ThreadId("1-2"));
        got(stage.x.send(stage.acme, new Outgoing(nora, "Hello", List.of())));
        got(stage.x.postsBy(stage.acme, stage.square.x().person("nora_k").id(), 5));
        got(stage.x.sentSince(stage.acme, nora, stage.clock.instant().minusSeconds(60)));
        got(stage.x.sentSince(stage.acme, new Address.Answering(new PostId("1")), stage.clock.instant().minusSeconds(300)));

        assertThat(spent()).isGreaterThan(200_000);
        assertThat(stage.told()).isEqualTo(spent());
    }

    @Test
    void buysAnAuthorOnceADay() {
        stage.square.x().post("nora_k", "@acme one");
        stage.square.x().post("nora_k", "@acme two");
        Cursor cursor = stage.polled(MENTIONS, start).next();
        for (int i = 0; i < 5; i++) {
            stage.clock.advance(Duration.ofHours(1));
            stage.square.x().post("nora_k", "@acme more " + i);
            cursor = stage.polled(MENTIONS, cursor).next();
        }
        assertThat(stage.square.history().count(Calls.to("GET", PEOPLE))).isOne();
        assertThat(stage.posts()).extracting(post -> post.author().handle()).containsOnly("nora_k");

        stage.clock.advance(Duration.ofHours(24));
        stage.square.x().post("nora_k", "@acme tomorrow");
        stage.polled(MENTIONS, cursor);

        assertThat(stage.square.history().count(Calls.to("GET", PEOPLE))).isEqualTo(2);
    }

    @Test
    void buysNobodyToLookAgainAtPostsThatItKnows() {
        var mention = stage.square.x().post("nora_k", "@acme one");
        stage.polled(MENTIONS, start);
        stage.clock.advance(Duration.ofDays(6));

        Post again = got(stage.x.lookup(stage.acme, List.of(new PostId(mention.id())))).posts().getFirst();

        assertThat(again.author().handle()).isEqualTo("nora_k");
        assertThat(stage.square.history().count(Calls.to("GET", PEOPLE))).isOne();
    }

    @Test
    void asksForAHundredAuthorsAtOnce() {
        Stream.iterate(0, i -> i + 1).limit(150).forEach(i -> {
            stage.square.x().join("person" + i, "Person " + i, 1);
            stage.square.x().post("person" + i, "@acme hello");
        });

        stage.polled(MENTIONS, start);

        assertThat(stage.posts()).hasSize(150).allSatisfy(post -> assertThat(post.author().handle()).startsWith("person"));
        assertThat(stage.square.history().count(Calls.to("GET", PEOPLE))).isLessThanOrEqualTo(2);
    }

    @Test
    void knowsAProtectedAuthorEachTime() {
        stage.square.x().follow("acme", "nora_k");
        stage.square.x().guard("nora_k", true);
        stage.square.x().post("nora_k", "@acme between us");
        Cursor cursor = stage.polled(MENTIONS, start).next();
        stage.clock.advance(Duration.ofHours(1));
        stage.square.x().post("nora_k", "@acme still between us");
        stage.polled(MENTIONS, cursor);

        assertThat(stage.posts()).hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(post -> assertThat(post.terms().visibility()).isEqualTo(Visibility.PROTECTED));
    }

    @Test
    void tellsNothingWhenNothingCame() {
        Cursor cursor = stage.polled(MENTIONS, start).next();
        cursor = stage.polled(new Source.Search("a", "acmephone"), cursor).next();
        stage.polled(new Source.Quotes(), cursor);
        stage.polled(new Source.Direct(), cursor);

        assertThat(stage.told()).isZero();
        assertThat(spent()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Sorry! | SUMMONED_POST", "See https://acme.com/x | POST_WITH_LINK",
        "run build.sh | POST_WITH_LINK", "ask acme.com | POST_WITH_LINK", "v1.2 is out | SUMMONED_POST"})
    void saysWhatAnAnswerWillCost(String text, Charge charge) {
        assertThat(stage.x.charge(Outgoing.answer(new PostId("1"), text))).isEqualTo(charge);
        assertThat(stage.x.charge(new Outgoing(new Address.Answering(new PostId("1")), text, List.of(), true)))
                .isEqualTo(charge == Charge.SUMMONED_POST ? Charge.POST : charge);
        assertThat(stage.x.charge(new Outgoing(new Address.Person("1", new ThreadId("1-2")), text, List.of()))).isEqualTo(Charge.DIRECT);
    }

    /** Square, preview and meter: the same to the micro-dollar. */
    @Test
    void tellsWhatAReplyOfSeveralPostsWithDescribedPicturesCharges() {
        PostId mention = new PostId(stage.square.x().post("nora_k", "@acme help").id());
        Address to = new Address.Answering(mention);
        Uploaded told = got(stage.x.upload(stage.acme, to, PNG));
        Uploaded untold = got(stage.x.upload(stage.acme, to, new Picture(PNG.bytes(), PNG.type(), "")));

        PostId first = got(stage.x.send(stage.acme, new Outgoing(to, "One 1/3", List.of(told, untold))));
        PostId second = got(stage.x.send(stage.acme, new Outgoing(new Address.Answering(first), "Two 2/3", List.of(), true)));
        got(stage.x.send(stage.acme, new Outgoing(new Address.Answering(second), "acme.com 3/3", List.of(), true)));

        assertThat(spent()).isEqualTo(5_000 + 10_000 + 15_000 + 200_000);
        assertThat(stage.told()).isEqualTo(spent());
    }

    @Test
    void hasAPriceForEverything() {
        assertThat(stage.x.publishedPrices()).containsOnlyKeys(Charge.values()).containsEntry(Charge.POST_WITH_LINK, 200_000L)
                .containsEntry(Charge.OWNED_READ, 1_000L);
    }

    private long spent() {
        return stage.square.x().world().credits().spent();
    }
}
