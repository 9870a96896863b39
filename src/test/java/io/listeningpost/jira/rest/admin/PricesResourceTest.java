package io.listeningpost.jira.rest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.settings.AuditTrail;
import io.listeningpost.social.Charge;
import io.listeningpost.testing.MemoryNetwork;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class PricesResourceTest {

    private final RestStage rest = new RestStage();

    @Test
    void showsPublishedPrices() {
        JsonNode prices = rest.as(Role.ADMIN, () -> rest.prices().get("x")).json();
        assertThat(prices.get("name").asText()).isEqualTo("X");
        assertThat(price(prices, "post-read").get("published").asText()).isEqualTo("0.005");
        assertThat(price(prices, "post-with-link").get("published").asText()).isEqualTo("0.20");
        assertThat(price(prices, "post-read").get("changed").isNull()).isTrue();
        assertThat(price(prices, "owned-read").get("published").isNull()).isTrue();
    }

    @Test
    void putsPricesInTheirPlaceAndTakesThemAwayAgain() {
        JsonNode prices = change("{\"changed\": {\"post-read\": \" 0.0045 \", \"direct\": \"0\"}}").json();
        assertThat(price(prices, "post-read").get("changed").asText()).isEqualTo("0.0045");
        assertThat(price(prices, "post-read").get("published").asText()).isEqualTo("0.005");
        assertThat(rest.prices.changed(MemoryNetwork.X)).isEqualTo(Map.of(Charge.POST_READ, 4_500L, Charge.DIRECT, 0L));
        change("{\"changed\": {}}");
        assertThat(rest.prices.changed(MemoryNetwork.X)).isEmpty();
    }

    @Test
    void tellsTheAuditLogInTheWordsOfTheList() {
        change("{\"changed\": {\"post-read\": \"0.0045\", \"summoned-post\": \"0\"}}");

        assertThat(rest.stage.audit.getLast().changes()).containsExactly(new AuditTrail.Changed(AuditTrail.Field.PRICES,
                Optional.of("Post read: as published; Answer to somebody who named you: as published"),
                Optional.of("Post read: $0.0045; Answer to somebody who named you: $0.00")));
    }

    @Test
    void namesEveryPriceThatIsWrongAndChangesNothing() {
        var reply = change("{\"changed\": {\"post\": \"0.01\", \"direct\": \"free\", \"like\": \"1\", \"post-read\": null}}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.fields()).containsExactly("changed.direct", "changed.like", "changed.post-read");
        assertThat(reply.message()).contains("summoned-post");
        assertThat(change("{}").fields()).containsExactly("changed");
        assertThat(rest.prices.changed(MemoryNetwork.X)).isEmpty();
    }

    @Test
    void knowsInstalledNetworksOnly() {
        var reply = rest.as(Role.ADMIN, () -> rest.prices().get("pigeon"));
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.fields()).containsExactly("network");
    }

    private static JsonNode price(JsonNode prices, String charge) {
        return StreamSupport.stream(prices.get("prices").spliterator(), false)
                .filter(each -> each.get("charge").asText().equals(charge)).findFirst().orElseThrow();
    }

    private RestStage.Reply change(String body) {
        return rest.as(Role.ADMIN, () -> rest.prices().change("x", null, body));
    }
}
