package io.listeningpost.jira.rest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.settings.AccountState;
import io.listeningpost.social.Gap;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Posts;
import org.junit.jupiter.api.Test;

class HealthResourceTest {

    private final RestStage rest = new RestStage();

    @Test
    void isHealthyWhenNothingIsWrong() {
        rest.stage.poll();
        JsonNode health = health();
        assertThat(health.get("healthy").asBoolean()).isTrue();
        assertThat(health.at("/accounts/0/health/lastGoodAt").asText()).isEqualTo("2026-03-02T09:00:00Z");
    }

    @Test
    void tellsTroubleAndHowLongTheNetworkIsLeftAlone() {
        rest.stage.network.failMentions(new SocialFailure.RateLimited(MutableClock.START.plusSeconds(900), "429"));
        rest.stage.poll();
        JsonNode health = health();
        assertThat(health.get("healthy").asBoolean()).isFalse();
        assertThat(health.at("/accounts/0/health/trouble").asText()).isNotBlank();
        assertThat(health.at("/accounts/0/health/failures").asInt()).isEqualTo(1);
        assertThat(health.at("/accounts/0/health/quietUntil").asText()).startsWith("2026-03-02T09:15");
    }

    @Test
    void countsARevokedAccountAsUnhealthyAndAPausedOneNot() {
        rest.stage.accounts.save(LinkedAccounts.acme().state(AccountState.PAUSED).build());
        assertThat(health().get("healthy").asBoolean()).isTrue();
        rest.stage.accounts.save(LinkedAccounts.acme().state(AccountState.REVOKED).build());
        assertThat(health().get("healthy").asBoolean()).isFalse();
    }

    @Test
    void tellsGapsAndQueues() {
        rest.stage.network.reportGap(new Gap(MutableClock.START.minusSeconds(60), MutableClock.START));
        rest.stage.accounts.save(LinkedAccounts.acme().withoutRoute().build());
        rest.stage.hears(Posts.post("101").build());
        JsonNode account = health().at("/accounts/0/health");
        assertThat(account.get("gapFrom").asText()).isEqualTo("2026-03-02T08:59:00Z");
        assertThat(account.get("waitingPosts").asInt()).isEqualTo(1);
    }

    private JsonNode health() {
        return rest.as(Role.ADMIN, rest.health()::health).json();
    }
}
