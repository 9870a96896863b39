package io.listeningpost.issues;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.social.Post;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** jessamynsmith/twitterbot#4, Lynnesbian/mstdn-ebooks#17, baeuchle/ds100bot#16: bots that answer each other for ever, or themselves. */
class LoopsTest {

    private final Stage stage = new Stage(LinkedAccounts.acme().grace(Duration.ZERO)
            .says("5", "$customer.handle $request.key is done.").says("1", "$customer.handle we look at it again.").build());
    private final Post mention = post("101").by("666", "other_bot").text("@acme help").build();

    @Test
    @Field(54)
    void aBotThatAnswersEverythingGetsNothingMore() {
        stage.hears(mention);
        stage.moves(mention, "1", "5");
        for (int i = 0; i < 50; i++) {
            stage.roundAfter(Duration.ofMinutes(1));
            Post last = stage.network.ours().getLast();
            stage.network.said(replyTo(last, "b" + i).by("666", "other_bot").text("@acme thank you!").at(stage.clock.instant()).build());
            stage.desk.resolve(stage.desk.ticket().ref().issueId());
            stage.round();
            // the desk moved the request back in the name of the account's own user
            stage.moves(mention, "5", "1", "JIRAUSER10100");
        }

        assertThat(stage.network.ours()).hasSize(1);
        assertThat(stage.desk.tickets()).hasSize(1);
    }

    @Test
    @Field(54)
    void aQuoteOfOurselvesOpensNothing() {
        stage.hears(mention);
        stage.moves(mention, "1", "5");
        stage.roundAfter(Duration.ofMinutes(1));
        Post ours = stage.network.ours().getFirst();
        Post quote = post("700").by("99", "acme").quotes(ours.id().value()).text("@acme as we said").at(MutableClock.START.plusSeconds(90))
                .build();

        stage.hears(quote);

        assertThat(stage.desk.tickets()).hasSize(1);
        assertThat(stage.desk.ticket().comments()).isEmpty();
    }
}
