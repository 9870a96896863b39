package io.listeningpost.jira.rest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.health.NodePulse;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.reply.NewReply;
import io.listeningpost.reply.ReplyKind;
import io.listeningpost.settings.AccountState;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FiguresResourceTest {

    private final RestStage rest = new RestStage();

    private JsonNode figures() {
        return rest.as(Role.ADMIN, rest.figures()::figures).json();
    }

    @Test
    void addsUpWhatMonitoringWantsToKnow() {
        rest.stage.accounts.save(LinkedAccounts.account(AccountId.parse("x:1"), "badger").state(AccountState.REVOKED).build());
        rest.stage.accounts.save(LinkedAccounts.account(AccountId.parse("x:2"), "camel").state(AccountState.PAUSED).build());
        Post opener = Posts.post("101").build();
        rest.stage.hears(opener);
        rest.stage.queued(opener, "We are looking into it");
        rest.stage.clock.advance(Duration.ofMinutes(10));
        rest.stage.network.said(Posts.post("102").at(MutableClock.START.plusSeconds(300)).build());
        rest.stage.poll();
        rest.nodes.seen(new NodePulse("node-1", "1.0", MutableClock.START, rest.stage.clock.instant().minusSeconds(40)));

        assertThat(figures().toString()).isEqualTo("{\"status\":\"up\",\"accounts\":3,\"trouble\":1,\"attention\":0,\"paused\":1,"
                + "\"well\":1,\"revoked\":1,\"silent\":0,\"breakersOpen\":0,\"budgetsUsedUp\":0,\"gaps\":0,\"waitingPosts\":1,"
                + "\"oldestPostSeconds\":300,\"waitingReplies\":1,\"oldestReplySeconds\":600,\"roundSeconds\":40,"
                + "\"removals\":0,\"removalsStuck\":0,\"waitingForApproval\":0}");
    }

    /** Nothing sends them, so they are in no queue; who has to approve them may be away. */
    @Test
    void countsWhatWaitsForApproval() {
        rest.stage.accounts.save(LinkedAccounts.acme().build());
        for (int i = 0; i < 3; i++) {
            rest.stage.outbox.submit(new NewReply("submitted" + i, Stage.ACME, 1, ReplyKind.ANSWER, new PostId("101"), Optional.empty(),
                    List.of("May I say that?"), List.of(), "agent", Optional.empty(), MutableClock.START, MutableClock.START), Set.of());
        }

        assertThat(figures().at("/waitingForApproval").asInt()).isEqualTo(3);
        assertThat(figures().at("/waitingReplies").asInt()).isZero();
    }

    @Test
    void saysNothingButDownWhenTheKeyFileIsGone() {
        rest.loseKeyFile();

        RestStage.Reply reply = rest.as(Role.ADMIN, rest.figures()::figures);

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.json().get("status").asText()).isEqualTo("down");
        assertThat(reply.json().get("accounts").isNull()).isTrue();
    }

    /** Somebody's dashboard stands on these names. */
    @Test
    void keepsItsNames() {
        assertThat(figures().properties().stream().map(field -> field.getKey())).startsWith("status", "accounts", "trouble", "attention",
                "paused", "well", "revoked", "silent", "breakersOpen", "budgetsUsedUp", "gaps", "waitingPosts", "oldestPostSeconds",
                "waitingReplies", "oldestReplySeconds", "roundSeconds", "removals", "removalsStuck",
                "waitingForApproval");
    }
}
