package io.listeningpost.jira.rest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.cost.Spent;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.settings.Budget;
import io.listeningpost.social.Charge;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Stage;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CostsResourceTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    private final RestStage rest = new RestStage();

    @Test
    void costsNothingBeforeTheFirstCharge() {
        JsonNode costs = costs();
        assertThat(costs.at("/today/cost").asText()).isEqualTo("0.00");
        assertThat(costs.at("/month/kinds")).isEmpty();
        assertThat(costs.at("/allowance/kind").asText()).isEqualTo("everything");
        assertThat(costs.at("/budget/daily").isNull()).isTrue();
    }

    @Test
    void addsUpTheDayAndTheMonthByKind() {
        spend(TODAY, Charge.OWNED_READ, 3, 3_000);
        spend(TODAY, Charge.SUMMONED_POST, 1, 10_000);
        spend(TODAY.minusDays(1), Charge.OWNED_READ, 2, 2_000);
        spend(TODAY.minusDays(2), Charge.OWNED_READ, 1000, 1_000_000);
        JsonNode costs = costs();
        assertThat(costs.at("/today/from").asText()).isEqualTo("2026-03-02");
        assertThat(costs.at("/today/cost").asText()).isEqualTo("0.013");
        assertThat(costs.at("/month/from").asText()).isEqualTo("2026-03-01");
        assertThat(costs.at("/month/cost").asText()).as("February is another month").isEqualTo("0.015");
        assertThat(costs.at("/month/kinds").findValuesAsText("charge")).containsExactly("owned-read", "summoned-post");
        assertThat(costs.at("/month/kinds/0/count").asLong()).isEqualTo(5);
        assertThat(costs.at("/month/kinds/0/cost").asText()).isEqualTo("0.005");
        assertThat(costs.at("/days").findValuesAsText("day")).containsExactly("2026-03-01", "2026-03-02");
        assertThat(costs.at("/days").findValuesAsText("cost")).containsExactly("0.002", "0.013");
        assertThat(rest.as(Role.ADMIN, () -> rest.account().get("x:99")).json().at("/costs/month").asText()).isEqualTo("0.015");
    }

    @Test
    void saysWhatTheBudgetStillAllowsAndUntilWhen() {
        limit(1_000_000);
        spend(TODAY, Charge.POST_READ, 180, 900_000);
        JsonNode late = costs().get("allowance");
        assertThat(late.get("kind").asText()).isEqualTo("essentials");
        assertThat(late.get("reason").asText()).contains("$0.90").contains("searches");
        assertThat(late.get("until").asText()).isEqualTo("2026-03-03T00:00:00Z");
        spend(TODAY, Charge.POST_READ, 20, 100_000);
        assertThat(costs().at("/allowance/kind").asText()).isEqualTo("nothing");
    }

    @Test
    void answersNotFoundForAnAccountThatIsNotLinked() {
        assertThat(rest.as(Role.ADMIN, () -> rest.costs().get("x:1")).status()).isEqualTo(404);
    }

    private void limit(long daily) {
        rest.stage.accounts.save(LinkedAccounts.acme().build().withBudget(
                new Budget(true, OptionalLong.of(daily), OptionalLong.empty())));
    }

    private void spend(LocalDate day, Charge charge, long count, long micros) {
        rest.meter.add(Stage.ACME, new Spent(day, charge, count, micros));
    }

    private JsonNode costs() {
        return rest.as(Role.ADMIN, () -> rest.costs().get("x:99")).json();
    }
}
