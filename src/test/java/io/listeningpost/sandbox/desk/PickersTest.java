package io.listeningpost.sandbox.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.Host;
import io.listeningpost.sandbox.host.HostOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The resources that suggest users and groups answer as strictly as Jira's. */
final class PickersTest {

    private static final String USERS = "/rest/api/2/user/picker";
    private static final String GROUPS = "/rest/api/2/groups/picker";

    @TempDir
    static Path home;

    private static TestDatabase database;
    private static Jira jira;
    private static Host host;
    private static Visitor amelia;
    private static Visitor cora;

    @BeforeAll
    static void start() throws Exception {
        database = TestDatabase.open(Database.Kind.H2);
        jira = Jira.on(database);
        host = Host.start(HostOptions.of(TinyPlugin.in(home), home), database, jira.desk.logins(), jira.desk, jira.desk.pages());
        amelia = new Visitor(host.address(), "amelia");
        cora = new Visitor(host.address(), "cora");
    }

    @AfterAll
    static void stop() {
        host.close();
        jira.close();
        database.close();
    }

    @Test
    void suggestsUsersByTheBeginningOfAWord() throws Exception {
        JsonNode found = json(amelia.get(USERS + "?query=aGe"));

        assertThat(names(found.path("users"))).containsExactly("amelia", "bruno");
        assertThat(found.path("users").path(0)).isEqualTo(new ObjectMapper().readTree("""
                {"name": "amelia", "key": "amelia", "html": "Amelia <strong>Age</strong>nt - amelia@sandbox.invalid (amelia)",
                "displayName": "Amelia Agent"}"""));
        assertThat(found.path("total").asInt()).isEqualTo(2);
        assertThat(found.path("header").asText()).isEqualTo("Showing 2 of 2 matching users");
        assertThat(names(json(amelia.get(USERS + "?query=bru")).path("users"))).as("by login").containsExactly("bruno");
        assertThat(names(json(amelia.get(USERS + "?query=gent")).path("users"))).as("in the middle of a word").isEmpty();
        assertThat(names(json(amelia.get(USERS + "?query=")).path("users"))).as("nothing sought").isEmpty();
    }

    @Test
    void givesAsManyAsAreAskedForAndTellsOfTheRest() throws Exception {
        JsonNode users = json(amelia.get(USERS + "?query=a&maxResults=1"));
        assertThat(names(users.path("users"))).hasSize(1);
        assertThat(users.path("total").asInt()).isGreaterThan(1);
        JsonNode groups = json(amelia.get(GROUPS + "?query=jira&maxResults=1"));
        assertThat(names(groups.path("groups"))).containsExactly("jira-administrators");
        assertThat(groups.path("total").asInt()).isEqualTo(2);
        assertThat(amelia.get(USERS + "?query=a&maxResults=many").statusCode()).isEqualTo(404);
        assertThat(amelia.get(GROUPS + "?query=a&maxResults=many").statusCode()).isEqualTo(404);
        assertThat(names(json(amelia.get(USERS + "?query=age&exclude=amelia")).path("users"))).containsExactly("bruno");
        assertThat(names(json(amelia.get(GROUPS + "?query=jira&exclude=jira-administrators")).path("groups")))
                .containsExactly("jira-servicedesk-users");
    }

    @Test
    void suggestsGroupsByWhatIsInTheirNames() throws Exception {
        JsonNode found = json(amelia.get(GROUPS + "?query=ADMIN"));

        assertThat(names(found.path("groups"))).containsExactly("jira-administrators", "sup-administrators");
        assertThat(found.path("groups").path(0)).isEqualTo(new ObjectMapper()
                .readTree("{\"name\": \"jira-administrators\", \"html\": \"jira-<b>admin</b>istrators\", \"labels\": []}"));
        assertThat(found.path("header").asText()).isEqualTo("Showing 2 of 2 matching groups");
        assertThat(names(json(amelia.get(GROUPS)).path("groups"))).as("nothing sought").contains("ops-team", "jira-administrators");
    }

    @Test
    void suggestsNobodyWhoIsInactive() throws Exception {
        jira.desk.activate("petra", false);
        assertThat(names(json(amelia.get(USERS + "?query=petra")).path("users"))).isEmpty();
        jira.desk.activate("petra", true);
        assertThat(names(json(amelia.get(USERS + "?query=petra")).path("users"))).containsExactly("petra");
    }

    @Test
    void suggestsOnlyTheExactNameToThoseWhoMayNotBrowseUsers() throws Exception {
        assertThat(names(json(cora.get(USERS + "?query=age")).path("users"))).isEmpty();
        assertThat(names(json(cora.get(USERS + "?query=amelia")).path("users"))).containsExactly("amelia");
        assertThat(names(json(cora.get(GROUPS + "?query=ops")).path("groups"))).isEmpty();
        assertThat(names(json(cora.get(GROUPS + "?query=")).path("groups"))).isEmpty();
        assertThat(names(json(cora.get(GROUPS + "?query=ops-team")).path("groups"))).containsExactly("ops-team");
    }

    @Test
    void refusesStrangersOtherMethodsAndAMissingQuery() throws Exception {
        for (String path : List.of(USERS, GROUPS)) {
            HttpResponse<String> refused = send(HttpRequest.newBuilder(URI.create(host.address() + path + "?query=amelia")));
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.body()).doesNotContain("amelia@").contains("\"status-code\":401");
            assertThat(send(HttpRequest.newBuilder(URI.create(host.address() + path + "?query=amelia"))
                    .POST(HttpRequest.BodyPublishers.ofString(""))).statusCode()).isEqualTo(405);
        }
        HttpResponse<String> nothing = amelia.get(USERS);
        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(nothing.body()).isEqualTo("{\"errorMessages\":[\"The username query parameter was not provided\"],\"errors\":{}}");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient stranger = HttpClient.newHttpClient()) {
            return stranger.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        return new ObjectMapper().readTree(answer.body());
    }

    private static List<String> names(JsonNode list) {
        return list.findValuesAsText("name");
    }
}
