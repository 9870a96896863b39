package io.listeningpost.jira.rest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.settings.AuditTrail;
import io.listeningpost.settings.Condition;
import io.listeningpost.settings.Destination;
import io.listeningpost.settings.ProjectSpeech;
import io.listeningpost.settings.ProjectSpeech.Does;
import io.listeningpost.settings.Route;
import io.listeningpost.settings.Rule;
import io.listeningpost.settings.Speech;
import io.listeningpost.social.AccountId;
import io.listeningpost.status.RequestPlaces;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MemoryPlaces;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProjectWordsResourceTest {

    private static final String ONE = "{\"version\": %d, \"speeches\": [{\"status\": \"11\", \"does\": \"words\", \"words\": \" %s \"}]}";

    private final RestStage rest = new RestStage(new Stage(LinkedAccounts.acme().says("11", "Done.", "de", "Fertig.").build()));

    private RestStage.Reply get(String project) {
        return rest.as(Role.PROJECT_ADMIN, () -> rest.projectWords().get(project));
    }

    private RestStage.Reply save(String body) {
        return rest.as(Role.PROJECT_ADMIN, () -> rest.projectWords().save("SUP", body));
    }

    private RestStage.Reply preview(String body) {
        return rest.as(Role.PROJECT_ADMIN, () -> rest.projectWords().preview("SUP", body));
    }

    @Test
    void tellsWhatTheAccountSaysWhereTheProjectSaysNothing() {
        RestStage.Reply reply = get("SUP");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().toString()).isEqualTo("{\"key\":\"SUP\",\"name\":\"Support\",\"service\":true,\"version\":0,"
                + "\"accounts\":[{\"id\":\"x:99\",\"handle\":\"acme\",\"networkName\":\"X\",\"automatic\":true,"
                + "\"speeches\":[{\"status\":\"11\",\"words\":\"Done.\",\"languages\":{\"de\":\"Fertig.\"}}]}],"
                + "\"requestTypes\":[{\"id\":\"24\",\"name\":\"Complaint\"},{\"id\":\"25\",\"name\":\"Public mention\"}],"
                + "\"statuses\":[{\"id\":\"10\",\"name\":\"In progress\"},{\"id\":\"11\",\"name\":\"Resolved\"}],\"speeches\":[]}");
    }

    /** Another project of the same people is another matter. */
    @Test
    void isClosedForAdminsOfOtherProjects() {
        assertThat(get("OPS").status()).isEqualTo(403);
        assertThat(get("NONE").status()).isEqualTo(404);
        assertThat(rest.as(Role.CUSTOMER, () -> rest.projectWords().get("SUP")).message())
                .isEqualTo(get("NONE").message());
        assertThat(rest.as(Role.ADMIN, () -> rest.projectWords().get("NONE")).status()).isEqualTo(404);
    }

    @Test
    void saysThatAProjectHasNoServiceDesk() {
        RestStage.Reply reply = rest.as(Role.ADMIN, () -> rest.projectWords().get("OPS"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("service").asBoolean()).isFalse();
        assertThat(reply.json().path("accounts")).isEmpty();
    }

    @Test
    void savesWordsSilenceAndTheAccountsWords() {
        RestStage.Reply reply = save("""
                {"version": 0, "speeches": [
                  {"requestType": null, "status": "11", "does": "words", "words": " Ours: $status ", "languages": {"de": " Unseres "}},
                  {"requestType": "24", "status": "11", "does": "nothing", "words": "kept by nobody"},
                  {"requestType": "25", "status": "11", "does": "account"},
                  {"status": "10", "does": "words", "words": "Begun"}]}""");

        assertThat(reply.status()).as(reply.message()).isEqualTo(200);
        assertThat(rest.stage.projects.of(MemoryPlaces.SUP).speeches()).containsExactly(
                new ProjectSpeech(Optional.empty(), Does.WORDS, new Speech("11", "Ours: $status", Map.of("de", "Unseres"))),
                new ProjectSpeech(Optional.of(24), Does.NOTHING, new Speech("11", "")),
                new ProjectSpeech(Optional.of(25), Does.ACCOUNT, new Speech("11", "")),
                new ProjectSpeech(Optional.empty(), Does.WORDS, new Speech("10", "Begun")));
        assertThat(reply.json().at("/version").asLong()).isEqualTo(1);
        assertThat(reply.json().at("/speeches/1").toString()).isEqualTo("{\"requestType\":\"24\",\"requestTypeName\":\"Complaint\","
                + "\"status\":\"11\",\"statusName\":\"Resolved\",\"does\":\"nothing\",\"words\":\"\",\"languages\":{}}");
    }

    @Test
    void tellsTheSecondOfTwoThatSomebodyWasFaster() {
        assertThat(save(ONE.formatted(0, "First")).status()).isEqualTo(200);

        RestStage.Reply late = save(ONE.formatted(0, "Second"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.fields()).containsExactly("revision");
        assertThat(late.json().get("revision").asText()).isEqualTo("1");
        assertThat(late.json().at("/changes/0/from").asText()).isEqualTo("First");
        assertThat(late.json().at("/changes/0/to").asText()).isEqualTo("Second");
        assertThat(late.json().get("changes")).hasSize(1);
        assertThat(rest.stage.projects.of(MemoryPlaces.SUP).speeches()).extracting(each -> each.speech().words()).containsExactly("First");
        assertThat(save(ONE.formatted(late.json().get("revision").asLong(), "Second")).status()).as("over what was seen").isEqualTo(200);
    }

    @Test
    void writesEachChangeIntoTheAuditLog() {
        save(ONE.formatted(0, "Ours"));
        save(ONE.formatted(1, "Ours"));

        assertThat(rest.stage.audit).singleElement().satisfies(entry -> {
            assertThat(entry.deed()).isEqualTo(AuditTrail.Deed.PROJECT_WORDS_CHANGED);
            assertThat(entry.name()).isEqualTo("SUP");
            assertThat(entry.id()).isEqualTo("10001");
            assertThat(entry.changes()).containsExactly(new AuditTrail.Changed(AuditTrail.Field.STATUSES,
                    Optional.of("Resolved: none"), Optional.of("Resolved: \"Ours\"")));
        });

        save("{\"version\": 2, \"speeches\": [{\"requestType\": \"24\", \"status\": \"11\", \"does\": \"nothing\"}, "
                + "{\"status\": \"11\", \"does\": \"words\", \"words\": \"Yours\", \"languages\": {\"de\": \"Deins\"}}]}");

        assertThat(rest.stage.audit.getLast().changes()).containsExactly(new AuditTrail.Changed(AuditTrail.Field.STATUSES,
                Optional.of("Resolved: \"Ours\"; Resolved in German: none; Resolved (Complaint): none"),
                Optional.of("Resolved: \"Yours\"; Resolved in German: \"Deins\"; Resolved (Complaint): nothing here")));
    }

    @Test
    void namesEveryWrongFieldAndSavesNothing() {
        RestStage.Reply reply = save("""
                {"version": 0, "speeches": [
                  {"status": "99", "does": "nothing"},
                  {"requestType": "77", "status": "11", "does": "nothing"},
                  {"status": "11", "does": "words", "words": "#broken", "languages": {"de": " ", "french": "Oui"}},
                  {"status": "11", "does": "words", "words": "Twice"},
                  {"status": "10", "does": "shout"}, null,
                  {"status": "10", "does": "words", "words": ""},
                  {"requestType": "x", "status": "10", "does": "nothing"}]}""");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.fields()).containsExactly("speeches[0].status", "speeches[1].requestType", "speeches[2].words",
                "speeches[2].languages.de", "speeches[2].languages.french", "speeches[3].status", "speeches[4].does", "speeches[5].does",
                "speeches[6].words", "speeches[7].does");
        assertThat(rest.stage.projects.all()).isEmpty();
        assertThat(save("{\"speeches\": []}").fields()).containsExactly("version");
        assertThat(save("{\"version\": 0}").fields()).containsExactly("speeches");
    }

    /** What is gone in Jira is shown, passed over, and hinders nobody from saving the rest. */
    @Test
    void keepsWhatIsGoneUntilSomebodyRemovesIt() {
        ProjectSpeech gone = new ProjectSpeech(Optional.of(77), Does.WORDS, new Speech("99", "#broken now"));
        rest.stage.projects.says(MemoryPlaces.SUP, gone);

        assertThat(get("SUP").json().at("/speeches/0").toString()).contains("\"requestTypeName\":null", "\"statusName\":null");
        assertThat(save("{\"version\": 1, \"speeches\": [{\"requestType\": \"77\", \"status\": \"99\", \"does\": \"words\", "
                + "\"words\": \"#broken now\", \"languages\": {}}, {\"status\": \"11\", \"does\": \"nothing\"}]}").status()).isEqualTo(200);
        assertThat(rest.stage.projects.of(MemoryPlaces.SUP).speeches()).hasSize(2).contains(gone);
        assertThat(save("{\"version\": 2, \"speeches\": [{\"requestType\": \"77\", \"status\": \"99\", \"does\": \"words\", "
                + "\"words\": \"Other words\"}]}").fields()).containsExactly("speeches[0].status", "speeches[0].requestType");
        assertThat(save("{\"version\": 2, \"speeches\": []}").status()).isEqualTo(200);
    }

    @Test
    void asksForNothingToBeSaidWhereNobodySendsRequests() {
        rest.stage.accounts.save(LinkedAccounts.acme().withoutRoute().build());

        assertThat(get("SUP").json().path("accounts")).isEmpty();
        RestStage.Reply reply = save(ONE.formatted(0, "Ours"));
        assertThat(reply.fields()).containsExactly("speeches[0].words");
        assertThat(reply.message()).contains("No account sends requests");
        assertThat(preview("{\"words\": \"Ours\"}").json().path("problem").asText()).contains("No account sends requests");
    }

    @Test
    void knowsAccountsThatARuleSendsHere() {
        rest.stage.accounts.save(LinkedAccounts.acme().withoutRoute().build());
        AccountId other = AccountId.parse("x:77");
        rest.stage.accounts.save(LinkedAccounts.account(other, "acme_two").route(new Route(9, 1)).build());
        rest.stage.rules.replace(0, List.of(new Rule("Here", new Condition(Set.of(other), Set.of(), List.of(), Set.of(), Set.of(),
                OptionalLong.empty(), OptionalLong.empty()), Destination.of(new Route(3, 24)))));

        assertThat(get("SUP").json().path("accounts").findValuesAsText("handle")).containsExactly("acme_two");
    }

    @Test
    void triesWordsOnAnExample() {
        RestStage.Reply reply = preview("{\"status\": \"Resolved\", \"words\": \"$customer.handle $status\"}");

        assertThat(reply.json().at("/parts/0/text").asText()).isEqualTo("@customer Resolved");
        assertThat(reply.json().path("account").isNull()).isTrue();
        assertThat(preview("{\"words\": \"#broken\"}").json().path("problem").asText()).isNotBlank().doesNotContain("@acme");
    }

    @Test
    void saysWhoseExampleItIsWhereSeveralAccountsSpeak() {
        rest.stage.accounts.save(LinkedAccounts.account(AccountId.parse("x:77"), "acme_two").build());

        assertThat(preview("{\"words\": \"Hello\"}").json().path("account").asText()).isEqualTo("acme");
        assertThat(preview("{\"words\": \"#broken\"}").json().path("problem").asText()).startsWith("@acme: ");
    }

    @Test
    void triesWordsOnARequestOfTheProject() {
        rest.stage.hears(Posts.post("101").in("de").build());
        rest.stage.places.kind = new RequestPlaces.Kind.Of(24);

        RestStage.Reply reply = preview("{\"words\": \"$customer.handle $request.key $status\", \"request\": \"SUP-1\"}");

        assertThat(reply.json().at("/parts/0/text").asText()).isEqualTo("@jane_doe SUP-1 Waiting");
        assertThat(reply.json().path("request").toString()).isEqualTo("{\"key\":\"SUP-1\",\"handle\":\"jane_doe\",\"language\":\"de\","
                + "\"project\":null,\"requestType\":\"24\"}");
        assertThat(rest.stage.outbox.all()).isEmpty();
    }

    @Test
    void triesWordsOnNoOtherRequest() {
        rest.stage.hears(Posts.post("101").build());
        String asked = "{\"words\": \"Hello\", \"request\": \"SUP-1\"}";

        rest.stage.places.place = Optional.of(new RequestPlaces.Place(10_002, "OPS"));
        assertThat(preview(asked).json().path("requestProblem").asText()).isEqualTo("SUP-1 is no request of this project.");
        rest.stage.places.place = Optional.of(new RequestPlaces.Place(MemoryPlaces.SUP, "SUP"));
        assertThat(preview(asked.replace("SUP-1", "SUP-9")).json().path("requestProblem").asText()).contains("SUP-9");
        rest.hidden.add(rest.stage.desk.tickets().getFirst().ref().issueId());
        assertThat(preview(asked).json().path("requestProblem").asText()).contains("SUP-1").doesNotContain("jane_doe");
    }

    /** Nobody who looks at the account is surprised by what a project says. */
    @Test
    void theAccountNamesProjectsThatSaySomethingElse() {
        save(ONE.formatted(0, "Ours"));

        assertThat(rest.as(Role.ADMIN, () -> rest.account().get("x:99")).json().path("projects").toString())
                .isEqualTo("[{\"key\":\"SUP\",\"name\":\"Support\",\"speaks\":true}]");
        save("{\"version\": 1, \"speeches\": [{\"status\": \"11\", \"does\": \"nothing\"}]}");
        assertThat(rest.as(Role.ADMIN, () -> rest.account().get("x:99")).json().at("/projects/0/speaks").asBoolean()).isFalse();
        rest.stage.accounts.save(LinkedAccounts.acme().withoutRoute().build());
        assertThat(rest.as(Role.ADMIN, () -> rest.account().get("x:99")).json().path("projects")).isEmpty();
    }
}
