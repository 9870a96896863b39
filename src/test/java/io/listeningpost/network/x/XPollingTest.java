package io.listeningpost.network.x;

import static io.listeningpost.testing.Answers.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.issues.Field;
import io.listeningpost.sandbox.square.history.Calls;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.sandbox.square.x.Seed;
import io.listeningpost.sandbox.square.x.api.Settings;
import io.listeningpost.sandbox.square.x.api.Wording;
import io.listeningpost.sandbox.square.x.world.Credits;
import io.listeningpost.sandbox.square.x.world.Draft;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.Gap;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.Poll;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Poll after poll of the mentions, page after page. */
class XPollingTest {

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
    void asksAgainFromWhereItStoppedAndAnIdleAccountCostsNothing() {
        stage.square.x().post("nora_k", "@acme one");
        Cursor next = stage.polled(SOURCE, start).next();
        stage.clock.advance(Duration.ofHours(1));
        next = stage.polled(SOURCE, next).next();
        stage.square.x().credits(Credits.of(1_000_000));
        stage.pages.clear();

        stage.clock.advance(Duration.ofMinutes(1));
        Poll idle = stage.polled(SOURCE, next);

        assertThat(idle.posts()).isZero();
        assertThat(stage.pages).isEmpty();
        assertThat(stage.square.x().world().credits().spent()).isZero();
    }

    @Test
    void findsAMentionThatShowsUpLate() {
        stage.square.x().publish("kid42", Draft.byHand("@acme late").late(Duration.ofMinutes(6)));
        stage.clock.advance(Duration.ofMinutes(1));
        stage.square.x().post("nora_k", "@acme in time");
        Cursor next = stage.polled(SOURCE, start).next();
        assertThat(stage.posts()).extracting(Post::text).containsExactly("@acme in time");
        stage.pages.clear();

        stage.clock.advance(Duration.ofMinutes(6));
        stage.polled(SOURCE, next);

        assertThat(stage.posts()).extracting(Post::text).contains("@acme late");
    }

    @Test
    void findsAMentionThatShowedUpLateWhileNobodyAsked() {
        stage.square.x().publish("kid42", Draft.byHand("@acme late").late(Duration.ofMinutes(6)));
        stage.clock.advance(Duration.ofMinutes(1));
        stage.square.x().post("nora_k", "@acme in time");
        Cursor next = stage.polled(SOURCE, start).next();
        stage.pages.clear();

        stage.clock.advance(Duration.ofHours(3));
        stage.polled(SOURCE, next);

        assertThat(stage.posts()).extracting(Post::text).contains("@acme late");
    }

    @Test
    void readsNothingFromBeforeTheBeginning() {
        Cursor begin = stage.x.since(stage.clock.instant().plusMillis(1));
        stage.square.x().post("nora_k", "@acme long ago");
        stage.clock.advance(Duration.ofMinutes(1));

        Cursor next = stage.polled(SOURCE, begin).next();
        stage.clock.advance(Duration.ofMinutes(1));
        stage.polled(SOURCE, next);

        assertThat(stage.pages).isEmpty();
    }

    @Test
    void handsOverEveryPageAndKeepsTheQuestionTheSame() {
        for (int i = 0; i < 230; i++) {
            stage.clock.advance(Duration.ofMillis(10));
            stage.square.x().post("nora_k", "@acme " + i);
        }

        Poll poll = stage.polled(SOURCE, start);

        assertThat(poll.posts()).isEqualTo(230);
        assertThat(poll.gap()).isEmpty();
        assertThat(stage.pages).hasSize(3);
        assertThat(stage.pages.getFirst().posts().getFirst().text()).isEqualTo("@acme 130");
        assertThat(stage.pages.getFirst().posts().getLast().text()).isEqualTo("@acme 229");
        String since = XCursor.read(start).sinceId();
        assertThat(stage.square.history().count(Calls.to("GET", MENTIONS).and(Calls.with("since_id", since)))).isEqualTo(3);
        assertThat(XCursor.read(poll.next()).newest()).isEqualTo(stage.pages.getFirst().posts().getLast().id().value());
    }

    @Test
    @Field(19)
    void reportsTheGapWhenThereWereMoreMentionsThanXRemembers() {
        Instant from = XIds.timeOf(XCursor.read(start).newest());
        for (int i = 0; i < 850; i++) {
            stage.clock.advance(Duration.ofMillis(100));
            stage.square.x().post("nora_k", "@acme " + i);
        }

        Poll poll = stage.polled(SOURCE, start);

        assertThat(poll.posts()).isEqualTo(800);
        assertThat(poll.gap()).contains(new Gap(from, stage.pages.getLast().posts().getFirst().createdAt()));
    }

    @Test
    void leavesTheCursorAloneWhenALaterPageFails() {
        for (int i = 0; i < 120; i++) {
            stage.square.x().post("nora_k", "@acme " + i);
        }
        stage.square.troubles().arm(new Trouble.Slow(Duration.ZERO), "GET", MENTIONS, 1);
        stage.square.troubles().arm(new Trouble.Unavailable(), "GET", MENTIONS, 1);

        assertThat(failure(stage.poll(SOURCE, start))).isInstanceOf(SocialFailure.Unavailable.class);
        assertThat(stage.pages).hasSize(1);

        stage.pages.clear();
        assertThat(stage.polled(SOURCE, start).posts()).isEqualTo(120);
    }

    @Test
    void setsOneBadPostAsideAndSortsTheRest() {
        stage.square.x().post("nora_k", "@acme one");
        stage.clock.advance(Duration.ofSeconds(1));
        stage.square.x().post("nora_k", "@acme two");
        stage.square.troubles().arm(new Trouble.Garbled(), "GET", MENTIONS, 1);

        Poll poll = stage.polled(SOURCE, start);

        assertThat(poll.posts()).isEqualTo(2);
        assertThat(poll.malformed()).isOne();
        Malformed bad = stage.pages.getFirst().malformed().getFirst();
        assertThat(bad.reason()).isEqualTo("id must be 1 to 20 digits, not \"not-a-number\"");
        assertThat(stage.posts()).extracting(Post::text).containsExactly("@acme one", "@acme two");
    }

    @Test
    void takesEachPostOnceInTheRightOrderHoweverThePageComes() {
        stage.square.x().post("nora_k", "@acme one");
        stage.clock.advance(Duration.ofSeconds(1));
        stage.square.x().post("nora_k", "@acme two");

        for (Trouble trouble : List.of(new Trouble.Doubled(), new Trouble.Shuffled())) {
            stage.pages.clear();
            stage.square.troubles().arm(trouble, "GET", MENTIONS, 1);
            stage.polled(SOURCE, start);
            assertThat(stage.posts()).extracting(Post::text).containsExactly("@acme one", "@acme two");
        }
    }

    @Test
    void readsTheNewNamesWhileAskingByTheOld() throws Exception {
        stage.square.x().change(Settings.usual().with(Wording.MOVING));
        var root = stage.square.x().post("big_voice", "@acme " + "word ".repeat(80) + "end");
        stage.clock.advance(Duration.ofSeconds(1));
        stage.square.x().reply("kid42", root.id(), "same");

        stage.polled(SOURCE, start);

        assertThat(stage.posts().getFirst().text()).endsWith("end");
        assertThat(stage.posts().getLast().repliedTo()).contains(new PostId(root.id()));
    }
}
