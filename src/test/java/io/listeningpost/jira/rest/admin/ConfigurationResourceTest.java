package io.listeningpost.jira.rest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Approval;
import io.listeningpost.settings.AuditTrail;
import io.listeningpost.settings.Budget;
import io.listeningpost.settings.CannedAnswer;
import io.listeningpost.settings.Condition;
import io.listeningpost.settings.Destination;
import io.listeningpost.settings.FieldValue;
import io.listeningpost.settings.Hearing;
import io.listeningpost.settings.KeywordSearch;
import io.listeningpost.settings.Opener;
import io.listeningpost.settings.Quiet;
import io.listeningpost.settings.QuietHours;
import io.listeningpost.settings.Route;
import io.listeningpost.settings.Rule;
import io.listeningpost.settings.Sharing;
import io.listeningpost.settings.Team;
import io.listeningpost.settings.Wording;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Charge;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Network;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Stage;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationResourceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AccountId OTHER = new AccountId(new Network("x"), "77");

    /** A Jira in which everything is decided, with ids that are shifted by so much. */
    private static RestStage full(int shift) {
        Route route = new Route(3 + shift, 25 + shift);
        AccountSettings acme = LinkedAccounts.acme().route(route).says(Integer.toString(10 + shift), "We are at it.")
                .says(Integer.toString(11 + shift), "It is done, $customer.handle.").grace(Duration.ofSeconds(30))
                .wording(new Wording(Optional.of("^$agent.initials"), List.of("ORD-\\d{6}"), List.of("help@acme.example"), Sharing.ASK))
                .quiet(new Quiet(Optional.of(new QuietHours(ZoneId.of("Europe/Berlin"), Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY),
                        LocalTime.of(20, 0), LocalTime.of(7, 30))), 2)).build()
                .withHearing(new Hearing(Set.of(Opener.MENTION, Opener.SEARCH), true, false,
                        List.of(new KeywordSearch("s1", "Kettles", "kettle -is:retweet")), false, 3, 24))
                .withBudget(new Budget(true, OptionalLong.of(2_500_000), OptionalLong.empty()));
        RestStage rest = new RestStage(new Stage(acme));
        rest.shift = shift;
        rest.stage.network.hears(Heard.values());
        rest.stage.accounts.save(LinkedAccounts.account(OTHER, "Beta").route(route).build());
        rest.stage.teams.save(Stage.ACME, new Team(Set.of("social", "leads"), Set.of("leads"), Approval.CHOSEN, Set.of("new"),
                Set.of("leads"), true));
        rest.stage.rules.replace(0, List.of(new Rule("Lost", new Condition(Set.of(Stage.ACME), Set.of(Heard.MENTION),
                List.of("lost \u2728"),
                Set.of("en"), Set.of("vip"), OptionalLong.of(10), OptionalLong.of(99)), new Destination(new Route(3 + shift, 24 + shift),
                Optional.of(Integer.toString(2 + shift)), Optional.of(10_100L + shift), Optional.of("agent"),
                Optional.of(new FieldValue("customfield_" + (10_050 + shift), "Blue team"))))));
        rest.stage.canned.replace(0, List.of(new CannedAnswer("Delay", "Sorry, $customer.handle!", Optional.of(Stage.ACME)),
                new CannedAnswer("Photo", "Please show us.", Optional.empty())));
        rest.prices.change(Stage.ACME.network(), Map.of(Charge.POST_READ, 4_000L));
        return rest;
    }

    private static String file(RestStage rest) {
        return (String) rest.as(Role.ADMIN, () -> rest.configuration().document()).response().getEntity();
    }

    private static RestStage.Reply difference(RestStage rest, String document) {
        return rest.as(Role.ADMIN, () -> rest.configuration().difference(form(document, null)));
    }

    private static RestStage.Reply apply(RestStage rest, String document, String version) {
        return rest.as(Role.ADMIN, () -> rest.configuration().apply(form(document, version)));
    }

    private static RestStage.Reply applied(RestStage rest, String document) {
        return apply(rest, document, difference(rest, document).json().path("version").asText());
    }

    private static String form(String document, String version) {
        return JSON.createObjectNode().put("document", document).put("version", version).toString();
    }

    /** The file with one change made to it. */
    private static String changed(RestStage rest, String pointer, String value) {
        try {
            ObjectNode all = (ObjectNode) JSON.readTree(file(rest));
            int slash = pointer.lastIndexOf('/');
            JsonNode parent = all.at(pointer.substring(0, slash));
            assertThat(parent.isObject()).as(pointer).isTrue();
            ((ObjectNode) parent).set(pointer.substring(slash + 1), JSON.readTree(value));
            return all.toString();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void writesEverythingByNamesAndWithoutSecrets() {
        RestStage rest = full(0);

        String file = file(rest);

        assertThat(file).startsWith("{\n  \"format\" : 1,\n  \"accounts\" : [\n    {\n      \"account\" : \"x/acme\"").endsWith("}\n")
                .contains("\"account\" : \"x/Beta\"", "\"project\" : \"SUP\"", "\"projectName\" : \"Support\"",
                        "\"requestType\" : \"Public mention\"", "\"status\" : \"Resolved\"", "\"speaker\" : \"social\"",
                        "\"speakerName\" : \"Social Desk\"", "\"priority\" : \"High\"", "\"component\" : \"Delivery\"",
                        "\"daily\" : \"2.50\"", "\"post-read\" : \"0.004\"", "lost \u2728")
                .doesNotContain("good", "\"99\"", "x:99", "JIRAUSER", "10100", "acme_people");
        assertThat(file(full(0))).as("the same order each time").isEqualTo(file);
        var reply = rest.as(Role.ADMIN, () -> rest.configuration().document());
        assertThat(reply.response().getHeaderString("Content-Disposition")).contains("listening-post-configuration.json");
        assertThat(reply.response().getHeaderString("Cache-Control")).contains("no-store");
    }

    @Test
    void findsNothingToChangeInWhatItWrote() {
        RestStage rest = full(0);

        var found = difference(rest, "\uFEFF" + file(rest));

        assertThat(found.status()).as(found.message()).isEqualTo(200);
        assertThat(found.json().at("/sections")).isEmpty();
        assertThat(found.json().at("/left")).isEmpty();
        assertThat(applied(rest, file(rest)).json().at("/applied")).isEmpty();
        assertThat(rest.stage.audit).isEmpty();
        assertThat(rest.stage.rules.book().version()).isEqualTo(1);
    }

    @Test
    void carriesEverythingToAnotherJira() {
        RestStage from = full(0);
        RestStage to = new RestStage(new Stage(LinkedAccounts.acme().withoutRoute().build()));
        to.shift = 1_000;
        to.stage.network.hears(Heard.values());
        to.stage.accounts.save(LinkedAccounts.account(OTHER, "beta").withoutRoute().withoutReopening().build());

        var done = applied(to, file(from));

        assertThat(done.status()).as(done.message()).isEqualTo(200);
        RestStage same = full(1_000);
        assertThat(to.stage.accounts.find(Stage.ACME).orElseThrow().withHearing(Hearing.FIRST))
                .usingRecursiveComparison().ignoringFields("edits")
                .isEqualTo(same.stage.accounts.find(Stage.ACME).orElseThrow().withHearing(Hearing.FIRST));
        assertThat(to.stage.teams.of(Stage.ACME)).isEqualTo(same.stage.teams.of(Stage.ACME));
        assertThat(to.stage.rules.book().rules()).isEqualTo(same.stage.rules.book().rules());
        assertThat(to.stage.canned.book().answers()).isEqualTo(same.stage.canned.book().answers());
        assertThat(to.prices.changed(Stage.ACME.network())).isEqualTo(Map.of(Charge.POST_READ, 4_000L));
        assertThat(difference(to, file(from)).json().at("/sections")).isEmpty();
        assertThat(file(to).replace("x/beta", "x/Beta").replace("The beta", "The Beta")).as("the same file from both")
                .isEqualTo(file(from));
        assertThat(to.stage.audit.getLast().deed()).isEqualTo(AuditTrail.Deed.CONFIGURATION_IMPORTED);
        assertThat(to.stage.audit.getLast().changes().getFirst().to().orElseThrow())
                .contains("x/acme: Requests and statuses", "x/acme: Who may do what", "Routing rules", "Canned answers", "Prices");
        assertThat(to.stage.audit).extracting(AuditTrail.Entry::deed).contains(AuditTrail.Deed.ACCOUNT_CHANGED);
    }

    @Test
    void tellsEachChangeFromAndTo() {
        RestStage rest = full(0);
        String file = file(rest).replace("\"graceSeconds\" : 30", "\"graceSeconds\" : 45").replace("We are at it.", "We look at it.")
                .replace("\"leads\", \"social\"", "\"leads\"").replace("\"title\" : \"Photo\"", "\"title\" : \"Picture\"");

        JsonNode found = difference(rest, file).json();

        assertThat(found.at("/sections").findValuesAsText("drawer")).containsExactly("settings", "canned");
        assertThat(found.at("/sections/0/account").asText()).isEqualTo("x/acme");
        assertThat(found.at("/sections/0/changes").toString()).isEqualTo("[{\"kind\":\"changed\",\"path\":\"graceSeconds\",\"from\":\"30\","
                + "\"to\":\"45\"},{\"kind\":\"changed\",\"path\":\"speeches \u203a In progress \u203a words\",\"from\":\"We are at it.\","
                + "\"to\":\"We look at it.\"}]");
        assertThat(found.at("/sections/1/changes").findValuesAsText("kind")).containsExactly("added", "removed");
        assertThat(rest.stage.accounts.find(Stage.ACME).orElseThrow().grace()).as("nothing is applied").isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void tellsAnotherOrderOfRulesAndAnswers() throws Exception {
        RestStage rest = full(0);
        ObjectNode file = (ObjectNode) JSON.readTree(file(rest));
        JsonNode first = file.withArray("canned").remove(0);
        file.withArray("canned").add(first);

        JsonNode found = difference(rest, file.toString()).json();

        assertThat(found.at("/sections/0/changes").toString())
                .isEqualTo("[{\"kind\":\"moved\",\"path\":\"\",\"from\":\"Delay\\nPhoto\",\"to\":\"Photo\\nDelay\"}]");
    }

    @Test
    void leavesWhatTheFileDoesNotSpeakOf() {
        RestStage rest = full(0);
        String before = file(rest);

        var found = difference(rest, "{\"format\": 1, \"accounts\": [{\"account\": \"X/ACME\", \"quiet\": {\"most\": 1}}]}");

        assertThat(found.json().at("/left").toString()).isEqualTo("[\"x/Beta\"]");
        assertThat(found.json().at("/sections").findValuesAsText("drawer")).containsExactly("quiet");
        assertThat(applied(rest, "{\"format\": 1, \"accounts\": [{\"account\": \"X/ACME\", \"quiet\": {\"most\": 1}}]}").status())
                .isEqualTo(200);
        assertThat(rest.stage.accounts.find(Stage.ACME).orElseThrow().quiet()).isEqualTo(new Quiet(Optional.empty(), 1));
        assertThat(file(rest)).isNotEqualTo(before).contains("kettle", "ORD-", "Lost", "Delay");
        assertThat(difference(rest, "{\"format\": 1}").json().at("/left").toString()).isEqualTo("[\"x/acme\",\"x/Beta\"]");
    }

    @Test
    void appliesNothingWhenSomebodyChangedSomething() {
        RestStage rest = full(0);
        String file = changed(rest, "/accounts/0/settings/graceSeconds", "45");
        String version = difference(rest, file).json().path("version").asText();
        rest.prices.change(Stage.ACME.network(), Map.of());

        var late = apply(rest, file, version);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.fields()).containsExactly("version");
        assertThat(apply(rest, file, null).status()).isEqualTo(409);
        assertThat(rest.stage.accounts.find(Stage.ACME).orElseThrow().grace()).isEqualTo(Duration.ofSeconds(30));
        assertThat(rest.stage.audit).isEmpty();
    }

    @Test
    void keepsASearchThatIsOnlyRenamedOrRewritten() {
        RestStage rest = full(0);

        applied(rest, changed(rest, "/accounts/0/hearing/searches", "[{\"name\": \"Pots\", \"expression\": \"kettle -is:retweet\"},"
                + "{\"name\": \"New\", \"expression\": \"teapot\"}]"));

        List<KeywordSearch> searches = rest.stage.accounts.find(Stage.ACME).orElseThrow().hearing().searches();
        assertThat(searches.getFirst()).isEqualTo(new KeywordSearch("s1", "Pots", "kettle -is:retweet"));
        assertThat(searches.getLast().id()).hasSizeGreaterThan(10);
        applied(rest, changed(rest, "/accounts/0/hearing/searches", "[{\"name\": \"Pots\", \"expression\": \"kettle OR pot\"}]"));
        assertThat(rest.stage.accounts.find(Stage.ACME).orElseThrow().hearing().searches())
                .containsExactly(new KeywordSearch("s1", "Pots", "kettle OR pot"));
    }

    /** What is gone in Jira is written so that a reader sees it, and comes back as it is. */
    @Test
    void bearsWhatIsGone() {
        RestStage rest = full(0);
        rest.stage.accounts.save(LinkedAccounts.acme().route(new Route(8, 9)).says("404", "Gone.").speaker("JIRAUSER0").build());

        assertThat(file(rest)).contains("\"#404\"", "\"project\" : \"#8\"", "\"requestType\" : \"#9\"", "\"speaker\" : \"#JIRAUSER0\"");
        assertThat(difference(rest, file(rest)).json().at("/sections")).isEmpty();
        var wrong = difference(rest, changed(rest, "/accounts/0/settings/graceSeconds", "1"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.fields()).contains("accounts[0].settings.route.project", "accounts[0].settings.speeches[0].status");
    }

    @Test
    void namesEveryPlaceThatIsWrong() {
        var wrong = difference(full(0), "{\"format\": 1, \"accounts\": [{\"account\": \"x/nobody\"}, {\"account\": \"acme\"}, null,"
                + "{\"account\": \"x/acme\", \"settings\": {\"speaker\": \"nemo\","
                + "\"route\": {\"project\": \"NOPE\", \"requestType\": \"x\"},"
                + "\"graceSeconds\": 4000, \"reopenAction\": \"Jump\", \"speeches\": [{\"status\": \"Nowhere\", \"words\": \"a\"},"
                + "{\"status\": \"Resolved\", \"words\": \"$nobody\"}]}, \"hearing\": {\"opens\": [\"all\"], \"searches\": []},"
                + "\"budget\": {\"daily\": \"lots\"}, \"wording\": {\"orders\": [\"(\"], \"ours\": []}, \"quiet\": {\"most\": 51},"
                + "\"team\": {\"answerers\": [\"social\", \"nobody\"], \"confidants\": [], \"approval\": \"maybe\"}},"
                + "{\"account\": \"X/Acme\"}],"
                + "\"rules\": [{\"name\": \"R\", \"accounts\": [\"x/acme\", \"x/nobody\"], \"words\": [\"a\"], \"project\": \"SUP\","
                + "\"requestType\": \"None\", \"priority\": \"Huge\", \"component\": \"None\", \"assignee\": \"nemo\"}],"
                + "\"canned\": [{\"title\": \"T\", \"text\": \"$nobody\", \"account\": \"x/nobody\"}],"
                + "\"prices\": {\"y\": {}, \"x\": {\"air\": \"1\", \"post-read\": \"-1\"}}}");

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.fields()).containsExactlyInAnyOrder("accounts[0].account", "accounts[1].account", "accounts[2].account",
                "accounts[3].settings.speaker", "accounts[3].settings.route.project", "accounts[3].settings.graceSeconds",
                "accounts[3].settings.speeches[0].status", "accounts[3].hearing.opens[0]", "accounts[3].hearing.quotes",
                "accounts[3].hearing.direct", "accounts[3].hearing.photos", "accounts[3].hearing.recheckDays",
                "accounts[3].budget.ownsApp", "accounts[3].budget.daily", "accounts[3].wording.orders[0]", "accounts[3].quiet.most",
                "accounts[3].team.answerers[1]", "accounts[3].team.approval", "accounts[4].account", "rules[0].accounts[1]",
                "rules[0].requestType", "rules[0].priority", "rules[0].component", "rules[0].assignee", "canned[0].account",
                "canned[0].text", "prices.y", "prices.x.air", "prices.x.post-read");
        assertThat(wrong.message()).contains("x/nobody is not linked in this Jira. Link it first", "There are: SUP.",
                "There are: Complaint, Public mention.", "has no status Nowhere", "has no group nobody").doesNotContain("listening-post.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"format\": 2}|format", "{}|format", "{\"format\": \"1\"}|format", "{\"format\": 1, \"secrets\": {}}|secrets",
        "{\"format\": 1, \"accounts\": {}}|accounts", "{\"format\": 1, \"accounts\": [7]}|accounts[0]",
        "{\"format\": 1, \"accounts\": [{\"account\": \"x/acme\", \"token\": \"t\"}]}|accounts[0].token",
        "{\"format\": 1, \"accounts\": [{\"account\": \"x/acme\", \"quiet\": {\"most\": \"3\"}}]}|accounts[0].quiet.most",
        "{\"format\": 1, \"accounts\": [{\"account\": \"x/acme\", \"quiet\": {\"most\": 3.5}}]}|accounts[0].quiet.most",
        "{\"format\": 1, \"accounts\": [{\"account\": \"x/acme\", \"quiet\": {\"most\": 99999999999}}]}|accounts[0].quiet.most",
        "{\"format\": 1, \"accounts\": [{\"account\": \"x/acme\", \"team\": {\"answerers\": [1]}}]}|accounts[0].team.answerers[0]",
        "{\"format\": 1, \"accounts\": [{\"account\": \"x/acme\", \"hearing\": {\"quotes\": \"yes\"}}]}|accounts[0].hearing.quotes",
        "{\"format\": 1, \"prices\": {\"x\": {\"post-read\": 0.5}}}|prices.x.post-read",
        "{\"format\": 1, \"rules\": [{\"when\": {}}]}|rules[0].when"})
    void refusesWhatDoesNotBelongThereByItsPath(String document, String path) {
        var wrong = difference(full(0), document);

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.fields()).containsExactly(path);
        assertThat(wrong.message()).isNotBlank().doesNotContain("listening-post.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "7", "\"x\"", "null", "{", "{\"format\": 1}}", "{\"format\": 1, \"format\": 1}",
        "{\"format\": 1, \"accounts\": [{\"account\": \"x/acme\", \"account\": \"x/acme\"}]}", "<xml/>", "\u0000", "{'format': 1}",
        "{\"format\": NaN}"})
    void refusesWhatIsNoFile(String document) {
        var wrong = difference(full(0), document);

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.message()).isNotBlank().doesNotContain("listening-post.", "Exception", "com.fasterxml");
    }

    @Test
    void refusesWhatIsTooMuch() {
        RestStage rest = full(0);
        String deep = "{\"format\": 1, \"accounts\": " + "[".repeat(20_000) + "]".repeat(20_000) + "}";
        String wide = "{\"format\": 1, \"rules\": [" + "null,".repeat(300_000) + "null]}";
        String long1 = "{\"format\": 1, \"" + "k".repeat(1_900_000) + "\": 1}";

        assertThat(difference(rest, deep).status()).isEqualTo(400);
        assertThat(difference(rest, wide).status()).isEqualTo(400);
        assertThat(difference(rest, "{\"format\": 1}" + " ".repeat(2_000_000)).message()).contains("2,000,000");
        var shown = difference(rest, long1);
        assertThat(shown.status()).isEqualTo(400);
        assertThat(shown.json().toString()).hasSizeLessThan(1_000);
        assertThat(difference(rest, "{\"format\": 1, \"a\": [" + "{},".repeat(1_000) + "{}], \"accounts\": [" + "{\"b\": 1},".repeat(5_000)
                + "{}]}").fields()).hasSizeLessThanOrEqualTo(101);
        assertThat(rest.as(Role.ADMIN, () -> rest.configuration().difference("{\"document\": \"" + "x".repeat(6_000_001) + "\"}"))
                .status()).isEqualTo(400);
        assertThat(rest.as(Role.ADMIN, () -> rest.configuration().difference("{\"file\": \"{}\"}")).fields()).containsExactly("file");
    }

    /** Somebody saves between the look and the deed, in the very moment of the import: what was not applied is told. */
    @Test
    void tellsWhatWasNotAppliedInARace() {
        RestStage rest = full(0);
        String file = changed(rest, "/accounts/0/settings/graceSeconds", "45").replace("\"Delay\"", "\"Late\"");
        String version = difference(rest, file).json().path("version").asText();
        rest.stage.canned.refuseOnce();

        var partly = apply(rest, file, version);

        assertThat(partly.status()).isEqualTo(409);
        assertThat(partly.json().at("/applied").toString()).isEqualTo("[{\"account\":\"x/acme\",\"drawer\":\"settings\"}]");
        assertThat(partly.json().at("/missed").toString()).isEqualTo("[{\"account\":null,\"drawer\":\"canned\"}]");
        assertThat(partly.message()).contains("was not applied");
        assertThat(rest.stage.accounts.find(Stage.ACME).orElseThrow().grace()).isEqualTo(Duration.ofSeconds(45));
        assertThat(rest.stage.canned.book().answers().getFirst().title()).isEqualTo("Delay");
    }

    /** Handles are unique on a network; where ours are not up to date, a file tells two accounts apart. */
    @Test
    void tellsTwinsApart() {
        RestStage rest = full(0);
        rest.stage.accounts.save(LinkedAccounts.account(OTHER, "acme").build());

        assertThat(file(rest)).contains("\"x/acme/77\"", "\"x/acme/99\"");
        assertThat(difference(rest, file(rest)).json().at("/sections")).isEmpty();
        assertThat(difference(rest, "{\"format\": 1, \"accounts\": [{\"account\": \"x/acme\"}]}").fields())
                .containsExactly("accounts[0].account");
    }
}
