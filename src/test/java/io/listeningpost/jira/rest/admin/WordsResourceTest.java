package io.listeningpost.jira.rest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
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
    void answersNotFoundForAnAccountThatIsNotLinked() {
        assertThat(rest.as(Role.ADMIN, () -> rest.words().preview("{\"account\":\"x:1\",\"words\":\"a\"}")).status()).isEqualTo(404);
        assertThat(rest.as(Role.ADMIN, () -> rest.words().preview("{\"words\":\"a\"}")).status()).isEqualTo(404);
    }

    private JsonNode preview(String words) {
        var reply = rest.as(Role.ADMIN, () -> rest.words().preview(
                "{\"account\":\"x:99\",\"status\":\"In progress\",\"words\":\"" + words + "\"}"));
        assertThat(reply.status()).isEqualTo(200);
        return reply.json();
    }
}
