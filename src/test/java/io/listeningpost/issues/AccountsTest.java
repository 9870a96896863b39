package io.listeningpost.issues;

import static io.listeningpost.testing.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.reply.AnswerOutcome;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.settings.AccountState;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Post;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountsTest {

    private final Stage stage = new Stage();
    private final Post mention = post("101").text("@acme my order never arrived").build();

    @BeforeEach
    void aCustomerWrote() {
        stage.hears(mention);
    }

    /** chatwoot/chatwoot#1046, #2038: the token died and messages typed after that vanished. */
    @Test
    @Field(44)
    void whatIsTypedWhileTheKeysAreDeadGoesOutOnceTheyAreMended() {
        stage.network.takeOnly("fresh");
        stage.roundAfter(Duration.ofMinutes(1));
        assertThat(stage.answers(mention, "On it!")).isInstanceOfSatisfying(AnswerOutcome.Queued.class, queued ->
                assertThat(queued.held()).contains(AccountState.REVOKED));
        stage.roundAfter(Duration.ofDays(2));

        stage.accounts.saveCredentials(Stage.ACME, new Credentials(Map.of("token", "fresh")));
        stage.accounts.save(LinkedAccounts.acme().build());
        stage.health.reset(Stage.ACME);
        stage.round();

        assertThat(stage.network.texts()).containsExactly("On it!");
    }

    /**
     * nminaya/grammar-nazi-bot#221: the author restricts who may answer; gptme/gptme-contrib PR#1302: a refusal in new words was taken
     * for dead keys and stopped everything.
     */
    @ParameterizedTest
    @EnumSource(value = Refusal.class, names = {"RESTRICTED", "NOT_ADDRESSED", "INVALID"})
    @Field({47, 48})
    void aRefusedReplyIsForTheAgentAndNeverStopsTheAccount(Refusal why) {
        OutboxEntry entry = stage.queued(mention, "Hello");
        stage.network.failReply(new SocialFailure.Refused(why, "words nobody has seen before"));
        stage.roundAfter(Duration.ofMinutes(1));

        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DEAD);
        assertThat(stage.now(entry).attempts()).isEqualTo(1);
        assertThat(stage.accounts.find(Stage.ACME).orElseThrow().state()).isEqualTo(AccountState.LINKED);
        assertThat(stage.health.of(Stage.ACME).quietUntil()).isEmpty();
    }

    /** zammad/zammad#2381: one dead channel, 12 failing jobs, 240 attempts. */
    @Test
    @Field(49)
    void aNetworkInTroubleIsAskedLessAndLess() {
        stage.network.forgetCalls();
        for (int i = 0; i < 500; i++) {
            stage.network.failMentions(new SocialFailure.Unavailable("503"));
        }
        for (int minute = 0; minute < 240; minute++) {
            stage.roundAfter(Duration.ofMinutes(1));
        }

        assertThat(stage.network.calls().size()).isBetween(20, 45);
    }

    /** adilosa/awswhatsnew#8: the same error sent again and again is what gets an account suspended. */
    @Test
    @Field(50)
    void anAccountThatMayNotPostTriesOnceAnHour() {
        for (int i = 0; i < 20; i++) {
            stage.queued(mention, "Answer " + i);
        }
        for (int i = 0; i < 20; i++) {
            stage.network.failReply(new SocialFailure.Refused(Refusal.ACCOUNT_BARRED, "suspended"));
        }
        stage.network.forgetCalls();
        for (int minute = 0; minute < 180; minute++) {
            stage.roundAfter(Duration.ofMinutes(1));
        }

        assertThat(stage.network.calls().stream().filter("reply"::equals).count()).isBetween(2L, 4L);
        assertThat(stage.outbox.all()).allMatch(entry -> entry.state() == DeliveryState.PENDING);
    }

    /** adilosa/awswhatsnew#8 again: used-up credit is no rate limit; to ask every minute helps nobody. */
    @Test
    @Field(50)
    void usedUpCreditIsAskedOnceAnHour() {
        for (int i = 0; i < 20; i++) {
            stage.network.failMentions(new SocialFailure.OutOfCredit("CreditsDepleted"));
        }
        stage.network.forgetCalls();
        for (int minute = 0; minute < 180; minute++) {
            stage.roundAfter(Duration.ofMinutes(1));
        }

        assertThat(stage.network.calls().stream().filter("mentions"::equals).count()).isBetween(2L, 4L);
    }
}
