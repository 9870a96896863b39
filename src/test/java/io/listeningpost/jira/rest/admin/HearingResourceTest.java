package io.listeningpost.jira.rest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.settings.Hearing;
import io.listeningpost.settings.KeywordSearch;
import io.listeningpost.settings.Opener;
import io.listeningpost.social.Heard;
import io.listeningpost.testing.Stage;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HearingResourceTest {

    private final RestStage rest = new RestStage();

    @BeforeEach
    void hearsEverything() {
        rest.stage.network.hears(Heard.values());
    }

    @Test
    void showsWhatANewAccountHears() {
        JsonNode hearing = rest.as(Role.ADMIN, () -> rest.hearing().get("x:99")).json();
        assertThat(hearing.get("opens").toString()).isEqualTo("[\"mention\",\"answer\",\"quote\",\"direct\",\"search\"]");
        assertThat(hearing.get("direct").asBoolean()).isFalse();
        assertThat(hearing.get("recheckDays").asInt()).isEqualTo(7);
        assertThat(rest.as(Role.ADMIN, () -> rest.account().get("x:99")).json().get("hearing")).isEqualTo(hearing);
    }

    @Test
    void replacesAllOfIt() {
        var reply = save("""
                {"opens": ["quote", "inherited"], "quotes": true, "direct": true, "photos": false, "recheckDays": 0,
                 "searches": [{"name": " Misspelt ", "expression": " (akme OR acmee) -is:retweet "}]}""");
        assertThat(reply.status()).isEqualTo(200);
        Hearing saved = saved();
        assertThat(saved.opens()).containsExactlyInAnyOrder(Opener.QUOTE, Opener.INHERITED);
        assertThat(saved.quotes()).isTrue();
        assertThat(saved.direct()).isTrue();
        assertThat(saved.photos()).isFalse();
        assertThat(saved.recheckDays()).isZero();
        assertThat(saved.searches()).singleElement().satisfies(search -> {
            assertThat(search.name()).isEqualTo("Misspelt");
            assertThat(search.expression()).isEqualTo("(akme OR acmee) -is:retweet");
            assertThat(search.id()).matches("[A-Za-z0-9-]{1,40}");
        });
        assertThat(reply.json().at("/searches/0/id").asText()).isEqualTo(saved.searches().getFirst().id());
    }

    @Test
    void switchesEventsOnWhereTheNetworkHasThem() {
        String form = "{\"opens\": [], \"quotes\": false, \"direct\": false, \"photos\": false, \"recheckDays\": 0, \"searches\": []%s}";
        var refused = save(form.formatted(", \"events\": true"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.fields()).containsExactly("events");
        assertThat(saved().events()).isFalse();

        rest.stage.network.tells();
        assertThat(save(form.formatted(", \"events\": true")).json().get("events").asBoolean()).isTrue();
        assertThat(save(form.formatted("")).json().get("events").asBoolean()).as("left out, it stays").isTrue();
        assertThat(save(form.formatted(", \"events\": false")).json().get("events").asBoolean()).isFalse();
    }

    /** Its cursor hangs on the id: what was read is not bought again. */
    @Test
    void keepsTheIdOfASearchWhoseWordsChange() {
        save(with("{\"name\":\"a\",\"expression\":\"akme\"}"));
        String id = saved().searches().getFirst().id();
        save(with("{\"name\":\"b\",\"expression\":\"acmee\"},{\"id\":\"" + id + "\",\"name\":\"a\",\"expression\":\"akme phone\"}"));
        assertThat(saved().searches()).contains(new KeywordSearch(id, "a", "akme phone")).extracting(KeywordSearch::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void namesEverythingThatIsWrongAndSavesNothing() {
        rest.stage.network.objectToShortSearches("This matches almost everything: use a longer word.");
        Hearing before = saved();
        var reply = save("""
                {"opens": ["mention", "shout"], "recheckDays": 366,
                 "searches": [{"name": "", "expression": "#"}, {"id": "other", "name": "x", "expression": " "}, null]}""");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.fields()).containsExactly("opens[1]", "quotes", "direct", "searches[0].name", "searches[0].expression",
                "searches[1].id", "searches[1].expression", "searches[2].name", "searches[2].expression", "photos", "recheckDays");
        assertThat(reply.message()).contains("matches almost everything").contains("0 to 365").contains("inherited");
        assertThat(saved()).isEqualTo(before);
    }

    /** Each hit would be paid for twice. */
    @Test
    void refusesTheSameSearchTwiceAndTheSameIdTwice() {
        assertThat(save(with("{\"name\":\"a\",\"expression\":\"akme\"},{\"name\":\"b\",\"expression\":\"akme\"}")).fields())
                .containsExactly("searches[1].expression");
        save(with("{\"name\":\"a\",\"expression\":\"akme\"}"));
        String known = "{\"id\":\"" + saved().searches().getFirst().id() + "\",\"name\":\"a\",\"expression\":\"akme\"}";
        assertThat(save(with(known + "," + known.replace("akme", "acmee"))).fields()).containsExactly("searches[1].id");
    }

    @Test
    void refusesMoreSearchesThanAnAccountKeeps() {
        var reply = save(with(String.join(",", Collections.nCopies(21, "{\"name\":\"a\",\"expression\":\"akme\"}"))));
        assertThat(reply.fields()).containsExactly("searches");
        assertThat(reply.message()).contains("20");
    }

    @Test
    void refusesWhatTheNetworkDoesNotOffer() {
        rest.stage.network.hears(Heard.MENTION);
        var reply = save("""
                {"opens": [], "quotes": true, "direct": true, "photos": true, "recheckDays": 0,
                 "searches": [{"name": "a", "expression": "akme"}]}""");
        assertThat(reply.fields()).containsExactly("quotes", "direct", "searches");
        assertThat(reply.message()).contains("X does not offer this");
    }

    @Test
    void refusesAFieldThatIsForgottenOrUnknown() {
        assertThat(save("{}").fields()).containsExactly("opens", "quotes", "direct", "searches", "photos", "recheckDays");
        assertThat(save("{\"openers\":[]}").fields()).containsExactly("openers");
        assertThat(rest.as(Role.ADMIN, () -> rest.hearing().get("x:1")).status()).isEqualTo(404);
    }

    private Hearing saved() {
        return rest.stage.accounts.find(Stage.ACME).orElseThrow().hearing();
    }

    private static String with(String searches) {
        return "{\"opens\":[],\"quotes\":false,\"direct\":false,\"photos\":true,\"recheckDays\":1,\"searches\":[" + searches + "]}";
    }

    private RestStage.Reply save(String body) {
        return rest.as(Role.ADMIN, () -> rest.hearing().save("x:99", null, body));
    }
}
