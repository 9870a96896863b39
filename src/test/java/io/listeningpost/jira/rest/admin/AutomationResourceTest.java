package io.listeningpost.jira.rest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.settings.Acknowledgement;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Stage;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AutomationResourceTest {

    private final RestStage rest = new RestStage(new Stage(LinkedAccounts.acme().withoutAcknowledgement().build()));

    @Test
    void keepsWhoGaveTheirWordAndWhen() {
        var account = acknowledge("{\"accepted\": true, \"operator\": \" @acme_people \"}").json();
        assertThat(automation()).contains(new Acknowledgement("admin", MutableClock.START, "acme_people"));
        assertThat(account.at("/automation/by").asText()).isEqualTo("admin");
        assertThat(account.at("/automation/at").asText()).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(account.at("/automation/operator").asText()).isEqualTo("acme_people");
    }

    @Test
    void takesTheWordBack() {
        acknowledge("{\"accepted\": true, \"operator\": \"acme_people\"}");
        var account = rest.as(Role.ADMIN, () -> rest.automation().revoke("x:99", null));
        assertThat(account.status()).isEqualTo(200);
        assertThat(account.json().get("automation").isNull()).isTrue();
        assertThat(automation()).isEmpty();
    }

    @Test
    void takesNoWordForNothing() {
        assertThat(acknowledge("{}").fields()).containsExactly("accepted", "operator");
        assertThat(acknowledge("{\"accepted\": false, \"operator\": \"acme_people\"}").fields()).containsExactly("accepted");
        assertThat(acknowledge("{\"accepted\": true, \"operator\": \"two words\"}").fields()).containsExactly("operator");
        assertThat(acknowledge("{\"accepted\": true, \"operator\": \"@ACME\"}").message()).contains("@acme itself");
        assertThat(acknowledge("{\"accepted\": true, \"operator\": \"a\", \"by\": \"someone\"}").fields()).containsExactly("by");
        assertThat(automation()).isEmpty();
    }

    private Optional<Acknowledgement> automation() {
        return rest.stage.accounts.find(Stage.ACME).orElseThrow().automation();
    }

    private RestStage.Reply acknowledge(String body) {
        return rest.as(Role.ADMIN, () -> rest.automation().acknowledge("x:99", null, body));
    }
}
