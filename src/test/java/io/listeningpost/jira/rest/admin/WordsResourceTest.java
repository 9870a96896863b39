package io.listeningpost.jira.rest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.settings.ProjectSpeech;
import io.listeningpost.settings.Speech;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Network;
import io.listeningpost.social.Post;
import io.listeningpost.status.RequestPlaces;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MemoryPlaces;
import io.listeningpost.testing.Posts;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordsResourceTest {

    private final RestStage rest = new RestStage();

    @Test
    void showsWhatACustomerWouldRead() {
        JsonNode words = preview("$customer.handle, $agent.firstName is on it: $status ($request.key)");
        assertThat(words.at("/parts/0/text").asText()).isEqualTo("@customer, Alex is on it: In progress (ABC-123)");
        assertThat(words.at("/parts/0/weight").asInt()).isEqualTo("@customer, Alex is on it: In progress (ABC-123)".length());
        assertThat(words.get("limit").asInt()).isEqualTo(280);
        assertThat(words.get("problem").isNull()).isTrue();
    }

    @Test
    void pointsLinksOutAndSplitsWhatIsTooLong() {
        assertThat(preview("See acme.com").get("links").toString()).isEqualTo("[\"acme.com\"]");
        assertThat(preview("word ".repeat(100)).get("parts")).hasSize(2);
    }

    @Test
    void tellsWhatIsWrongWithoutFailing() {
        assertThat(preview("#broken").get("problem").asText()).contains("line 1, column 1");
        assertThat(preview(" ").get("problem").asText()).isNotBlank();
        assertThat(preview("w".repeat(2001)).get("problem").asText()).contains("2,000");
    }

    @Test
    void tellsWhatIsWrongWithALink() {
        assertThat(preview("See https://acme").get("problem").asText()).contains("\u201chttps://acme\u201d");
        assertThat(preview("#if($status == 'x')https:/acme.com#end fine").get("problem").asText()).contains("https:/acme.com");
        assertThat(preview("https://acme.com/$request.key").get("problem").isNull()).isTrue();
    }

    @Test
    void answersNotFoundForAnAccountThatIsNotLinked() {
        assertThat(rest.as(Role.ADMIN, () -> rest.words().preview("{\"account\":\"x:1\",\"words\":\"a\"}")).status()).isEqualTo(404);
        assertThat(rest.as(Role.ADMIN, () -> rest.words().preview("{\"words\":\"a\"}")).status()).isEqualTo(404);
    }

    @Test
    void triesThemOnARequestThatIsThere() {
        Post opener = Posts.post("101").in("de").build();
        rest.stage.hears(opener);

        JsonNode words = preview("$customer.handle: $request.key, $status", "SUP-1");

        assertThat(words.at("/parts/0/text").asText()).isEqualTo("@jane_doe: SUP-1, In progress");
        assertThat(words.at("/parts/0/weight").asInt()).isEqualTo("@jane_doe: SUP-1, In progress".length());
        assertThat(words.get("request").toString()).isEqualTo("{\"key\":\"SUP-1\",\"handle\":\"jane_doe\",\"language\":\"de\","
                + "\"project\":null,\"requestType\":null}");
        assertThat(words.get("limit").asInt()).isEqualTo(280);
        assertThat(rest.stage.outbox.ofConversation(rest.stage.conversation(opener).id())).as("nothing is said").isEmpty();
        assertThat(preview("#broken", "SUP-1").get("problem").asText()).contains("line 1");
    }

    /** Whoever tries the account's words must not believe that they would be said where a project decides. */
    @Test
    void tellsThatTheProjectOfTheRequestDecides() {
        rest.stage.hears(Posts.post("101").build());
        rest.stage.projects.says(MemoryPlaces.SUP,
                new ProjectSpeech(Optional.empty(), ProjectSpeech.Does.NOTHING, new Speech("10", "")),
                new ProjectSpeech(Optional.of(24), ProjectSpeech.Does.ACCOUNT, new Speech("10", "")));

        assertThat(preview("Hello", "SUP-1").at("/request/project").asText()).isEqualTo("SUP");
        rest.stage.places.kind = new RequestPlaces.Kind.Of(24);
        assertThat(preview("Hello", "SUP-1").at("/request/project").isNull()).as("this type says what the account says").isTrue();
        rest.stage.places.kind = new RequestPlaces.Kind.Untold();
        assertThat(preview("Hello", "SUP-1").at("/request/project").asText()).as("perhaps a type that shall be silent").isEqualTo("SUP");
        rest.stage.places.place = Optional.empty();
        assertThat(preview("Hello", "SUP-1").at("/request/project").isNull()).isTrue();
    }

    @Test
    void tellsWhichRequestIsNoneToTryThemOn() {
        Post opener = Posts.post("101").build();
        rest.stage.hears(opener);
        rest.stage.accounts.save(LinkedAccounts.account(new AccountId(new Network("x"), "77"), "beta").build());

        assertThat(preview("Hello", "SUP-404").get("requestProblem").asText()).contains("You see no request SUP-404");
        assertThat(preview("Hello", "SUP-404").get("parts")).isEmpty();
        assertThat(preview("Hello", " ").get("requestProblem").isNull()).isTrue();
        assertThat(preview(" ", "SUP-1").get("problem").asText()).isNotBlank();
        var other = rest.as(Role.ADMIN, () -> rest.words().preview("{\"account\":\"x:77\",\"words\":\"a\",\"request\":\"SUP-1\"}"));
        assertThat(other.json().get("requestProblem").asText()).contains("SUP-1 does not belong to @beta");
    }

    private JsonNode preview(String words, String request) {
        var reply = rest.as(Role.ADMIN, () -> rest.words().preview(
                "{\"account\":\"x:99\",\"status\":\"In progress\",\"statusId\":\"10\",\"words\":\"" + words
                        + "\",\"request\":\"" + request + "\"}"));
        assertThat(reply.status()).isEqualTo(200);
        return reply.json();
    }

    private JsonNode preview(String words) {
        var reply = rest.as(Role.ADMIN, () -> rest.words().preview(
                "{\"account\":\"x:99\",\"status\":\"In progress\",\"words\":\"" + words + "\"}"));
        assertThat(reply.status()).isEqualTo(200);
        return reply.json();
    }
}
