package io.listeningpost.jira.rest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.AccountState;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Stage;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AccountsResourceTest {

    private final RestStage rest = new RestStage();

    @Test
    void linksAnAccountFromNowOn() {
        rest.stage.accounts.remove(Stage.ACME);
        var reply = link("{\"network\":\"x\",\"speaker\":\"Social\",\"importFrom\":\"now\",\"credentials\":{\"token\":\" good \"}}");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().get("id").asText()).isEqualTo("x:99");
        AccountSettings saved = rest.stage.accounts.find(Stage.ACME).orElseThrow();
        assertThat(saved.importFrom()).isEqualTo(rest.stage.clock.instant());
        assertThat(saved.speaker()).isEqualTo("JIRAUSER10100");
        assertThat(rest.stage.accounts.linked(Stage.ACME).orElseThrow().credentials().get("token")).isEqualTo("good");
    }

    @Test
    void importsSinceAMomentThatAnAdminChose() {
        rest.stage.accounts.remove(Stage.ACME);
        link("{\"network\":\"x\",\"speaker\":\"social\",\"importFrom\":\"2026-03-01T00:00:00Z\",\"credentials\":{\"token\":\"good\"}}");
        assertThat(rest.stage.accounts.find(Stage.ACME).orElseThrow().importFrom()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
    }

    @Test
    void linksAKnownAccountAgainInPlace() {
        rest.stage.accounts.save(LinkedAccounts.acme().state(AccountState.REVOKED).says("10", "Hello").build());
        var reply = link("{\"network\":\"x\",\"speaker\":\"social\",\"credentials\":{\"token\":\"good\"}}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("state").asText()).isEqualTo("linked");
        assertThat(reply.json().at("/speeches/0/statusName").asText()).isEqualTo("In progress");
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        var reply = link("{\"network\":\"x\",\"speaker\":\"gone\",\"importFrom\":\"yesterday\",\"credentials\":{\"token\":\" \"}}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.fields()).containsExactly("credentials.token", "speaker", "importFrom");
        assertThat(rest.stage.network.calls()).isEmpty();
    }

    @Test
    void refusesAMomentInTheFutureAndAnUnknownNetwork() {
        assertThat(link("{\"network\":\"x\",\"speaker\":\"social\",\"importFrom\":\"2030-01-01T00:00:00Z\","
                + "\"credentials\":{\"token\":\"good\"}}").fields()).containsExactly("importFrom");
        assertThat(link("{\"network\":\"pigeon\"}").fields()).containsExactly("network");
        assertThat(link("{}").fields()).containsExactly("network");
    }

    @Test
    void savesNothingWhenTheNetworkRefusesTheKeys() {
        rest.stage.accounts.remove(Stage.ACME);
        var reply = link("{\"network\":\"x\",\"speaker\":\"social\",\"credentials\":{\"token\":\"stolen\"}}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.fields()).containsExactly("credentials");
        assertThat(reply.message()).contains("X does not accept these keys").contains("401");
        assertThat(rest.stage.accounts.all()).isEmpty();
    }

    /** What goes in as a key never comes out, neither well nor ill. */
    @Test
    void neverRepeatsAKey() {
        rest.stage.network.takeOnly("sesame-1234");
        assertThat(link("{\"network\":\"x\",\"speaker\":\"social\",\"credentials\":{\"token\":\"sesame-1234\"}}").json().toString())
                .doesNotContain("sesame");
        assertThat(link("{\"network\":\"x\",\"speaker\":\"social\",\"credentials\":{\"token\":\"sesame-wrong\"}}").json().toString())
                .doesNotContain("sesame");
        assertThat(rest.as(Role.ADMIN, rest.accounts()::all).json().toString()).contains("acme").doesNotContain("sesame");
        assertThat(new LinkForm("x", java.util.Map.of("token", "sesame"), null, "social").toString()).doesNotContain("sesame");
    }

    @Test
    void showsSettingsHealthAndQueues() {
        var account = rest.as(Role.ADMIN, rest.accounts()::all).json().at("/values/0");
        assertThat(account.get("networkName").asText()).isEqualTo("X");
        assertThat(account.at("/route/requestTypeName").asText()).isEqualTo("Public mention");
        assertThat(account.at("/speaker/name").asText()).isEqualTo("social");
        assertThat(account.at("/health/waitingPosts").asInt()).isZero();
        assertThat(account.at("/health/trouble").isNull()).isTrue();
        assertThat(account.at("/route/serviceDesk").isTextual()).isTrue();
    }

    private RestStage.Reply link(String body) {
        return rest.as(Role.ADMIN, () -> rest.accounts().link(body));
    }
}
