package io.listeningpost.network.x;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.sandbox.square.history.Calls;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.sandbox.square.x.Seed;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.Page;
import io.listeningpost.social.Poll;
import io.listeningpost.social.Post;
import io.listeningpost.social.Source;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** X tells of a post that it does not show, once, and the cursor goes past it. */
class XDebtsTest {

    private static final Source MENTIONS = new Source.Mentions();
    private static final String TIMELINE = "/2/users/" + Seed.BRAND_ID + "/mentions";
    private static final String LOOK_UP = "/2/tweets";
    private static final String SEARCH = "/2/tweets/search/recent";

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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bringsAPostThatAPageKeptBackHoweverOldItIsByThen(boolean alone) {
        stage.square.x().post("nora_k", "@acme where is it?");
        if (!alone) {
            stage.square.x().post("kid42", "@acme it broke");
        }
        stage.clock.advance(Duration.ofHours(3));
        Poll first = withAHole(start);

        assertThat(stage.posts()).hasSize(alone ? 0 : 1);
        assertThat(rejected()).singleElement().satisfies(one -> {
            assertThat(one.id()).isPresent();
            assertThat(one.reason()).isEqualTo("X named this post and did not show it: resource-unavailable");
        });
        stage.clock.advance(Duration.ofMinutes(1));

        Poll second = stage.polled(MENTIONS, first.next());

        assertThat(second.posts()).isOne();
        assertThat(stage.posts()).extracting(Post::text).contains("@acme where is it?").hasSize(alone ? 1 : 2);
        assertThat(second.next().value()).doesNotContain("owed");
        stage.clock.advance(Duration.ofMinutes(1));
        stage.polled(MENTIONS, second.next());
        assertThat(lookUps()).isOne();
    }

    @Test
    void bringsWhatASearchKeptBack() {
        Source search = new Source.Search("1", "acme down");
        stage.square.x().post("kid42", "is acme down?");
        stage.clock.advance(Duration.ofHours(1));
        stage.square.troubles().arm(new Trouble.Partial(), "GET", SEARCH, 1);
        Poll first = stage.polled(search, start);
        stage.clock.advance(Duration.ofMinutes(1));

        stage.polled(search, first.next());

        assertThat(stage.texts()).containsExactly("is acme down?");
    }

    @Test
    void asksLessAndLessOftenForWhatStaysAwayAndNotAfterADay() {
        Cursor next = keptFor(Duration.ofDays(2), Duration.ofMinutes(1), gone());

        assertThat(lookUps()).isEqualTo(11);
        assertThat(next.value()).doesNotContain("owed");
    }

    @Test
    void asksOnceAPollWherePollsAreRare() {
        keptFor(Duration.ofHours(20), Duration.ofHours(5), gone());

        assertThat(lookUps()).isEqualTo(3);
    }

    @Test
    void pollsAlthoughWhatIsOwedCannotBeAskedForAndAsksAgain() {
        stage.square.x().post("nora_k", "@acme where is it?");
        stage.clock.advance(Duration.ofHours(3));
        Poll first = withAHole(start);
        stage.square.x().post("kid42", "@acme hello");
        stage.square.troubles().arm(new Trouble.RateLimited(Duration.ofSeconds(30)), "GET", LOOK_UP, 1);
        stage.clock.advance(Duration.ofMinutes(1));

        Poll second = stage.polled(MENTIONS, first.next());

        assertThat(stage.texts()).containsExactly("@acme hello");
        stage.clock.advance(Duration.ofMinutes(1));
        stage.polled(MENTIONS, second.next());
        assertThat(stage.texts()).containsExactlyInAnyOrder("@acme hello", "@acme where is it?", "@acme hello");
    }

    @Test
    void owesWhatAFailedPollFoundUntilTheNext() {
        stage.square.x().post("nora_k", "@acme where is it?");
        stage.clock.advance(Duration.ofHours(3));
        Poll first = withAHole(start);
        stage.square.troubles().arm(new Trouble.Unavailable(), "GET", TIMELINE, 1);
        stage.clock.advance(Duration.ofMinutes(1));
        stage.poll(MENTIONS, first.next());
        stage.clock.advance(Duration.ofMinutes(1));

        stage.polled(MENTIONS, first.next());

        assertThat(stage.texts()).containsOnly("@acme where is it?");
    }

    @Test
    void owesNoPostThatOnlyStandsBesideAnother() {
        var theirs = stage.square.x().post("kid42", "a secret");
        stage.square.x().quote("nora_k", theirs.id(), "@acme look");
        stage.square.x().delete("kid42", theirs.id());

        assertThat(stage.polled(MENTIONS, start).next().value()).doesNotContain("owed");
    }

    @Test
    void keepsWhatIsOwedInItsCursor() {
        XCursor cursor = new XCursor("1", "2080765813578191303", Optional.of(stage.clock.instant()),
                List.of(new XHole("4", "9")), List.of(new XOwed("77", stage.clock.instant()), new XOwed("78", stage.clock.instant())));

        assertThat(XCursor.read(cursor.written())).isEqualTo(cursor);
    }

    /** A mention that X named, kept back and then had taken away by its author. */
    private Poll gone() {
        var mention = stage.square.x().post("nora_k", "@acme where is it?");
        stage.clock.advance(Duration.ofHours(3));
        Poll first = withAHole(start);
        stage.square.x().delete("nora_k", mention.id());
        return first;
    }

    private Cursor keptFor(Duration time, Duration pace, Poll first) {
        Cursor next = first.next();
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(pace)) {
            stage.clock.advance(pace);
            next = stage.polled(MENTIONS, next).next();
        }
        assertThat(stage.posts()).isEmpty();
        return next;
    }

    private Poll withAHole(Cursor from) {
        stage.square.troubles().arm(new Trouble.Partial(), "GET", TIMELINE, 1);
        return stage.polled(MENTIONS, from);
    }

    private int lookUps() {
        return stage.square.history().count(Calls.to("GET", LOOK_UP));
    }

    private List<Malformed> rejected() {
        return stage.pages.stream().map(Page::malformed).flatMap(List::stream).toList();
    }
}
