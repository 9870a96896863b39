package io.listeningpost.jira.rest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.cost.Spent;
import io.listeningpost.health.NodePulse;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.settings.AccountState;
import io.listeningpost.settings.Budget;
import io.listeningpost.settings.Hearing;
import io.listeningpost.settings.KeywordSearch;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Charge;
import io.listeningpost.social.Gap;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Post;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
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

    @Test
    void tellsWhichSourcesRestForTheBudget() {
        rest.stage.network.hears(Heard.values());
        rest.stage.poll();
        rest.stage.accounts.save(LinkedAccounts.acme().build()
                .withHearing(new Hearing(Set.of(), true, true, List.of(new KeywordSearch("s1", "Misspelt", "akme")), true, 7))
                .withBudget(new Budget(false, OptionalLong.of(1_000_000), OptionalLong.empty())));
        JsonNode all = health().at("/accounts/0/health/sources");
        assertThat(all.findValuesAsText("heard")).containsExactly("mention", "direct", "quote", "search");
        assertThat(all.findValuesAsText("rests")).containsOnly("null");
        assertThat(all.at("/3/name").asText()).isEqualTo("Misspelt");
        spend(900_000);
        assertThat(health().at("/accounts/0/health/sources").findValuesAsText("rests"))
                .containsExactly("null", "null", "budget", "budget");
        assertThat(health().at("/accounts/0/health/sources/3/until").asText()).isEqualTo("2026-03-03T00:00:00Z");
        assertThat(health().get("healthy").asBoolean()).isTrue();
        spend(100_000);
        assertThat(health().at("/accounts/0/health/sources").findValuesAsText("rests")).containsOnly("budget");
        assertThat(health().get("healthy").asBoolean()).isFalse();
    }

    @Test
    void tellsThatAllSourcesRestWhileTheAccountDoes() {
        rest.stage.accounts.save(LinkedAccounts.acme().state(AccountState.PAUSED).build());
        assertThat(health().at("/accounts/0/health/sources/0/rests").asText()).isEqualTo("paused");
        rest.stage.accounts.save(LinkedAccounts.acme().state(AccountState.REVOKED).build());
        assertThat(health().at("/accounts/0/health/sources/0/rests").asText()).isEqualTo("revoked");
    }

    @Test
    void tellsThatTheNetworkIsLeftAloneForAWhile() {
        rest.stage.network.failMentions(new SocialFailure.RateLimited(MutableClock.START.plusSeconds(900), "429"));
        rest.stage.poll();
        JsonNode mentions = health().at("/accounts/0/health/sources/0");
        assertThat(mentions.get("rests").asText()).isEqualTo("trouble");
        assertThat(mentions.get("until").asText()).startsWith("2026-03-02T09:15");
        rest.stage.clock.advance(Duration.ofHours(1));
        assertThat(health().at("/accounts/0/health/sources/0/rests").isNull()).isTrue();
    }

    /** The worst trouble is the one that nobody tells: a scheduler that stands still. */
    @Test
    void tellsSilenceThatNothingExplains() {
        rest.stage.poll();
        rest.stage.clock.advance(Duration.ofMinutes(14));
        assertThat(health().at("/accounts/0/health/silentSince").isNull()).isTrue();
        rest.stage.clock.advance(Duration.ofMinutes(2));
        assertThat(health().at("/accounts/0/health/silentSince").asText()).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(health().get("healthy").asBoolean()).isFalse();
        rest.stage.accounts.save(LinkedAccounts.acme().state(AccountState.PAUSED).build());
        assertThat(health().at("/accounts/0/health/silentSince").isNull()).isTrue();
    }

    @Test
    void tellsWhyRepliesRestSinceWhenAndUntilWhen() {
        for (long reply = 1; reply <= 5; reply++) {
            assertThat(health().at("/accounts/0/health/breaker").isNull()).isTrue();
            rest.stage.health.replyRefused(Stage.ACME, MutableClock.START.plusSeconds(reply), reply, "You are blocked.");
        }
        JsonNode account = health().at("/accounts/0/health");
        assertThat(account.at("/breaker/refused").asInt()).isEqualTo(5);
        assertThat(account.at("/breaker/why").asText()).isEqualTo("You are blocked.");
        assertThat(account.at("/breaker/since").asText()).isEqualTo("2026-03-02T09:00:01Z");
        assertThat(account.at("/breaker/until").asText()).isEqualTo("2026-03-02T10:00:05Z");
        assertThat(account.get("warning").isNull()).as("nothing is said twice").isTrue();
        assertThat(health().get("healthy").asBoolean()).isFalse();
        rest.stage.clock.advance(Duration.ofHours(2));
        rest.stage.poll();
        assertThat(health().at("/accounts/0/health/breaker").isNull()).isTrue();
    }

    @Test
    void tellsTroubleFirstAndWhatIsWrongByCode() {
        rest.stage.accounts.save(LinkedAccounts.account(AccountId.parse("x:1"), "aardvark").build());
        rest.stage.accounts.save(LinkedAccounts.account(AccountId.parse("x:2"), "badger").state(AccountState.REVOKED).build());
        rest.stage.accounts.save(LinkedAccounts.account(AccountId.parse("x:3"), "camel").state(AccountState.PAUSED).build());
        rest.stage.accounts.save(LinkedAccounts.acme().withoutRoute().build());
        rest.stage.hears(Posts.post("101").build());

        JsonNode health = health();

        assertThat(health.get("accounts").findValuesAsText("handle")).containsExactly("badger", "acme", "camel", "aardvark");
        assertThat(health.get("accounts").findValuesAsText("level")).containsExactly("trouble", "attention", "paused", "well");
        assertThat(health.at("/accounts/0/problems/0/code").asText()).isEqualTo("revoked");
        assertThat(health.at("/accounts/0/problems/0/urgent").asBoolean()).isTrue();
        assertThat(health.at("/accounts/1/problems").findValuesAsText("code")).contains("unrouted");
    }

    @Test
    void tellsWhatWaitsForLong() {
        Post opener = Posts.post("101").build();
        rest.stage.hears(opener);
        rest.stage.queued(opener, "We are looking into it");
        assertThat(codes()).isEmpty();
        assertThat(health().at("/accounts/0/oldestReply/request").asText()).startsWith("SUP-");

        rest.stage.clock.advance(Duration.ofMinutes(17));
        rest.stage.network.said(Posts.post("102").at(MutableClock.START).build());
        rest.stage.poll();

        assertThat(health().at("/accounts/0/oldestPostAt").asText()).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(codes()).containsExactly("late", "reply-late");
        assertThat(health().get("healthy").asBoolean()).as("late, but nothing to do").isTrue();
    }

    /** What an administrator stopped is told in red, and is not late. */
    @Test
    void callsNoReplyLateWhileEverythingIsSwitchedOff() {
        Post opener = Posts.post("101").build();
        rest.stage.hears(opener);
        rest.stage.queued(opener, "We are looking into it");
        rest.stage.publicVoice().stop("admin", "a hoax");
        rest.stage.clock.advance(Duration.ofMinutes(17));

        assertThat(codes()).doesNotContain("reply-late");
        assertThat(health().at("/off/off").asBoolean()).isTrue();
        rest.stage.publicVoice().resume(false);
        assertThat(codes()).contains("reply-late");
    }

    @Test
    void tellsOfAGapForAWeek() {
        rest.stage.network.reportGap(new Gap(MutableClock.START.minusSeconds(60), MutableClock.START));
        rest.stage.poll();
        assertThat(codes()).contains("gap");
        rest.stage.clock.advance(Duration.ofDays(6));
        assertThat(codes()).contains("gap");
        rest.stage.clock.advance(Duration.ofDays(2));
        assertThat(codes()).doesNotContain("gap");
        assertThat(health().at("/accounts/0/health/sources/0/missed")).isEmpty();
    }

    @Test
    void tellsHowTheAppItselfIs() {
        rest.nodes.seen(new NodePulse("node-1", "1.2.3", MutableClock.START.minusSeconds(600), MutableClock.START.minusSeconds(30)));
        rest.nodes.seen(new NodePulse("node-2", "1.2.2", MutableClock.START.minusSeconds(900), MutableClock.START.minusSeconds(20)));

        JsonNode app = health().get("app");

        assertThat(app.get("version").asText()).isEqualTo("1.2.3");
        assertThat(app.get("lastRoundAt").asText()).isEqualTo("2026-03-02T08:59:40Z");
        assertThat(app.get("nodes").findValuesAsText("name")).containsExactly("node-2", "node-1");
        assertThat(app.get("nodes").findValuesAsText("here")).containsExactly("false", "true");
        assertThat(app.get("keyFile").asBoolean() && app.get("scheduled").asBoolean() && app.get("database").asBoolean()).isTrue();
    }

    @Test
    void tellsWhatWasSpentOfWhichLimit() {
        rest.stage.accounts.save(LinkedAccounts.acme().build()
                .withBudget(new Budget(false, OptionalLong.of(2_000_000), OptionalLong.empty())));
        spend(1_700_000);

        assertThat(health().at("/accounts/0/spending/today").asText()).isEqualTo("1.70");
        assertThat(health().at("/accounts/0/spending/dailyLimit").asText()).isEqualTo("2.00");
        assertThat(health().at("/accounts/0/spending/monthlyLimit").isNull()).isTrue();
        assertThat(codes()).contains("saving");
    }

    private List<String> codes() {
        return health().at("/accounts/0/problems").findValuesAsText("code");
    }

    private void spend(long micros) {
        rest.meter.add(Stage.ACME, new Spent(LocalDate.parse("2026-03-02"), Charge.POST_READ, 1, micros));
    }

    private JsonNode health() {
        return rest.as(Role.ADMIN, rest.health()::health).json();
    }
}
