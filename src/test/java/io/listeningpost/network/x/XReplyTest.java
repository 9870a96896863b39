package io.listeningpost.network.x;

import static io.listeningpost.testing.Answers.failure;
import static io.listeningpost.testing.Answers.got;
import static io.listeningpost.testing.Answers.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.sandbox.square.history.Calls;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.sandbox.square.x.Seed;
import io.listeningpost.sandbox.square.x.world.Credits;
import io.listeningpost.sandbox.square.x.world.Draft;
import io.listeningpost.sandbox.square.x.world.ReplySettings;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Network;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.Source;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers, and every way in which X refuses one or says nothing. */
class XReplyTest {

    private static final String MENTIONS = "/2/users/" + Seed.BRAND_ID + "/mentions";
    private static final Source SOURCE = new Source.Mentions();

    private final XStage stage = new XStage();
    private Cursor start;

    @BeforeEach
    void open() {
        start = stage.x.since(stage.clock.instant());
        stage.clock.advance(Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void answersInTheThread() {
        var mention = stage.square.x().post("nora_k", "@acme help");

        PostId id = got(stage.x.send(stage.acme, Outgoing.answer(new PostId(mention.id()), "On it * \"now\" & 100% 👍 / ✓")));

        var posted = stage.square.x().postsBy("acme").getFirst();
        assertThat(posted.id()).isEqualTo(id.value());
        assertThat(posted.repliesTo()).isEqualTo(mention.id());
        assertThat(posted.text()).endsWith("On it * \"now\" & 100% 👍 / ✓");
    }

    @Test
    void knowsWhyAReplyIsNotTaken() {
        PostId stranger = new PostId(stage.square.x().post("kid42", "nobody asked you").id());
        PostId mention = new PostId(stage.square.x().post("nora_k", "@acme help").id());
        PostId closed = new PostId(stage.square.x().publish("big_voice",
                Draft.byHand("my own affairs").open(ReplySettings.MENTIONED)).id());
        PostId gone = new PostId(stage.square.x().post("nora_k", "@acme never mind").id());
        stage.square.x().delete("nora_k", gone.value());
        got(stage.x.send(stage.acme, Outgoing.answer(mention, "same words")));

        assertThat(refusal(stage.x.send(stage.acme, Outgoing.answer(stranger, "hello")))).isEqualTo(Refusal.NOT_ADDRESSED);
        assertThat(refusal(stage.x.send(stage.acme, Outgoing.answer(mention, "same words")))).isEqualTo(Refusal.DUPLICATE);
        assertThat(refusal(stage.x.send(stage.acme, Outgoing.answer(closed, "hello there")))).isEqualTo(Refusal.RESTRICTED);
        assertThat(refusal(stage.x.send(stage.acme, Outgoing.answer(gone, "hello again")))).isEqualTo(Refusal.TARGET_GONE);
        assertThat(refusal(stage.x.send(stage.acme, Outgoing.answer(mention, "x".repeat(281))))).isEqualTo(Refusal.TOO_LONG);
        assertThat(refusal(stage.x.send(stage.acme, Outgoing.answer(mention, "two $TAGS are $MANY")))).isEqualTo(Refusal.INVALID);
    }

    @Test
    void knowsAnAccountThatMayNotPost() {
        PostId mention = new PostId(stage.square.x().post("nora_k", "@acme help").id());
        var readOnly = stage.square.x().issue("acme", false);
        Map<String, String> keys = new HashMap<>(XStage.KEYS);
        keys.put("accessToken", readOnly.token());
        keys.put("accessTokenSecret", readOnly.secret());

        assertThat(refusal(stage.x.send(account(keys), Outgoing.answer(mention, "hello")))).isEqualTo(Refusal.ACCOUNT_BARRED);

        var brand = stage.square.x().person("acme");
        stage.square.x().world().keep(brand.with(false, false, true));
        assertThat(refusal(stage.x.send(stage.acme, Outgoing.answer(mention, "hello")))).isEqualTo(Refusal.ACCOUNT_BARRED);
        assertThat(refusal(stage.poll(SOURCE, start))).isEqualTo(Refusal.ACCOUNT_BARRED);
    }

    @Test
    void waitsUntilXListensAgain() {
        stage.square.troubles().arm(new Trouble.RateLimited(Duration.ofMinutes(7)), "GET", MENTIONS, 1);
        stage.square.troubles().arm(new Trouble.RateLimited(null), "GET", MENTIONS, 1);

        assertThat(((SocialFailure.RateLimited) failure(stage.poll(SOURCE, start))).until()).isEqualTo(stage.clock.instant().plus(Duration
                .ofMinutes(7)));
        assertThat(((SocialFailure.RateLimited) failure(stage.poll(SOURCE, start))).until())
                .isEqualTo(stage.clock.instant().plus(Duration.ofMinutes(2)));
    }

    @Test
    void saysWhenTheMoneyIsGone() {
        stage.square.x().credits(Credits.of(0));

        assertThat(failure(stage.poll(SOURCE, start))).isInstanceOf(SocialFailure.OutOfCredit.class);
    }

    @Test
    void doesNotKnowWhatBecameOfAReplyWhoseAnswerWasLost() {
        PostId mention = new PostId(stage.square.x().post("nora_k", "@acme help").id());
        for (Trouble trouble : List.of(new Trouble.AnswerLost(), new Trouble.DoneButUnavailable(), new Trouble.HalfABody(),
                new Trouble.WrongPage(), new Trouble.ErrorPage(), new Trouble.Dropped())) {
            stage.square.troubles().arm(trouble, "POST", "/2/tweets", 1);
            stage.square.history().clear();

            assertThat(failure(stage.x.send(stage.acme, Outgoing.answer(mention, "lost by " + trouble)))).as("%s", trouble)
                    .isInstanceOf(SocialFailure.Unknown.class);
            assertThat(stage.square.history().count(Calls.to("POST", "/2/tweets"))).as("sent once, %s", trouble).isOne();
        }
    }

    @Test
    void neverWaitsForEver() {
        PostId mention = new PostId(stage.square.x().post("nora_k", "@acme help").id());
        stage.square.troubles().arm(new Trouble.Hang(Duration.ofSeconds(20)), "*", "/2/**", 2);
        try (XNetwork hasty = open(Duration.ofMillis(300), XFields.TWEET)) {
            assertThat(failure(hasty.send(stage.acme, Outgoing.answer(mention, "hello")))).isInstanceOf(SocialFailure.Unknown.class);
            assertThat(failure(hasty.listen(stage.acme, SOURCE, start, stage.pages::add)))
                    .isInstanceOf(SocialFailure.Unavailable.class);
        }
    }

    @Test
    void readsAreUnavailableWhateverWasLost() {
        for (Trouble trouble : List.of(new Trouble.AnswerLost(), new Trouble.Unavailable(), new Trouble.HalfABody(),
                new Trouble.WrongPage(), new Trouble.ErrorPage(), new Trouble.Said(200, "application/json", "{}"))) {
            stage.square.troubles().arm(trouble, "GET", MENTIONS, 2);
            assertThat(failure(stage.poll(SOURCE, start))).as("%s", trouble).isInstanceOf(SocialFailure.Unavailable.class);
            stage.square.troubles().clear();
        }
    }

    private XNetwork open(Duration atMost, XFields fields) {
        return XOn.through(new XCalls(URI.create(stage.square.url() + "/"), stage.clock, atMost, 16 << 20), fields, stage.clock);
    }

    private static LinkedAccount account(Map<String, String> keys) {
        return new LinkedAccount(new AccountId(new Network("x"), Seed.BRAND_ID), Seed.BRAND, new Credentials(keys));
    }
}
