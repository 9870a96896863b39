package io.listeningpost.jira.rest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.settings.Rule;
import io.listeningpost.testing.Posts;
import jakarta.ws.rs.core.Response;
import java.util.Collections;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RoutingResourceTest {

    private static final String LATE = """
            {"name": " Late ", "accounts": ["x:99"], "kinds": ["mention", "quote"], "words": ["late", " late ", "", null],
             "languages": ["EN"], "authors": ["@Nora_K"], "followersAtLeast": 5, "followersAtMost": 5000000000,
             "serviceDesk": "3", "requestType": "24", "priority": "2", "component": "10100", "assignee": "ada",
             "teamField": "customfield_10050", "team": " Blue team "}""";

    private final RestStage rest = new RestStage();

    private RestStage.Reply admin(Supplier<Response> call) {
        return rest.as(Role.ADMIN, call);
    }

    private RestStage.Reply save(long version, String... rules) {
        return admin(() -> rest.routing().save("{\"version\": " + version + ", \"rules\": [" + String.join(", ", rules) + "]}"));
    }

    private static String simple(String name, String word) {
        return "{\"name\": \"" + name + "\", \"words\": [\"" + word + "\"], \"serviceDesk\": \"3\", \"requestType\": \"24\"}";
    }

    @Test
    void keepsRulesAndShowsThemAgain() {
        var saved = save(0, LATE, simple("Lost", "lost"));

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.json()).isEqualTo(admin(() -> rest.routing().get()).json());
        var first = saved.json().at("/rules/0");
        assertThat(first.toString()).isEqualTo("{\"name\":\"Late\",\"accounts\":[\"x:99\"],\"kinds\":[\"mention\",\"quote\"],"
                + "\"words\":[\"late\"],\"languages\":[\"en\"],\"authors\":[\"nora_k\"],\"followersAtLeast\":5,"
                + "\"followersAtMost\":5000000000,\"serviceDesk\":\"3\",\"requestType\":\"24\",\"priority\":\"2\","
                + "\"component\":\"10100\",\"assignee\":\"ada\",\"teamField\":\"customfield_10050\",\"team\":\"Blue team\",\"gone\":null,"
                + "\"doubts\":[]}");
        assertThat(saved.json().at("/priorities/0/name").asText()).isEqualTo("High");
        assertThat(saved.json().at("/teamFields/0/name").asText()).isEqualTo("Support team");
        assertThat(rest.stage.rules.book().rules()).extracting(Rule::name).containsExactly("Late", "Lost");
    }

    @Test
    void refusesWhatSomebodyElseChanged() {
        save(0, simple("One", "one"));

        var late = save(0, simple("Two", "two"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.fields()).containsExactly("revision");
        assertThat(admin(() -> rest.routing().save("{\"rules\": []}")).fields()).containsExactly("version");
        assertThat(rest.stage.rules.book().rules()).extracting(Rule::name).containsExactly("One");
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        var wrong = save(0, """
                {"name": "", "accounts": ["x:1"], "kinds": ["shout"], "words": ["%s"], "languages": ["english"], "authors": ["two words"],
                 "followersAtLeast": -1, "serviceDesk": "9", "requestType": "24", "priority": "77", "component": "abc", "assignee": "gone",
                 "teamField": "customfield_1", "team": ""}
                """.formatted("w".repeat(101)), "{\"name\": \"All\", \"serviceDesk\": \"3\", \"requestType\": \"9\"}",
                simple("Good", "late"), "null", "{\"name\": \"x\", \"followersAtLeast\": 9, \"followersAtMost\": 3, "
                        + "\"serviceDesk\": \"3\", \"requestType\": \"24\", \"component\": \"7\"}");

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.fields()).containsExactlyInAnyOrder("rules[0].name", "rules[0].accounts", "rules[0].kinds", "rules[0].words",
                "rules[0].languages", "rules[0].authors", "rules[0].followersAtLeast", "rules[0].serviceDesk", "rules[0].priority",
                "rules[0].component", "rules[0].assignee", "rules[0].teamField", "rules[0].team",
                "rules[1].words", "rules[1].requestType", "rules[3]",
                "rules[4].followersAtMost", "rules[4].component");
        assertThat(rest.stage.rules.book().version()).isZero();
        assertThat(save(0, Collections.nCopies(101, "null").toArray(String[]::new)).fields()).containsExactly("rules");
    }

    @Test
    void saysWhatIsGone() {
        save(0, simple("Late", "late"));
        rest.stage.destinations.takeAway(24, "its request type 24 is gone");

        assertThat(admin(() -> rest.routing().get()).json().at("/rules/0/gone").asText()).isEqualTo("its request type 24 is gone");
    }

    @Test
    void doubtsATeamThatTheNewestRequestCannotHave() {
        String rule = simple("Late", "late");

        var saved = save(0, rule.substring(0, rule.length() - 1) + ", \"teamField\": \"customfield_10050\", \"team\": \"Billing\"}");

        assertThat(saved.status()).isEqualTo(200);
        assertThat(save(1, rule.substring(0, rule.length() - 1) + ", \"assignee\": \"social\"}").json().at("/rules/0/doubts/0").asText())
                .endsWith(" does not work on this service desk: Jira may refuse the assignment.");
        assertThat(saved.json().at("/rules/0/doubts/0").asText()).startsWith("The newest request of this service desk cannot have the team "
                + "Billing");
    }

    @Test
    void rehearsesRulesThatNobodySaved() {
        rest.stage.hears(Posts.post("101").text("@acme it is late").build(), Posts.post("102").text("@acme hello").build());

        var report = admin(() -> rest.routing().rehearse("{\"rules\": [" + simple("Lost", "lost") + "," + simple("Late", "late") + "]}"))
                .json();

        assertThat(report.at("/taken").toString()).isEqualTo("[0,1]");
        assertThat(report.at("/posts").asInt()).isEqualTo(2);
        assertThat(report.at("/complete").asBoolean()).isTrue();
        assertThat(report.at("/rest").toString())
                .isEqualTo("[{\"account\":\"x:99\",\"handle\":\"acme\",\"posts\":1,\"routed\":true}]");
        assertThat(rest.stage.desk.tickets()).hasSize(2);
    }

    @Test
    void triesAPost() {
        String rules = "\"rules\": [" + simple("Lost", "lost") + "," + LATE + "], \"account\": \"x:99\"";

        var taken = admin(() -> rest.routing().tryOut("{" + rules
                + ", \"text\": \"so late\", \"language\": \"en\", \"author\": \"@nora_k\", \"followers\": 7}")).json();
        assertThat(taken.toString()).isEqualTo("{\"rule\":1,\"name\":\"Late\",\"serviceDesk\":\"3\",\"requestType\":\"24\"}");

        var left = admin(() -> rest.routing().tryOut("{" + rules + ", \"text\": \"so late\", \"kind\": \"direct\"}")).json();
        assertThat(left.toString()).isEqualTo("{\"rule\":null,\"name\":null,\"serviceDesk\":\"3\",\"requestType\":\"25\"}");

        assertThat(admin(() -> rest.routing().tryOut("{" + rules + ", \"kind\": \"shout\"}")).fields()).containsExactly("kind");
        assertThat(admin(() -> rest.routing().tryOut("{\"rules\": [], \"account\": \"x:1\"}")).status()).isEqualTo(404);
    }

    @Test
    void aTeamIsOneOfAList() {
        String rule = simple("Late", "late");
        String end = rule.substring(0, rule.length() - 1);

        assertThat(save(0, end + ", \"team\": \"Blue team\"}").fields()).containsExactly("rules[0].teamField");
        assertThat(save(0, end + ", \"teamField\": \"customfield_10050\"}").fields()).containsExactly("rules[0].team");
        assertThat(save(0, end + ", \"teamField\": \"customfield_10050\", \"team\": \"" + "t".repeat(256) + "\"}").fields())
                .containsExactly("rules[0].team");
        assertThat(save(0, end + ", \"teamField\": \"\", \"team\": null}").status()).isEqualTo(200);
    }

    @Test
    void listsTheTeamsOfADesk() {
        assertThat(admin(() -> rest.routing().teams("3", "customfield_10050")).json().at("/values").toString())
                .isEqualTo("[\"Blue team\",\"Green team\"]");
        assertThat(admin(() -> rest.routing().teams("4", "customfield_10050")).json().at("/values")).isEmpty();
        assertThat(admin(() -> rest.routing().teams("x", "customfield_10050")).status()).isEqualTo(404);
        assertThat(admin(() -> rest.routing().teams("3", "customfield_1")).status()).isEqualTo(404);
    }

    @Test
    void listsTheComponentsOfADesk() {
        assertThat(admin(() -> rest.routing().components("3")).json().at("/values/0/name").asText()).isEqualTo("Delivery");
        assertThat(admin(() -> rest.routing().components("x")).status()).isEqualTo(404);
    }
}
