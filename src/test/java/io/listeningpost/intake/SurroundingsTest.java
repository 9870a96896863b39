package io.listeningpost.intake;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static io.listeningpost.testing.Stage.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.cost.Spent;
import io.listeningpost.settings.Budget;
import io.listeningpost.social.Charge;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SurroundingsTest {

    private final Stage stage = new Stage();
    private final Post root = post("1").by("700", "bob").text("who makes good tea?").at(MutableClock.START.minusSeconds(900)).build();
    private final Post middle = replyTo(root, "2").by("701", "eve").text("no idea").build();
    private final Post mention = replyTo(middle, "3").text("@eve surely not @acme").at(MutableClock.START).build();

    @Test
    void readsWhatAPostAnswersAndHowItsThreadBegan() {
        stage.network.said(root);
        stage.network.said(middle);

        stage.hears(mention);

        assertThat(stage.desk.ticket().draft().context()).containsExactly(root, middle);
        assertThat(stage.network.calls().stream().filter("lookup"::equals)).hasSize(1);
    }

    @Test
    void readsWhatAPostQuotes() {
        Post quoted = post("50").by("700", "bob").text("their tea is cold").at(MutableClock.START.minusSeconds(60)).build();
        stage.network.said(quoted);

        stage.hears(post("51").quotes("50").text("@acme true?").build());

        assertThat(stage.desk.ticket().draft().context()).containsExactly(quoted);
    }

    @Test
    void goesFiveLevelsUpAndNoFurther() {
        List<Post> chain = new ArrayList<>(List.of(root));
        for (int i = 0; i < 12; i++) {
            chain.add(replyTo(chain.getLast(), "c" + i).by("700", "bob").text("and " + i).build());
        }
        chain.forEach(stage.network::said);

        stage.hears(replyTo(chain.getLast(), "99").text("@bob hey @acme").at(MutableClock.START).build());

        assertThat(stage.desk.ticket().draft().context()).hasSize(6).startsWith(root).endsWith(chain.getLast());
    }

    @Test
    void looksNothingUpTwice() {
        stage.network.said(middle);
        stage.hears(mention);
        List<PostId> asked = stage.network.lookedUp();
        assertThat(asked).containsExactlyInAnyOrder(root.id(), middle.id());

        stage.poll();
        stage.hears(post("9").text("@acme hi").build());

        assertThat(stage.network.lookedUp().stream().filter(asked::contains)).hasSize(2);
    }

    @Test
    void looksUpAgainWhatCouldNotBeLookedUp() {
        stage.network.said(root);
        stage.network.said(middle);
        stage.network.failLookup(new SocialFailure.Unavailable("503"));
        stage.network.failLookup(new SocialFailure.Unavailable("503"));

        stage.hears(mention);
        assertThat(stage.desk.tickets()).isEmpty();
        assertThat(stage.entry(mention).reason().orElseThrow()).contains("could not be looked up");
        stage.clock.advance(Duration.ofMinutes(1));
        stage.work();

        assertThat(stage.desk.ticket().draft().context()).containsExactly(root, middle);
        assertThat(stage.health.of(ACME).trouble()).isEmpty();
    }

    @Test
    void givesUpSoonWhatCannotBeLookedUp() {
        stage.network.said(root);
        stage.network.said(middle);
        for (int i = 0; i < 9; i++) {
            stage.network.failLookup(new SocialFailure.Unavailable("503"));
        }

        stage.hears(mention);
        for (int i = 0; i < 10; i++) {
            stage.clock.advance(Duration.ofMinutes(1));
            stage.work();
        }

        assertThat(stage.desk.ticket().draft().post()).isEqualTo(mention);
        assertThat(stage.desk.ticket().draft().context()).isEmpty();
        assertThat(stage.network.calls().stream().filter("lookup"::equals)).hasSize(5);
    }

    @Test
    void leavesItOutWhereTheBudgetIsShort() {
        stage.network.said(root);
        stage.network.said(middle);
        stage.accounts.save(LinkedAccounts.acme().build().withBudget(new Budget(true, OptionalLong.of(100), OptionalLong.empty())));
        stage.meter.add(ACME, new Spent(LocalDate.of(2026, 3, 2), Charge.POST_READ, 1, 90));

        stage.hears(mention);

        assertThat(stage.desk.ticket().draft().post()).isEqualTo(mention);
        assertThat(stage.network.calls()).doesNotContain("lookup");
    }
}
