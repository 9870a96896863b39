package io.listeningpost.issues;

import static io.listeningpost.testing.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.reply.PartPreview;
import io.listeningpost.reply.Preview;
import io.listeningpost.social.Post;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TextTest {

    private final Stage stage = new Stage();
    private final Post mention = post("101").text("😡 @acme my order").build();

    @BeforeEach
    void aCustomerWrote() {
        stage.hears(mention);
    }

    /** zammad/zammad#1628, #2805: the counter says that it fits, and X says that it is too long. */
    @Test
    @Field(28)
    void theCounterCountsAsTheNetworkDoes() {
        String text = "x".repeat(255) + " see .sh or build.sh";
        Preview preview = preview(text);

        assertThat(preview.parts()).hasSize(2).allMatch(part -> part.weight() <= preview.limit());
        assertThat(preview.links()).containsExactly("build.sh");
        stage.queued(mention, text);
        stage.roundAfter(Duration.ofMinutes(1));
        assertThat(stage.network.ours()).hasSize(2);
    }

    /** zammad/zammad#628: long replies should be split on word borders with 1/2 and 2/2. */
    @Test
    @Field(29)
    void aLongReplyIsSplitOnWords() {
        assertThat(preview("word ".repeat(60)).parts()).extracting(PartPreview::text).allMatch(part -> part.matches("(word )+[12]/2"));
    }

    /** zammad/zammad#1967: posts were cut and ended in a short link. */
    @Test
    @Field(26)
    void aLongMentionReachesTheRequestWhole() {
        String text = "@acme " + "it was like this: ".repeat(200);
        stage.hears(post("102").text(text).build());

        assertThat(stage.desk.tickets().getLast().draft().post().text()).isEqualTo(text);
        assertThat(stage.desk.tickets().getLast().draft().summary()).hasSizeLessThanOrEqualTo(255);
    }

    /** digitalmethodsinitiative/dmi-tcat#37: text was lost from the first emoji on. */
    @Test
    @Field(32)
    void aPostThatBeginsWithAnEmojiKeepsItsWords() {
        assertThat(stage.desk.ticket().draft().summary()).isEqualTo("😡 @acme my order");
    }

    /** zammad/zammad#2873: a star in the reply was refused; here it goes through untouched, and so does every other sign. */
    @Test
    @Field(30)
    void signsReachTheNetworkUntouched() {
        String text = "a*b+c%20=100% & ~tilde~ (ok)! ' \" \\ / #tag";
        stage.queued(mention, text);
        stage.roundAfter(Duration.ofMinutes(1));

        assertThat(stage.network.texts()).containsExactly(text.replace("&", "&amp;"));
    }

    /** TwidereProject/Twidere-Android#1120: a text about an entity was decoded twice. */
    @Test
    @Field(31)
    void aTextAboutAnEntityIsFoundAgainAfterATimeOut() {
        stage.queued(mention, "write &amp; for &");
        stage.network.loseAnswerOfReply();
        stage.roundAfter(Duration.ofMinutes(1));
        stage.roundAfter(Duration.ofMinutes(2));

        assertThat(stage.network.ours()).hasSize(1);
    }

    private Preview preview(String text) {
        return stage.replies().preview(stage.draft(mention, text));
    }
}
