package io.listeningpost.jira.rest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.lease.Holder;
import io.listeningpost.social.Post;
import io.listeningpost.testing.Posts;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class OffSwitchResourceTest {

    private final RestStage rest = new RestStage();
    private final Post opener = Posts.post("101").build();

    private RestStage.Reply admin(Supplier<Response> call) {
        return rest.as(Role.ADMIN, call);
    }

    @Test
    void tellsAdministratorsHowItStandsAndWhatWaits() {
        rest.stage.hears(opener);
        rest.stage.queued(opener, "Sorry!");
        assertThat(admin(() -> rest.offSwitch().get()).json().toString())
                .isEqualTo("{\"off\":false,\"by\":null,\"at\":null,\"why\":null,\"waiting\":null,\"revision\":null}");

        var off = admin(() -> rest.offSwitch().off("{\"why\": \" a hoax\\n goes round \"}")).json();

        assertThat(off).isEqualTo(admin(() -> rest.offSwitch().get()).json());
        assertThat(off.at("/off").asBoolean()).isTrue();
        assertThat(off.at("/by").asText()).isEqualTo("admin");
        assertThat(off.at("/at").asText()).isEqualTo(rest.stage.clock.instant().toString());
        assertThat(off.at("/why").asText()).isEqualTo("a hoax  goes round");
        assertThat(off.at("/waiting").asInt()).isEqualTo(1);
        assertThat(admin(() -> rest.health().health()).json().at("/off")).isEqualTo(off);
    }

    @Test
    void tellsAgentsWhereTheyWork() {
        rest.stage.hears(opener);
        assertThat(rest.as(Role.AGENT, () -> rest.offSwitch().ofRequest("SUP-1")).json().at("/off").asBoolean()).isFalse();
        admin(() -> rest.offSwitch().off("{}"));

        assertThat(rest.as(Role.AGENT, () -> rest.offSwitch().ofRequest("SUP-1")).json().at("/off").asBoolean()).isTrue();
        var project = rest.as(Role.AGENT, () -> rest.offSwitch().ofProject("SUP")).json();
        assertThat(project.at("/off").asBoolean()).isTrue();
        assertThat(project.at("/waiting").isNull()).isTrue();
    }

    /** They see that their words are not said, and why; not what waits elsewhere. */
    @Test
    void tellsWhoeverChoosesTheWordsOfAProject() {
        assertThat(projectAdmin().at("/off").asBoolean()).isFalse();
        admin(() -> rest.offSwitch().off("{\"why\": \"a hoax\"}"));

        assertThat(projectAdmin().at("/off").asBoolean()).isTrue();
        assertThat(projectAdmin().at("/by").asText()).isEqualTo("admin");
        assertThat(projectAdmin().at("/at").asText()).isEqualTo(rest.stage.clock.instant().toString());
        assertThat(projectAdmin().at("/why").asText()).isEqualTo("a hoax");
        assertThat(projectAdmin().at("/waiting").isNull()).isTrue();
    }

    private JsonNode projectAdmin() {
        return rest.as(Role.PROJECT_ADMIN, () -> rest.offSwitch().ofProjectWords("SUP")).json();
    }

    @Test
    void takesAReasonLater() {
        assertThat(admin(() -> rest.offSwitch().explain(null, "{\"why\": \"a hoax\"}")).status()).isEqualTo(409);
        admin(() -> rest.offSwitch().off("{}"));

        assertThat(admin(() -> rest.offSwitch().explain(null, "{\"why\": \"a hoax\"}")).json().at("/why").asText()).isEqualTo("a hoax");
        var tooLong = admin(() -> rest.offSwitch().explain(null, "{\"why\": \"" + "w".repeat(501) + "\"}"));
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.fields()).containsExactly("why");
    }

    @Test
    void asksWhatBecomesOfWhatWaited() {
        rest.stage.hears(opener);
        rest.stage.queued(opener, "Sorry!");
        admin(() -> rest.offSwitch().off("{}"));

        assertThat(admin(() -> rest.offSwitch().on("{}")).fields()).containsExactly("waiting");
        assertThat(admin(() -> rest.offSwitch().on("{\"waiting\": \"forget\"}")).fields()).containsExactly("waiting");
        assertThat(rest.stage.voice.state()).isPresent();

        assertThat(admin(() -> rest.offSwitch().on("{\"waiting\": \"withdraw\"}")).json().toString())
                .isEqualTo("{\"withdrawn\":1,\"givenUp\":0}");
        assertThat(admin(() -> rest.offSwitch().on("{\"waiting\": \"send\"}")).status()).isEqualTo(409);
    }

    @Test
    void staysOffWhileAReplyIsBeingSent() {
        rest.stage.hears(opener);
        var entry = rest.stage.queued(opener, "Sorry!");
        var now = rest.stage.clock.instant();
        rest.stage.outbox.claim(entry.id(), new Holder("node-9", 900), now.plusSeconds(60), now.plusSeconds(180));
        admin(() -> rest.offSwitch().off("{}"));

        var busy = admin(() -> rest.offSwitch().on("{\"waiting\": \"withdraw\"}"));

        assertThat(busy.status()).isEqualTo(409);
        assertThat(busy.message()).contains("node: 1.");
        assertThat(rest.stage.voice.state()).isPresent();
    }
}
