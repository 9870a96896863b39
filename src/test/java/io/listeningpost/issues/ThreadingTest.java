package io.listeningpost.issues;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.intake.CommentDraft;
import io.listeningpost.social.Author;
import io.listeningpost.social.Post;
import io.listeningpost.testing.Stage;
import org.junit.jupiter.api.Test;

class ThreadingTest {

    private final Stage stage = new Stage();
    private final Post mention = post("101").text("@acme my order never arrived").build();

    /** zammad/zammad#1851: a new comment does not reopen the closed ticket. */
    @Test
    @Field(39)
    void theCustomerReopensTheRequest() {
        stage.hears(mention);
        long issue = stage.desk.ticket().ref().issueId();
        stage.desk.resolve(issue);

        stage.hears(replyTo(mention, "102").text("@acme still nothing").build());

        assertThat(stage.desk.isResolved(issue)).isFalse();
    }

    /** zammad/zammad#1776: comments are shown under the wrong customer. */
    @Test
    @Field(40)
    void everyCommentHasItsOwnAuthor() {
        Post bob = replyTo(mention, "102").by("777", "bob").text("@jane_doe @acme mine too").build();
        Post jane = replyTo(bob, "103").text("@bob @acme yes").build();

        stage.hears(mention, bob, jane);

        assertThat(stage.desk.ticket().comments().values()).extracting(CommentDraft::post).extracting(Post::author)
                .extracting(Author::handle).containsExactly("bob", "jane_doe");
        assertThat(stage.desk.ticket().comments().values()).extracting(CommentDraft::byCustomer).containsExactly(false, true);
    }

    /** zammad/zammad#5064, #377: a second person's words land in somebody else's ticket as if they were theirs. */
    @Test
    @Field(41)
    void aSecondPersonIsAStrangerInTheThreadAndACustomerInTheirOwn() {
        Post bob = replyTo(mention, "102").by("777", "bob").text("@jane_doe @acme mine too").build();
        Post own = post("201").by("777", "bob").text("@acme where is mine?").build();

        stage.hears(mention, bob, own);

        assertThat(stage.desk.tickets()).hasSize(2);
        assertThat(stage.conversation(own).openerUser()).isEqualTo("777");
        assertThat(stage.conversation(mention).openerUser()).isEqualTo("501");
    }

    /** restfb/restfb#1136, strohne/Facepager#81: authors without a name must work, and strangers must not become one customer. */
    @Test
    @Field(53)
    void authorsWithoutANameStayTwoPeople() {
        Post first = post("301").by(Author.unknown("u1")).text("@acme hello").build();
        Post second = replyTo(first, "302").by(Author.unknown("u2")).text("@acme hello too").build();

        stage.hears(first, second);

        assertThat(stage.desk.ticket().comments().values()).singleElement().satisfies(comment ->
                assertThat(comment.byCustomer()).isFalse());
    }
}
