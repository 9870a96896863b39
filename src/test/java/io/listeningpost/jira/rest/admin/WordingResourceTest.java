package io.listeningpost.jira.rest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.settings.Sharing;
import io.listeningpost.settings.Wording;
import io.listeningpost.testing.Stage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordingResourceTest {

    private final RestStage rest = new RestStage();

    @Test
    void keepsWhatIsGoodAndShowsItAgain() {
        JsonNode shown = save("{\"signature\": \" ^$agent.initials \", \"orders\": [\"ORD-\\\\d{6}\"],"
                + " \"ours\": [\"help@acme.com\"]}").json();

        assertThat(wording()).isEqualTo(new Wording(Optional.of("^$agent.initials"), List.of("ORD-\\d{6}"), List.of("help@acme.com")));
        assertThat(rest.as(Role.ADMIN, () -> rest.wording().get("x:99")).json()).isEqualTo(shown);
        assertThat(rest.as(Role.ADMIN, () -> rest.account().get("x:99")).json().get("wording")).isEqualTo(shown);
    }

    @Test
    void staysWhenOtherSettingsAreSaved() {
        save("{\"signature\": \"^$agent.initials\", \"orders\": [], \"ours\": []}");

        rest.as(Role.ADMIN, () -> rest.account().save("x:99", null, "{\"speaker\": \"social\", \"speeches\": [], \"graceSeconds\": 5}"));

        assertThat(wording().signature()).contains("^$agent.initials");
    }

    @Test
    void switchesTheSignatureOff() {
        save("{\"signature\": \"^$agent.initials\", \"orders\": [], \"ours\": []}");
        save("{\"signature\": \" \", \"orders\": [], \"ours\": []}");

        assertThat(wording()).isEqualTo(new Wording(Optional.empty(), List.of(), List.of()));
    }

    @Test
    void saysWhatBecomesOfComments() {
        assertThat(save("{\"comments\": \"always\", \"orders\": [], \"ours\": []}").json().get("comments").asText()).isEqualTo("always");
        assertThat(wording().comments()).isEqualTo(Sharing.ALWAYS);

        assertThat(save("{\"comments\": \"often\", \"orders\": [], \"ours\": []}").fields()).containsExactly("comments");

        assertThat(wording().comments()).isEqualTo(Sharing.ALWAYS);
        assertThat(save("{\"orders\": [], \"ours\": []}").json().get("comments").asText()).isEqualTo("never");
    }

    @Test
    void saysWhetherRequestsShowWhatWasPublished() {
        assertThat(save("{\"copies\": false, \"orders\": [], \"ours\": []}").json().get("copies").asBoolean()).isFalse();
        assertThat(wording().copies()).isFalse();

        assertThat(save("{\"orders\": [], \"ours\": []}").json().get("copies").asBoolean()).isTrue();
        assertThat(wording().copies()).isTrue();
    }

    @Test
    void namesEveryLineThatIsWrong() {
        RestStage.Reply refused = save("{\"signature\": \"#broken\", \"orders\": [\"ORD-[0-9]{4}\", \"(A+\", \"\\\\d+\"], \"ours\": [\""
                + "x".repeat(201) + "\"]}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.fields()).containsExactly("signature", "orders[1]", "orders[2]", "ours[0]");
        assertThat(refused.message()).contains("line 1, column 1", "bracket at character 1", "fewer than four", "200");
        assertThat(wording()).isEqualTo(Wording.FIRST);
    }

    @Test
    void refusesAnOrderNumberInPlaceOfAPattern() {
        RestStage.Reply refused = save("{\"orders\": [\"A-123456\", \"ORD-\\\\d{6}\", \"Acme order\"], \"ours\": []}");

        assertThat(refused.fields()).containsExactly("orders[0]");
        assertThat(refused.message()).contains("this one number only");
        assertThat(wording()).isEqualTo(Wording.FIRST);
    }

    @Test
    void refusesWhatIsNoSignatureOrNoList() {
        assertThat(save("{\"signature\": \"" + "x".repeat(41) + "\", \"orders\": [], \"ours\": []}").fields()).containsExactly("signature");
        assertThat(save("{\"signature\": \"\u200b\", \"orders\": [], \"ours\": []}").fields()).containsExactly("signature");
        assertThat(save("{\"orders\": [], \"mine\": []}").fields()).containsExactly("mine");
        assertThat(save("{}").fields()).containsExactly("orders", "ours");
    }

    private Wording wording() {
        return rest.stage.accounts.find(Stage.ACME).orElseThrow().wording();
    }

    private RestStage.Reply save(String body) {
        return rest.as(Role.ADMIN, () -> rest.wording().save("x:99", null, body));
    }
}
