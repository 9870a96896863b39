package io.listeningpost.sandbox.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.x.Seed;
import io.listeningpost.sandbox.square.x.XRoom;
import io.listeningpost.sandbox.square.x.api.Settings;
import io.listeningpost.sandbox.square.x.world.Post;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever says that nothing was lost must be able to see a loss. */
class CountingTest {

    private static final String SAID = "We look for it.";

    private final Ledger ledger = new Ledger();
    private final List<Census.Request> requests = new ArrayList<>();
    private final List<Census.Comment> comments = new ArrayList<>();
    private final List<JsonNode> replies = new ArrayList<>();
    private XRoom x;
    private long hanging;
    private boolean dry = true;

    @BeforeEach
    void allIsWell() throws IOException {
        x = XRoom.open(null, Clock.systemUTC(), Clock.systemUTC(), Settings.usual());
        ledger.said(new Ledger.Mention("101", "q0z"));
        ledger.said(new Ledger.Mention("102", "q1z"));
        requests.add(new Census.Request("SUP-1", Optional.of("101"), Optional.of("101"), 1));
        comments.add(new Census.Comment(5, "and? q1z", Optional.of("102"), Optional.empty()));
        ledger.answered(new Ledger.Answer("SUP-1", "7", SAID));
        replies.add(reply(7, "delivered", x.post(Seed.BRAND, SAID)));
    }

    @AfterEach
    void close() {
        x.close();
    }

    @Test
    void findsNothingWhereAllIsWell() {
        assertThat(faults()).isEmpty();
        assertThat(count().lines()).anyMatch(line -> line.contains("2: 1 requests, 1 comments; 0 lost, 0 doubled"))
                .anyMatch(line -> line.contains("1 (1 answers taken), 1 posts: 0 lost, 0 doubled"));
    }

    @Test
    void seesALostMention() {
        comments.clear();
        assertThat(faults()).containsExactly("the mention 102 (q1z) became 0 requests and comments; the journal does not have it");
        assertThat(count().lines()).anyMatch(line -> line.contains("1 lost, 0 doubled"));
    }

    @Test
    void seesAMentionThatBecameTwoComments() {
        comments.add(new Census.Comment(6, "and? q1z", Optional.of("102"), Optional.empty()));
        assertThat(faults()).containsExactly("the mention 102 (q1z) became 2 requests and comments; the journal does not have it");
    }

    @Test
    void seesAMentionThatBecameARequestAndAComment() {
        comments.add(new Census.Comment(6, "hello q0z", Optional.of("101"), Optional.empty()));
        assertThat(faults()).containsExactly("the mention 101 (q0z) became 2 requests and comments; the journal does not have it");
    }

    @Test
    void seesACommentWithoutItsProperty() {
        comments.add(new Census.Comment(6, "hello q0z", Optional.empty(), Optional.empty()));
        assertThat(faults()).containsExactlyInAnyOrder("the mention 101 (q0z) became 2 requests and comments; the journal does not have it",
                "the comment 6 shows a post and does not know which");
    }

    @Test
    void seesWhatWasPublishedStandOnItsRequestTwice() {
        comments.add(new Census.Comment(6, "hello q0z", Optional.empty(), Optional.of("copy-7")));
        assertThat(faults()).isEmpty();
        comments.add(new Census.Comment(7, "hello q0z", Optional.empty(), Optional.of("copy-7")));
        assertThat(faults()).containsExactly("what was published stands on its request 2 times: copy-7");
    }

    @Test
    void seesRequestsThatNoThreadLinkOrOnlyOneShouldHave() {
        requests.add(new Census.Request("SUP-2", Optional.empty(), Optional.empty(), 0));
        requests.add(new Census.Request("SUP-3", Optional.of("103"), Optional.of("101"), 2));
        hanging = 3;
        assertThat(faults()).containsExactlyInAnyOrder("the request SUP-2 belongs to no thread", "the request SUP-2 has 0 remote links",
                "the request SUP-3 has 2 remote links", "the thread 101 has 2 requests", "3 links or properties hang on nothing");
    }

    @Test
    void seesAReplyThatIsNotOut() {
        replies.add(Json.object().set("delivery", Json.object().put("id", "8").put("state", "failed").put("reason", "too often")));
        assertThat(faults()).containsExactly("the reply 8 on SUP-1 is failed: too often");
    }

    @Test
    void seesAReplyThatSaysItIsOutAndIsNot() {
        Post gone = x.post(Seed.BRAND, "Now you see me.");
        replies.add(reply(8, "delivered", gone));
        x.delete(Seed.BRAND, gone.id());
        assertThat(faults()).singleElement().asString().contains("the reply 8 on SUP-1").contains("not there");
    }

    @Test
    void seesOneReplyTwiceOnTheSquare() {
        Post again = x.post(Seed.BRAND, SAID);
        assertThat(faults()).containsExactly("the post " + again.id() + " on the Square belongs to no reply: \"" + SAID + "\"");
        assertThat(count().lines()).anyMatch(line -> line.contains("2 posts: 0 lost, 1 doubled"));
    }

    @Test
    void seesTwoRepliesThatShareOnePost() {
        replies.add(reply(8, "delivered", x.postsBy(Seed.BRAND).getFirst()));
        assertThat(faults()).singleElement().asString().contains("the reply 8 on SUP-1").contains("another reply's");
    }

    @Test
    void seesAnAnswerThatWasTakenAndForgotten() {
        ledger.answered(new Ledger.Answer("SUP-1", "9", "Another one."));
        assertThat(faults()).containsExactly("the answer 9 on SUP-1 was taken and is not there");
    }

    @Test
    void seesRepliesOutOfOrder() {
        Post first = x.post(Seed.BRAND, "One.");
        Post second = x.post(Seed.BRAND, "Two.");
        replies.add(reply(8, "delivered", second));
        replies.add(reply(9, "delivered", first));
        assertThat(faults()).containsExactly("the replies on SUP-1 are out of order at 9");
    }

    @Test
    void seesThatSomethingStillWaits() {
        dry = false;
        assertThat(faults()).containsExactly("it did not run dry");
    }

    @Test
    void tellsWhatSurprisedSomebody() {
        ledger.surprise("amelia: GET /browse/SUP-1 should answer 200 but answered 500");
        assertThat(faults()).singleElement().asString().contains("answered 500");
    }

    private List<String> faults() {
        return count().faults();
    }

    private Reckoning count() {
        return new Counting(ledger, new Found(dry, requests, comments, hanging, Map.of("SUP-1", replies), x.postsBy(Seed.BRAND), 0),
                post -> "the journal does not have it")
                .count();
    }

    private static ObjectNode reply(int number, String state, Post post) {
        ObjectNode reply = Json.object();
        reply.putArray("parts").addObject().put("text", post.typed()).put("url", "https://x.com/acme/status/" + post.id());
        reply.set("delivery", Json.object().put("id", String.valueOf(number)).put("state", state));
        return reply;
    }
}
