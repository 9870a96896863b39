package io.listeningpost.network.x;

import static io.listeningpost.testing.Answers.failure;
import static io.listeningpost.testing.Answers.got;
import static io.listeningpost.testing.Answers.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.issues.Field;
import io.listeningpost.sandbox.square.history.Calls;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.sandbox.square.x.api.Settings;
import io.listeningpost.sandbox.square.x.api.Wording;
import io.listeningpost.sandbox.square.x.world.Draft;
import io.listeningpost.social.Address;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bugs that bit the users of others where they spoke with X, tried on the adapter over real HTTP with real signatures. */
class XFieldTest {

    private static final Source MENTIONS = new Source.Mentions();

    private XStage stage;
    private Cursor start;

    @BeforeEach
    void open() {
        stage = new XStage();
        start = stage.x.since(stage.clock.instant());
        stage.clock.advance(Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    /** xdevplatform/twitter-api-java-sdk#84, xdevplatform/samples#202, n8n-io/n8n#1212: text was cut, and nothing held the rest. */
    @Test
    @Field({27, 34})
    void everySourceBringsTheWholeText() {
        String words = "@acme acmephone " + "and another thing ".repeat(40) + "the end.";
        stage.square.x().post("big_voice", words);
        var ours = stage.square.x().post("acme", "Our phone");
        stage.square.x().quote("big_voice", ours.id(), words);
        stage.clock.advance(Duration.ofMinutes(2));

        for (Source source : List.of(MENTIONS, new Source.Search("a", "acmephone"), new Source.Quotes())) {
            stage.pages.clear();
            stage.polled(source, start);
            assertThat(stage.posts()).as("%s", source).isNotEmpty().allSatisfy(post -> assertThat(post.text()).contains(words));
        }
        PostId id = stage.posts().getFirst().id();
        assertThat(got(stage.x.lookup(stage.acme, List.of(id))).posts().getFirst().text()).contains(words);
    }

    /** zammad/zammad#1628, #2805: the counter said that it fits, and X said that it is too long. */
    @ParameterizedTest
    @Field(28)
    @ValueSource(strings = {"see .htaccess and build.sh now ", "ask acme.com ", "👩🏽‍💻👍🏽 ", "日本語 ", "a-b.co.uk/x?y=1 ", "é"})
    void whatTheCounterLetsThroughXTakes(String piece) {
        PostId mention = new PostId(stage.square.x().post("nora_k", "@acme help").id());
        var rules = stage.x.capabilities().text();
        StringBuilder text = new StringBuilder();
        while (rules.weigh(text + piece) <= rules.limit()) {
            text.append(piece);
        }
        text.append("x".repeat(rules.limit() - rules.weigh(text.toString())));

        assertThat(rules.weigh(text.toString())).isEqualTo(rules.limit());
        got(stage.x.send(stage.acme, Outgoing.answer(mention, text.toString())));
        assertThat(refusal(stage.x.send(stage.acme, Outgoing.answer(mention, text + "x")))).isEqualTo(Refusal.TOO_LONG);
    }

    /** zammad/zammad#2873: a star in the reply broke the signature. */
    @ParameterizedTest
    @Field(30)
    @ValueSource(strings = {"*", "a*b+c%20=100% & ~t~ (ok)! ' \" \\ / #tag ; , ? : @", "ü 日本 😀 \n line", "%2A%", "'; --"})
    void everySignIsSigned(String signs) {
        PostId mention = new PostId(stage.square.x().post("nora_k", "@acme help").id());

        got(stage.x.send(stage.acme, Outgoing.answer(mention, "ok " + signs)));
        stage.polled(new Source.Search("a", "\"a*b c\" OR acme's"), start);

        assertThat(stage.square.x().postsBy("acme").getFirst().text()).endsWith("ok " + signs);
    }

    /** TwidereProject/Twidere-Android#1120, sferik/twitter-ruby#348, ainergiz/xfeed#63: decoded twice, or never. */
    @ParameterizedTest
    @Field(31)
    @ValueSource(strings = {"@acme write &amp; for &", "@acme &lt;b&gt; is <b>", "@acme &amp;amp; &#39; &quot;", "@acme a&b;c &&& &"})
    void textIsDecodedExactlyOnce(String words) {
        stage.square.x().post("nora_k", words);
        stage.square.x().message("nora_k", "acme", words);

        stage.polled(MENTIONS, start);
        stage.polled(new Source.Direct(), start);

        assertThat(stage.texts()).containsExactly(words, words);
    }

    /** digitalmethodsinitiative/dmi-tcat#37, graulund/tweetnest#76: everything after the first emoji was lost. */
    @ParameterizedTest
    @Field(32)
    @ValueSource(strings = {"😡 @acme my order", "👩🏽‍💻@acme hi 🇩🇪", "@acme \uD83C\uDDE9\uD83C\uDDEA❤️‍🔥 end",
        "🅰️🅱️ @acme 𝒻𝒶𝓃𝒸𝓎"})
    void emojiStandAnywhere(String words) {
        stage.square.x().post("sunny_side", words);

        stage.polled(MENTIONS, start);

        assertThat(stage.texts()).containsExactly(words);
        assertThat(stage.posts().getFirst().author().name()).isEqualTo("🌻 Sunny ☀️ Side 👩‍🍳");
    }

    /** zammad/zammad#2715, ushahidi/platform PR#3925: links went dead when X changed its paths, or an author the handle. */
    @Test
    @Field(33)
    void aLinkStandsOnTheIdAndIsBuiltInOnePlace() {
        var post = stage.square.x().post("nora_k", "@acme help");
        stage.polled(MENTIONS, start);
        Post read = stage.posts().getFirst();

        assertThat(read.permalink()).isEqualTo(stage.x.permalink(stage.acme.id(), "nora_k", read.id()))
                .hasToString("https://x.com/nora_k/status/" + post.id());
        assertThat(stage.x.permalink(stage.acme.id(), "", read.id())).hasToString("https://x.com/i/status/" + post.id());
        assertThat(stage.x.permalink(stage.acme.id(), "evil/../..?", read.id())).hasToString("https://x.com/i/status/" + post.id());
    }

    /** robertoszek/pleroma-bot#79: some posts arrived without their link or their picture. */
    @Test
    @Field(35)
    void linksAndPicturesArriveOnEverySource() {
        var photo = stage.square.x().photo("nora_k", "a box");
        stage.square.x().publish("nora_k", Draft.byHand("@acme acmephone https://example.com/a?b=1&c=2").with(List.of(photo.id())));
        stage.clock.advance(Duration.ofMinutes(2));

        for (Source source : List.of(MENTIONS, new Source.Search("a", "acmephone"))) {
            stage.pages.clear();
            stage.polled(source, start);
            Post post = stage.posts().getFirst();
            assertThat(post.text()).contains("https://example.com/a?b=1&c=2");
            assertThat(post.media()).singleElement().satisfies(media -> {
                assertThat(media.url()).isPresent();
                assertThat(media.alt()).contains("a box");
            });
        }
    }

    /** zammad/zammad#2460, webjam/webjam#7, sinking8/x-24-us-election#8: ids were rounded, overflowed or became floats. */
    @ParameterizedTest
    @Field({37, 38})
    @ValueSource(strings = {"2080765813578191303", "9007199254740993", "9223372036854775807", "9223372036854775808",
        "18446744073709551615"})
    void idsStayWhatTheyAre(String id) throws Exception {
        try (Recorder recorder = new Recorder(); XNetwork x = XOn.at(recorder.address(), XFields.TWEET, stage.clock)) {
            recorder.says(200, "{\"data\":[{\"id\":\"" + id + "\",\"author_id\":\"" + id + "\",\"conversation_id\":\"" + id
                    + "\",\"text\":\"@acme hi\"}],\"meta\":{\"result_count\":1}}").says(200, "{}");
            x.listen(stage.acme, MENTIONS, x.since(Instant.EPOCH), stage.pages::add);
            recorder.says(201, "{\"data\":{\"id\":\"" + id + "\"}}");
            PostId sent = got(x.send(stage.acme, Outgoing.answer(new PostId(id), "hi")));

            Post read = stage.posts().getFirst();
            assertThat(List.of(read.id().value(), read.author().id(), read.thread().value(), sent.value())).containsOnly(id);
            assertThat(recorder.asked()).anySatisfy(asked -> assertThat(asked.uri().getQuery()).contains("ids=" + id));
            assertThat(recorder.asked().getLast().body()).contains("\"in_reply_to_tweet_id\":\"" + id + "\"");
        }
    }

    /** gptme/gptme-contrib PR#1302: the words of a refusal changed, and drafts were stuck. */
    @ParameterizedTest
    @Field(48)
    @ValueSource(strings = {"You can only reply to or quote posts where you are mentioned or are the author.", "words nobody has seen yet",
        "Unauthorized: invalid or expired token", "Your account is suspended", ""})
    void aRefusalIsKnownByItsTypeWhateverItSays(String words) {
        stage.square.troubles().arm(new Trouble.Said(403, "application/problem+json", "{\"title\":\"" + words + "\",\"status\":403,"
                + "\"detail\":\"" + words + "\",\"type\":\"https://api.x.com/2/problems/not-authorized-for-resource\"}"),
                "POST", "/2/tweets", 1);
        PostId mention = new PostId(stage.square.x().post("nora_k", "@acme help").id());

        assertThat(refusal(stage.x.send(stage.acme, Outgoing.answer(mention, "hi")))).isEqualTo(Refusal.NOT_ADDRESSED);
    }

    /** cezarsa/silver_bird#204: a time-out, and the same post over and over; PLhery/node-twitter-api-v2#469: refused as a duplicate. */
    @Test
    @Field({6, 7})
    void whatMayHaveBeenSentIsFoundAmongOurOwnPosts() {
        PostId mention = new PostId(stage.square.x().post("nora_k", "@acme help").id());
        Instant before = stage.clock.instant();
        stage.square.troubles().arm(new Trouble.AnswerLost(), "POST", "/2/tweets", 1);

        assertThat(failure(stage.x.send(stage.acme, Outgoing.answer(mention, "once & only once"))))
                .isInstanceOf(SocialFailure.Unknown.class);
        assertThat(refusal(stage.x.send(stage.acme, Outgoing.answer(mention, "once & only once")))).isEqualTo(Refusal.DUPLICATE);
        List<Post> sent = got(stage.x.sentSince(stage.acme, new Address.Answering(mention), before));

        assertThat(sent).singleElement().satisfies(post -> {
            assertThat(post.repliedTo()).contains(mention);
            assertThat(post.text()).endsWith("once & only once");
        });
        assertThat(stage.square.history().count(Calls.to("POST", "/2/tweets"))).isEqualTo(2);
    }

    /** The day X takes the new names only. */
    @Test
    void worksWhenXSpeaksTheNewNamesOnly() {
        try (XStage renamed = new XStage(XFields.POST)) {
            renamed.square.x().change(Settings.usual().with(Wording.NEW));
            Cursor from = renamed.x.since(renamed.clock.instant());
            renamed.clock.advance(Duration.ofMinutes(1));
            var root = renamed.square.x().post("big_voice", "@acme " + "word ".repeat(80) + "end");
            renamed.square.x().reply("kid42", root.id(), "same");

            renamed.polled(MENTIONS, from);

            assertThat(renamed.posts().getFirst().text()).endsWith("end");
            assertThat(renamed.posts()).extracting(post -> post.author().handle()).containsExactly("big_voice", "kid42");
            assertThat(renamed.posts().getLast().repliedTo()).contains(new PostId(root.id()));
        }
    }
}
