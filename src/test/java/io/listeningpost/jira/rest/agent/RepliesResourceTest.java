package io.listeningpost.jira.rest.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.social.Post;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.testing.Posts;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RepliesResourceTest {

    private final RestStage rest = new RestStage();
    private final Post opener = Posts.post("101").build();

    @Test
    void takesAReplyBackInItsGraceTime() {
        OutboxEntry entry = queued();
        var reply = rest.as(Role.AGENT, () -> rest.replies().withdraw(id(entry)));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("state").asText()).isEqualTo("withdrawn");
        rest.stage.roundAfter(Duration.ofMinutes(5));
        assertThat(rest.stage.network.texts()).isEmpty();
        assertThat(rest.as(Role.AGENT, () -> rest.conversations().get("SUP-1")).json().get("items")).hasSize(1);
    }

    @Test
    void saysWhenItIsTooLate() {
        OutboxEntry entry = queued();
        rest.stage.roundAfter(Duration.ofMinutes(2));
        assertThat(rest.stage.now(entry).state()).isEqualTo(DeliveryState.DELIVERED);
        var reply = rest.as(Role.AGENT, () -> rest.replies().withdraw(id(entry)));
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.message()).startsWith("Too late");
        assertThat(rest.as(Role.AGENT, () -> rest.replies().retry(id(entry), "{}")).status()).isEqualTo(409);
    }

    @Test
    void triesAFailedReplyAgain() {
        OutboxEntry entry = queued();
        rest.stage.network.failReply(new SocialFailure.Refused(Refusal.RESTRICTED, "not now"));
        rest.stage.roundAfter(Duration.ofMinutes(2));
        assertThat(rest.stage.now(entry).state()).isEqualTo(DeliveryState.DEAD);
        var reply = rest.as(Role.AGENT, () -> rest.replies().retry(id(entry), "{}"));
        assertThat(reply.json().get("state").asText()).isEqualTo("waiting");
        rest.stage.roundAfter(Duration.ofMinutes(2));
        assertThat(rest.stage.network.texts()).containsExactly("On its way");
    }

    /** What a second try cannot change is not offered, and not done when somebody asks all the same. */
    @ParameterizedTest
    @EnumSource(names = {"TARGET_GONE", "NOT_ADDRESSED"})
    void neverTriesAgainWhatCannotWork(Refusal why) {
        OutboxEntry entry = queued();
        rest.stage.network.failReply(new SocialFailure.Refused(why, "no"));
        rest.stage.roundAfter(Duration.ofMinutes(2));
        assertThat(rest.stage.now(entry).state()).isEqualTo(DeliveryState.DEAD);
        var delivery = rest.as(Role.AGENT, () -> rest.conversations().get("SUP-1")).json().at("/items/1/delivery");
        assertThat(delivery.get("canRetry").asBoolean()).isFalse();
        assertThat(delivery.get("canWithdraw").asBoolean()).isTrue();
        assertThat(rest.as(Role.AGENT, () -> rest.replies().retry(id(entry), "{}")).status()).isEqualTo(409);
        assertThat(rest.stage.now(entry).state()).isEqualTo(DeliveryState.DEAD);
    }

    @Test
    void offersToTryAgainWhatWaitsForCredit() {
        OutboxEntry entry = queued();
        rest.stage.network.failReply(new SocialFailure.OutOfCredit("CreditsDepleted"));
        rest.stage.roundAfter(Duration.ofMinutes(2));
        var delivery = rest.as(Role.AGENT, () -> rest.conversations().get("SUP-1")).json().at("/items/1/delivery");
        assertThat(delivery.get("state").asText()).isEqualTo("waiting");
        assertThat(delivery.get("canRetry").asBoolean()).isTrue();
        assertThat(rest.as(Role.AGENT, () -> rest.replies().retry(id(entry), "{}")).status()).isEqualTo(200);
        rest.stage.deliver();
        assertThat(rest.stage.network.texts()).containsExactly("On its way");
    }

    @Test
    void answersNotFoundForMissingAndInvisibleAlike() {
        OutboxEntry entry = queued();
        var invisible = rest.as(Role.CUSTOMER, () -> rest.replies().withdraw(id(entry)));
        for (String id : new String[] {"777", "x", "-1", "99999999999999999999"}) {
            var missing = rest.as(Role.AGENT, () -> rest.replies().withdraw(id));
            assertThat(missing.status()).as(id).isEqualTo(404);
            assertThat(missing.json()).isEqualTo(invisible.json());
        }
    }

    private OutboxEntry queued() {
        rest.stage.hears(opener);
        return rest.stage.queued(opener, "On its way");
    }

    private static String id(OutboxEntry entry) {
        return Long.toString(entry.id());
    }
}
