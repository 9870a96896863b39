package io.listeningpost.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.cost.Spent;
import io.listeningpost.network.NetworkStage.Doing;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Budget;
import io.listeningpost.social.Post;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What is lost, refused, forbidden or too dear for now: nothing goes out twice, nothing is lost, and people are told. */
@OnEveryNetwork
class TroubleConductTest extends Conduct {

    @Test
    @Keeps(Rule.OFF_STOPS_EVERYTHING)
    void offStopsEverythingAtOnceAndNothingIsLost() {
        Post mention = asked("my parcel has not come yet");
        Post another = asked("a matter of another thread");
        product.queued(mention, "It is on its way.");
        moved(another, IN_PROGRESS);
        product.publicVoice().stop("admin", "a hoax goes round");
        int before = stage.calls(Doing.SENDING).orElse(0);
        listen();
        product.roundAfter(Duration.ofDays(1));

        assertThat(crowd.said()).isEmpty();
        assertThat(stage.calls(Doing.SENDING).orElse(before)).isEqualTo(before);
        heard(crowd.says(nora, mention.id().value(), "hello?"));
        product.publicVoice().resume(false);
        listen();
        listen();
        assertThat(saying("It is on its way.")).hasSize(1);
        assertThat(saying("We look into it now.")).hasSize(1);
    }

    /** Posted, and nobody heard the answer; then somebody presses the button again. */
    @Test
    @Keeps(Rule.LOST_ANSWERS_MAKE_ONE_POST)
    void aLostAnswerMakesOnePost() {
        for (Trouble trouble : List.of(new Trouble.AnswerLost(), new Trouble.DoneButUnavailable(), new Trouble.HalfABody(),
                new Trouble.Dropped())) {
            String name = trouble.getClass().getSimpleName();
            Post mention = asked("a matter of its own that met " + name);
            OutboxEntry entry = product.queued(mention, "About " + name + " we know enough.");
            stage.strike(trouble, Doing.SENDING);
            listen();
            stage.heal();
            product.triesAgain(entry);
            for (int i = 0; i < 8; i++) {
                listen();
            }

            assertThat(saying("About " + name)).as(name).hasSize(1);
            assertThat(product.now(entry).state()).as(name).isEqualTo(DeliveryState.DELIVERED);
            assertThat(product.now(entry).parts().getFirst().postId()).as(name)
                    .contains(stage.id(saying("About " + name).getFirst().id()));
        }
    }

    @Test
    @Keeps(Rule.WAITS_WHEN_TOLD_TO)
    void waitsAsLongAsTheNetworkSays() {
        Post mention = asked("my parcel has not come yet");
        OutboxEntry entry = product.queued(mention, "It is on its way.");
        stage.strike(new Trouble.RateLimited(Duration.ofMinutes(20)), Doing.SENDING);
        listen();
        int asked = stage.calls(Doing.SENDING).orElse(0);
        stage.heal();
        product.roundAfter(Duration.ofMinutes(10));

        assertThat(crowd.said()).isEmpty();
        assertThat(stage.calls(Doing.SENDING).orElse(asked)).isEqualTo(asked);
        assertThat(product.now(entry).state()).isEqualTo(DeliveryState.PENDING);
        product.roundAfter(Duration.ofMinutes(11));
        listen();
        assertThat(saying("It is on its way.")).hasSize(1);
    }

    @Test
    @Keeps(Rule.WAITS_FOR_CREDIT)
    void waitsForCreditAndTells() {
        Post mention = asked("my parcel has not come yet");
        OutboxEntry entry = product.queued(mention, "It is on its way.");
        stage.strike(new Trouble.NoMoney(), Doing.SENDING);
        listen();
        stage.heal();

        assertThat(product.now(entry).state()).isEqualTo(DeliveryState.PENDING);
        assertThat(product.now(entry).reason()).hasValueSatisfying(why -> assertThat(why).isNotBlank());
        assertThat(product.health.of(product.us).toString()).containsIgnoringCase("credit");
        product.hurries();
        listen();
        assertThat(saying("It is on its way.")).hasSize(1);
    }

    @Test
    @Keeps(Rule.READS_NO_MORE_THAN_THE_BUDGET)
    void readsNoMoreThanTheBudgetTellsAndLosesNothing() {
        stage.meter((account, charge, resources) -> product.meter.add(account, new Spent(
                LocalDate.ofInstant(stage.clock().instant(), ZoneOffset.UTC), charge, resources.size(),
                resources.size() * stage.network().publishedPrices().get(charge))));
        AccountSettings rich = product.accounts.find(product.us).orElseThrow();
        product.accounts.save(rich.withBudget(new Budget(false, OptionalLong.of(6_000), OptionalLong.empty())));
        for (int i = 0; i < 4; i++) {
            crowd.says(nora, null, "each of these costs, and this is number " + i);
        }
        listen();
        int read = stage.calls(Doing.LISTENING).orElseThrow();
        crowd.says(nora, null, "this one came when the budget was used");
        listen();
        listen();

        assertThat(stage.calls(Doing.LISTENING)).contains(read);
        assertThat(product.health.of(product.us).toString()).contains("budget");
        assertThat(product.desk.tickets()).hasSize(4);
        product.accounts.save(rich);
        listen();
        assertThat(product.desk.tickets()).hasSize(5);
    }
}
