package io.listeningpost.jira.rest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.settings.AuditTrail;
import io.listeningpost.settings.ProjectSpeech;
import io.listeningpost.settings.ProjectSpeech.Does;
import io.listeningpost.settings.Route;
import io.listeningpost.settings.Speech;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MemoryPlaces;
import io.listeningpost.testing.Stage;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What speaks in projects, in the file of configuration. */
class ConfigProjectsTest {

    private static final int SHIFT = 1_000;

    private static RestStage stage(int shift, ProjectSpeech... speeches) {
        RestStage rest = new RestStage(new Stage());
        rest.shift = shift;
        rest.stage.accounts.save(LinkedAccounts.acme()
                .route(new Route(3 + shift, 25 + shift)).build());
        if (speeches.length > 0) {
            rest.stage.projects.says(MemoryPlaces.SUP + shift, speeches);
        }
        return rest;
    }

    private static RestStage full(int shift) {
        return stage(shift,
                new ProjectSpeech(Optional.of(24 + shift), Does.NOTHING, new Speech(Integer.toString(11 + shift), "")),
                new ProjectSpeech(Optional.empty(), Does.WORDS,
                        new Speech(Integer.toString(11 + shift), "Ours.", Map.of("de", "Unseres."))));
    }

    private static String file(RestStage rest) {
        return (String) rest.as(Role.ADMIN, () -> rest.configuration().document()).response().getEntity();
    }

    private static RestStage.Reply difference(RestStage rest, String document) {
        return rest.as(Role.ADMIN, () -> rest.configuration().difference(form(document, null)));
    }

    private static RestStage.Reply applied(RestStage rest, String document) {
        String version = difference(rest, document).json().path("version").asText();
        return rest.as(Role.ADMIN, () -> rest.configuration().apply(form(document, version)));
    }

    private static String form(String document, String version) {
        return new ObjectMapper().createObjectNode().put("document", document).put("version", version).toString();
    }

    private static String only(String words) {
        return "{\"format\": 1, \"projects\": [{\"project\": \"SUP\", \"words\": [" + words + "]}]}";
    }

    @Test
    void namesProjectsStatusesAndRequestTypes() {
        assertThat(file(full(0)).replaceAll("\\s+", " ")).contains("\"projects\" : [ { \"project\" : \"SUP\", "
                + "\"projectName\" : \"Support\", "
                + "\"words\" : [ { \"status\" : \"Resolved\", \"does\" : \"words\", \"words\" : \"Ours.\", "
                + "\"languages\" : { \"de\" : \"Unseres.\" } }, { \"status\" : \"Resolved\", \"requestType\" : \"Complaint\", "
                + "\"does\" : \"nothing\" } ] } ]");
    }

    @Test
    void comesIntoAnotherJira() {
        RestStage other = stage(SHIFT);

        var found = difference(other, file(full(0)));
        assertThat(found.json().at("/sections/0/drawer").asText()).isEqualTo("projects");
        assertThat(applied(other, file(full(0))).status()).isEqualTo(200);

        assertThat(file(other)).isEqualTo(file(full(0)));
        assertThat(other.stage.projects.of(MemoryPlaces.SUP + SHIFT).speeches()).extracting(ProjectSpeech::statusId)
                .containsOnly("1011");
        assertThat(other.stage.audit).extracting(AuditTrail.Entry::deed).contains(AuditTrail.Deed.PROJECT_WORDS_CHANGED,
                AuditTrail.Deed.CONFIGURATION_IMPORTED);
    }

    @Test
    void leavesProjectsAloneThatItDoesNotName() {
        RestStage rest = full(0);

        assertThat(difference(rest, "{\"format\": 1, \"projects\": []}").json().path("sections")).isEmpty();
        assertThat(difference(rest, file(rest)).json().path("sections")).isEmpty();
    }

    @Test
    void takesAwayAllThatANamedProjectSays() {
        RestStage rest = full(0);

        assertThat(applied(rest, only("")).status()).isEqualTo(200);
        assertThat(rest.stage.projects.all()).isEmpty();
    }

    @Test
    void tellsAnExceptionFromTheWholeProject() {
        RestStage rest = full(0);

        var found = difference(rest, only("{\"status\": \"Resolved\", \"does\": \"words\", \"words\": \"Ours.\", "
                + "\"languages\": {\"de\": \"Unseres.\"}}, {\"status\": \"Resolved\", \"requestType\": \"Complaint\", "
                + "\"does\": \"account\"}"));
        assertThat(found.json().at("/sections/0/changes").toString()).isEqualTo("[{\"kind\":\"changed\","
                + "\"path\":\"SUP \u203a words \u203a Resolved, Complaint \u203a does\",\"from\":\"nothing\",\"to\":\"account\"}]");
    }

    @Test
    void namesEveryPlaceThatIsWrong() {
        RestStage rest = full(0);

        var wrong = difference(rest, "{\"format\": 1, \"projects\": [{\"project\": \"NONE\", \"words\": []}, {\"project\": \"SUP\", "
                + "\"words\": [{\"status\": \"Nowhere\", \"does\": \"nothing\"}, {\"status\": \"Resolved\", \"requestType\": \"Praise\", "
                + "\"does\": \"nothing\"}, {\"status\": \"Resolved\", \"does\": \"words\", \"words\": \"#broken\"}]}, "
                + "{\"project\": \"sup\", \"words\": []}]}");

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.fields()).containsExactly("projects[0].project", "projects[1].words[0].status",
                "projects[1].words[1].requestType", "projects[1].words[2].words", "projects[2].project");
        assertThat(difference(rest, "{\"format\": 1, \"projects\": [{\"project\": \"SUP\", \"says\": []}]}").fields())
                .containsExactly("projects[0].says");
    }

    /** A status or type that is gone is no reason to refuse the file that Jira itself wrote. */
    @Test
    void keepsWhatIsGone() {
        RestStage rest = stage(0, new ProjectSpeech(Optional.of(77), Does.WORDS, new Speech("99", "Old words")));
        String gone = "{\"status\": \"#99\", \"requestType\": \"#77\", \"does\": \"words\", \"words\": \"Old words\"}";

        assertThat(file(rest)).contains("\"#99\"", "\"#77\"");
        assertThat(difference(rest, file(rest)).json().path("sections")).isEmpty();
        assertThat(applied(rest, only(gone + ", {\"status\": \"Resolved\", \"does\": \"nothing\"}")).status()).isEqualTo(200);
        assertThat(rest.stage.projects.of(MemoryPlaces.SUP).speeches()).hasSize(2);
    }

    @Test
    void appliesNothingToAProjectThatChangedMeanwhile() {
        RestStage rest = full(0);
        String document = only("{\"status\": \"Resolved\", \"does\": \"account\"}");
        String version = difference(rest, document).json().path("version").asText();
        rest.stage.projects.says(MemoryPlaces.SUP, new ProjectSpeech(Optional.empty(), Does.NOTHING, new Speech("10", "")));

        var late = rest.as(Role.ADMIN, () -> rest.configuration().apply(form(document, version)));

        assertThat(late.status()).isEqualTo(409);
        assertThat(rest.stage.projects.of(MemoryPlaces.SUP).speeches()).extracting(ProjectSpeech::statusId).containsExactly("10");
    }
}
