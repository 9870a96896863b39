package io.listeningpost.sandbox.square.x;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.SquareOptions;
import io.listeningpost.sandbox.square.x.world.Post;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchTest {

    private static final String RECENT = "/2/tweets/search/recent";

    private final MovableClock clock = new MovableClock();
    private Square square;
    private Robot robot;

    @BeforeEach
    void open() throws Exception {
        square = Square.start(SquareOptions.inMemory().at(clock));
        robot = Robot.ofBrand(square.url());
    }

    @AfterEach
    void close() {
        square.close();
    }

    @Test
    void searchesAThreadWithinSevenDaysAndNotTheLastHalfMinute() throws Exception {
        Post root = square.x().post("nora_k", "@acme where is it");
        Post answer = square.x().reply("kid42", root.id(), "me too");
        square.x().repost("big_voice", root.id());
        String query = "conversation_id:" + root.id();
        assertThat(robot.get("/2/tweets/search/recent", "query", query).body().has("data")).isFalse();

        clock.pass(Duration.ofSeconds(31));
        assertThat(robot.get("/2/tweets/search/recent", "query", query).ids()).isEqualTo(answer.id() + "," + root.id());

        clock.pass(Duration.ofDays(7));
        assertThat(robot.get("/2/tweets/search/recent", "query", query).body().has("data")).isFalse();
        assertThat(robot.get("/2/tweets/search/recent", "query", query, "since_id", root.id()).error())
                .startsWith("'since_id' must be a tweet id created after");
    }

    @Test
    void understandsSearchOperators() throws Exception {
        Post late = square.x().post("nora_k", "@acme the parcel is late");
        Post lost = square.x().post("kid42", "@acme the parcel is LOST");
        square.x().post("kid42", "nothing of that");
        clock.pass(Duration.ofMinutes(1));

        assertThat(search("@acme parcel")).isEqualTo(lost.id() + "," + late.id());
        assertThat(search("from:nora_k")).isEqualTo(late.id());
        assertThat(search("parcel -late")).isEqualTo(lost.id());
        assertThat(search("(late OR lost) @acme from:kid42")).isEqualTo(lost.id());
        assertThat(search("\"parcel is late\"")).isEqualTo(late.id());
        assertThat(robot.get("/2/tweets/search/recent", "query", "mood:bad").error()).contains("invalid operator 'mood'");
        assertThat(robot.get("/2/tweets/search/recent", "query", "(open").status()).isEqualTo(400);
        assertThat(robot.get("/2/tweets/search/recent", "query", "x".repeat(513)).status()).isEqualTo(400);
        assertThat(robot.get("/2/tweets/search/recent", "query", "x", "max_results", "9").error()).contains("between 10 and 100");
    }

    @Test
    void refusesWhatWouldMatchAlmostEverything() throws Exception {
        for (String wide : new String[] {"is:quote", "lang:en", "has:links OR is:retweet", "parcel OR is:quote", "-is:retweet lang:en"}) {
            assertThat(robot.get(RECENT, "query", wide).error()).as(wide).isEqualTo("There were errors processing your request: "
                    + "is/has/lang cannot be used as a standalone operator (at position 1)");
        }
        for (String wide : new String[] {"-parcel", "-(a OR b)", "parcel OR -late"}) {
            assertThat(robot.get(RECENT, "query", wide).error()).as(wide).contains("Rules must contain a non-negation term");
        }
        assertThat(robot.get(RECENT, "query", "parcel -late").status()).isEqualTo(200);
        assertThat(robot.get(RECENT, "query", "parcel (lang:en OR is:reply)").status()).isEqualTo(200);
        assertThat(robot.get(RECENT, "query", "bread and butter").error()).contains("Ambiguous use of and as a keyword")
                .endsWith("position 7)");
        assertThat(robot.get(RECENT, "query", "parcel is:nullcast").error()).contains("only be used as a negated operator");
        assertThat(robot.get(RECENT, "query", "parcel place:berlin").error()).contains("Reference to invalid operator 'place'");
        assertThat(robot.get(RECENT, "query", "\"open").status()).isEqualTo(400);
        assertThat(robot.get(RECENT, "query", "a )").status()).isEqualTo(400);
    }

    @Test
    void findsQuotesAnswersLinksTagsAndTongues() throws Exception {
        Post first = square.x().post("acme", "Our new box is here https://acme.com/box?x=1 #AcmeBox");
        Post quote = square.x().quote("kid42", first.id(), "warum ist das nicht und mein Geld");
        Post answer = square.x().reply("nora_k", first.id(), "Très jolie Diacrítica");
        Post tag = square.x().post("yuki_t", "#acmebox 荷物がまだ届きません $ACME");
        Post tags = square.x().post("yuki_t", "#acmeboxes");
        clock.pass(Duration.ofMinutes(1));

        assertThat(search("quotes_of_tweet_id:" + first.id())).isEqualTo(quote.id());
        assertThat(search("from:kid42 is:quote")).isEqualTo(quote.id());
        assertThat(search("to:acme is:reply")).isEqualTo(answer.id());
        assertThat(search("in_reply_to_tweet_id:" + first.id())).isEqualTo(answer.id());
        assertThat(search("#acmebox -from:acme")).isEqualTo(tag.id());
        assertThat(search("#AcmeBoxes")).isEqualTo(tags.id());
        assertThat(search("$acme")).isEqualTo(tag.id());
        assertThat(search("url:\"acme.com/box\"")).isEqualTo(first.id());
        assertThat(search("url:\"https://t.co\" has:links")).isEqualTo(quote.id() + "," + first.id());
        assertThat(search("(geld OR box) lang:de")).isEqualTo(quote.id());
        assertThat(search("diacritica TRES")).isEqualTo(answer.id());
        assertThat(search("荷物")).isEqualTo(tag.id());
        assertThat(search("from:" + Seed.BRAND_ID)).isEqualTo(first.id());
        assertThat(search("bo")).isEmpty();
        assertThat(search("\"box is here\" OR #acmeboxes")).isEqualTo(tags.id() + "," + first.id());
    }

    @Test
    void matchesWhatAQuoteSaysAndNotWhatItQuotes() throws Exception {
        Post first = square.x().post("nora_k", "the zeppelin is late");
        Post quote = square.x().quote("kid42", first.id(), "so late");
        clock.pass(Duration.ofMinutes(1));

        assertThat(search("zeppelin")).isEqualTo(first.id());
        assertThat(search("late")).isEqualTo(quote.id() + "," + first.id());
    }

    @Test
    void keepsToTheTimesAskedFor() throws Exception {
        Post early = square.x().post("nora_k", "parcel one");
        clock.pass(Duration.ofMinutes(10));
        Post late = square.x().post("nora_k", "parcel two");
        clock.pass(Duration.ofMinutes(10));
        String between = clock.instant().minus(Duration.ofMinutes(15)).toString();

        assertThat(robot.get(RECENT, "query", "parcel", "start_time", between).ids()).isEqualTo(late.id());
        assertThat(robot.get(RECENT, "query", "parcel", "end_time", between).ids()).isEqualTo(early.id());
        assertThat(robot.get(RECENT, "query", "parcel", "since_id", early.id()).ids()).isEqualTo(late.id());
        assertThat(robot.get(RECENT, "query", "parcel", "until_id", late.id()).ids()).isEqualTo(early.id());
        String now = clock.instant().minusSeconds(5).toString();
        assertThat(robot.get(RECENT, "query", "parcel", "end_time", now).error()).contains("minimum of 10 seconds prior");
        assertThat(robot.get(RECENT, "query", "parcel", "start_time", between, "end_time", between).error()).contains("before 'end_time'");
        String old = clock.instant().minus(Duration.ofDays(8)).toString();
        assertThat(robot.get(RECENT, "query", "parcel", "start_time", old).error()).contains("must be on or after");
    }

    @Test
    void givesNoRetweetsAndPagesByToken() throws Exception {
        Post first = square.x().post("nora_k", "parcel 0");
        for (int i = 1; i < 12; i++) {
            square.x().post("nora_k", "parcel " + i);
        }
        square.x().repost("kid42", first.id());
        clock.pass(Duration.ofMinutes(1));

        JsonNode page = robot.get(RECENT, "query", "parcel").body();
        assertThat(page.path("data")).hasSize(10);
        JsonNode rest = robot.get(RECENT, "query", "parcel", "next_token", page.path("meta").path("next_token").asText()).body();
        assertThat(rest.path("data").findValuesAsText("text")).containsExactly("parcel 1", "parcel 0");
        assertThat(rest.path("meta").has("next_token")).isFalse();
    }

    private String search(String query) throws Exception {
        return robot.get("/2/tweets/search/recent", "query", query).ids();
    }
}
