package io.listeningpost.jira.rest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.settings.Budget;
import io.listeningpost.testing.Stage;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class BudgetResourceTest {

    private final RestStage rest = new RestStage();

    @Test
    void takesDollarsToTheLastDecimal() {
        JsonNode shown = save("{\"ownsApp\": true, \"daily\": \" 0.300001 \", \"monthly\": 7.5}").json();
        assertThat(budget()).isEqualTo(new Budget(true, OptionalLong.of(300_001), OptionalLong.of(7_500_000)));
        assertThat(shown.get("daily").asText()).isEqualTo("0.300001");
        assertThat(shown.get("monthly").asText()).isEqualTo("7.50");
        assertThat(rest.as(Role.ADMIN, () -> rest.budget().get("x:99")).json()).isEqualTo(shown);
    }

    @Test
    void liftsALimitThatIsLeftOut() {
        save("{\"ownsApp\": true, \"daily\": \"1\"}");
        assertThat(save("{\"ownsApp\": false, \"daily\": \"\"}").json().get("daily").isNull()).isTrue();
        assertThat(budget()).isEqualTo(Budget.NONE);
    }

    @Test
    void refusesWhatIsNoAmountOrNothing() {
        assertThat(save("{\"daily\": \"1,5\", \"monthly\": \"0\"}").fields()).containsExactly("ownsApp", "daily", "monthly");
        assertThat(save("{\"ownsApp\": true, \"daily\": \"-1\"}").fields()).containsExactly("daily");
        assertThat(save("{\"ownsApp\": true, \"daily\": 1e3}").fields()).containsExactly("daily");
        assertThat(save("{\"ownsApp\": true, \"yearly\": \"1\"}").fields()).containsExactly("yearly");
        assertThat(budget()).isEqualTo(Budget.NONE);
    }

    private Budget budget() {
        return rest.stage.accounts.find(Stage.ACME).orElseThrow().budget();
    }

    private RestStage.Reply save(String body) {
        return rest.as(Role.ADMIN, () -> rest.budget().save("x:99", null, body));
    }
}
