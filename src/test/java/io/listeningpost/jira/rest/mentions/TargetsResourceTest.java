package io.listeningpost.jira.rest.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Post;
import io.listeningpost.social.ThreadId;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import org.junit.jupiter.api.Test;

class TargetsResourceTest {

    private final RestStage rest = new RestStage();
    private final Post old = Posts.post("50").text("@acme old").at(LinkedAccounts.acme().build().importFrom().minusSeconds(60)).build();
    private final Post mention = Posts.post("101").by("777", "joe").text("@acme late").build();

    private String row(Post post) {
        return Long.toString(rest.stage.entry(post).id());
    }

    private RestStage.Reply find(String key, String rows) {
        return rest.as(Role.AGENT, () -> rest.targetsOf().find("SUP", key, rows));
    }

    @Test
    void showsTheRequestBeforeItIsDone() {
        RequestRef portal = rest.stage.desk.filed();
        rest.stage.hears(old);

        JsonNode target = find(portal.key(), row(old)).json();

        assertThat(target.get("key").asText()).isEqualTo(portal.key());
        assertThat(target.get("summary").asText()).isEqualTo("Late parcel");
        assertThat(target.get("together").asBoolean()).isFalse();
        assertThat(target.get("obstacle").isNull()).isTrue();
        assertThat(target.get("hints").toString()).contains("public comment");
    }

    @Test
    void pointsOutWhatToKnow() {
        RequestRef portal = rest.stage.desk.filed();
        rest.stage.desk.resolve(portal.issueId());
        rest.stage.hears(mention, old);
        RequestRef theirs = rest.stage.conversation(mention).request().orElseThrow();

        assertThat(find(portal.key(), row(old)).json().get("hints").toString()).contains("reopens it");
        JsonNode other = find(theirs.key(), row(old)).json();
        assertThat(other.get("together").asBoolean()).isTrue();
        assertThat(other.get("hints").toString()).contains("somebody else");
        rest.stage.conversations.adopt(AccountId.parse("x:7"), new ThreadId("900"), "5", portal,
                rest.stage.clock.instant());
        assertThat(find(portal.key(), row(old)).json().get("obstacle").asText()).contains("another account");
    }

    @Test
    void pointsOutWhatToKnowBeforeMerging() {
        Post other = Posts.post("201").text("@acme still late").build();
        rest.stage.hears(mention, other);

        JsonNode target = find("SUP-1", row(other)).json();

        assertThat(target.get("obstacle").isNull()).isTrue();
        assertThat(target.get("together").asBoolean()).isFalse();
        assertThat(target.get("hints").toString()).contains("gets an internal comment that points to SUP-1");
        assertThat(find("SUP-2", row(other)).json().get("obstacle").asText()).contains("stands on this request already");
    }

    /** Several were chosen, the target among them: the others go there. */
    @Test
    void takesTheTargetOutOfWhatIsMerged() {
        Post other = Posts.post("201").text("@acme still late").build();
        Post third = Posts.post("301").text("@acme late again").build();
        rest.stage.hears(mention, other, third);

        JsonNode target = find("SUP-1", row(mention) + "," + row(other)).json();
        assertThat(target.get("obstacle").isNull()).isTrue();
        assertThat(target.get("hints").toString()).contains("gets an internal comment that points to SUP-1");
        assertThat(find("SUP-1", row(mention)).json().get("obstacle").asText()).contains("stands on this request already");

        rest.stage.conversations.merge(rest.stage.conversation(other).id(), rest.stage.conversation(mention).id());
        assertThat(find("SUP-1", row(mention) + "," + row(other)).json().get("obstacle").asText()).as("nothing remains")
                .contains("stands on this request already");
        assertThat(find("SUP-1", row(other) + "," + row(third)).json().get("obstacle").isNull()).isTrue();
    }

    /** Linking it would be refused: its thread goes where it goes. */
    @Test
    void namesTheRequestThatTheThreadHasAlready() {
        RequestRef portal = rest.stage.desk.filed();
        rest.stage.hears(mention);
        Post beside = Posts.replyTo(mention, "102").by("778", "ann").text("me too").build();
        rest.stage.journal.recordContext(Stage.ACME, beside, rest.stage.clock.instant());
        RequestRef theirs = rest.stage.conversation(mention).request().orElseThrow();

        assertThat(find(portal.key(), row(beside)).json().get("obstacle").asText()).startsWith("Its thread belongs to " + theirs.key());
        assertThat(find(theirs.key(), row(beside)).json().get("obstacle").isNull()).isTrue();
    }

    @Test
    void callsTheCustomerOfAMergedThreadNoStranger() {
        Post theirs = Posts.post("201").by("778", "ann").text("@acme still late").build();
        Post again = Posts.post("301").by("778", "ann").text("@acme hello?").build();
        rest.stage.hears(mention, theirs, again);
        assertThat(find("SUP-1", row(again)).json().get("hints").toString()).contains("somebody else");

        rest.stage.conversations.merge(rest.stage.conversation(theirs).id(), rest.stage.conversation(mention).id());

        assertThat(find("SUP-1", row(again)).json().get("hints").toString()).doesNotContain("somebody else");
    }

    @Test
    void namesWhatToMend() {
        rest.stage.hears(old);

        assertThat(find("SUP-9", row(old)).message()).contains("There is no request SUP-9");
        assertThat(find(" ", row(old)).fields()).containsExactly("request");
        assertThat(find("x".repeat(300), row(old)).fields()).containsExactly("request");
        assertThat(find("SUP-9", "").fields()).containsExactly("rows");
    }
}
