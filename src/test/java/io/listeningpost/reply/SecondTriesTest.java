package io.listeningpost.reply;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Stage.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.settings.AccountState;
import io.listeningpost.social.Post;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits for credit or keys waits for people, too. */
class SecondTriesTest {

    private final Stage stage = new Stage();
    private final Post mention = post("101").text("@acme my order never arrived").build();
    private final Post other = post("201").by("777", "bob").text("@acme where is my tea").build();

    @BeforeEach
    void twoCustomersWrote() {
        stage.hears(mention, other);
    }

    @Test
    void anAgentTriesNowWhenThereIsCreditAgain() {
        OutboxEntry entry = stage.queued(mention, "Hello");
        outOfCredit(1);
        assertThat(canTry(entry)).isTrue();

        assertThat(stage.triesAgain(entry)).isTrue();
        stage.deliver();

        assertThat(stage.network.texts()).containsExactly("Hello");
        assertThat(stage.network.calls()).doesNotContain("own");
        assertThat(stage.health.of(ACME).failures()).as("only a poll that goes well ends the trouble").isEqualTo(1);
    }

    @Test
    void anAgentWhoTriesTooEarlyLosesNothing() {
        OutboxEntry entry = stage.queued(mention, "Hello");
        outOfCredit(2);

        stage.triesAgain(entry);
        stage.deliver();

        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.PENDING);
        assertThat(stage.now(entry).reason().orElseThrow()).contains("credit is used up");
        assertThat(canTry(entry)).isTrue();
    }

    @Test
    void creditThatIsBackSendsEverythingOnceWithoutAnybody() {
        stage.queued(mention, "Hello");
        stage.queued(mention, "Hello again");
        stage.queued(other, "Hello you");
        outOfCredit(4);

        for (int minute = 0; minute < 6 * 60; minute++) {
            stage.roundAfter(Duration.ofMinutes(1));
        }

        assertThat(stage.network.texts()).containsExactlyInAnyOrder("Hello", "Hello again", "Hello you");
        assertThat(stage.network.texts().indexOf("Hello")).isLessThan(stage.network.texts().indexOf("Hello again"));
    }

    @Test
    void anAdminMakesAllHeldRepliesDueAndNoneThatCanStillBeTakenBack() {
        stage.queued(mention, "Hello");
        outOfCredit(1);
        stage.queued(other, "Hello you");

        stage.hurries();
        stage.round();

        assertThat(stage.network.texts()).containsExactly("Hello");
    }

    @Test
    void whatWaitsUnseenBehindAnotherCanBeTriedToo() {
        stage.queued(mention, "Hello");
        OutboxEntry second = stage.queued(other, "Hello you");
        assertThat(canTry(second)).isFalse();
        outOfCredit(1);
        assertThat(stage.now(second).reason()).isEmpty();
        stage.clock.advance(Duration.ofMinutes(3));

        assertThat(canTry(second)).isTrue();
    }

    @Test
    void triesRefusedKeysOnceWhenAPersonAsks() {
        OutboxEntry entry = stage.queued(mention, "Hello");
        stage.network.takeOnly("other");
        afterGrace();
        assertThat(stage.accounts.find(ACME).orElseThrow().state()).isEqualTo(AccountState.REVOKED);
        assertThat(canTry(entry)).isTrue();

        stage.triesAgain(entry);
        stage.deliver();
        assertThat(stage.accounts.find(ACME).orElseThrow().state()).isEqualTo(AccountState.REVOKED);
        assertThat(stage.network.texts()).isEmpty();

        stage.network.takeOnly("good");
        stage.triesAgain(entry);
        stage.deliver();
        assertThat(stage.accounts.find(ACME).orElseThrow().state()).isEqualTo(AccountState.LINKED);
        assertThat(stage.network.texts()).containsExactly("Hello");
    }

    @Test
    void anAdminTriesRefusedKeys() {
        stage.queued(mention, "Hello");
        stage.network.takeOnly("other");
        afterGrace();
        stage.network.takeOnly("good");

        stage.hurries();
        stage.round();

        assertThat(stage.network.texts()).containsExactly("Hello");
    }

    @Test
    void nobodyOverrulesARateLimit() {
        OutboxEntry entry = stage.queued(mention, "Hello");
        stage.network.failReply(new SocialFailure.RateLimited(stage.clock.instant().plus(Duration.ofMinutes(20)), "429"));
        afterGrace();
        stage.network.forgetCalls();

        stage.triesAgain(entry);
        stage.deliver();

        assertThat(stage.network.calls()).isEmpty();
        stage.roundAfter(Duration.ofMinutes(20));
        assertThat(stage.network.texts()).containsExactly("Hello");
    }

    private boolean canTry(OutboxEntry entry) {
        return SecondTries.canTry(stage.now(entry), stage.clock.instant());
    }

    private void outOfCredit(int times) {
        for (int i = 0; i < times; i++) {
            stage.network.failReply(new SocialFailure.OutOfCredit("CreditsDepleted"));
        }
        afterGrace();
    }

    private void afterGrace() {
        stage.clock.advance(Duration.ofSeconds(60));
        stage.deliver();
    }
}
