package io.listeningpost.jira.rest.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Elsewhere.Found;
import io.listeningpost.conversation.Elsewhere.Same;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.social.Network;
import io.listeningpost.social.Post;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ElsewhereResourceTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)> \u202Egnp.exe";

    private final RestStage rest = new RestStage();
    private final Stage stage = rest.stage;

    private JsonNode elsewhere(String key) {
        RestStage.Reply reply = rest.as(Role.AGENT, () -> rest.elsewhere().get(key));
        assertThat(reply.status()).isEqualTo(200);
        return reply.json();
    }

    private static Same same(RequestRef request) {
        return new Same(request, new Network("x"), HOSTILE, "In progress", false, Optional.of(MutableClock.START));
    }

    @Test
    void tellsWhereTheWordsStandAsWell() {
        stage.hears(Posts.post("101").build());
        List<String> asked = new ArrayList<>();
        rest.elsewhere = (person, issue, since, most) -> {
            asked.add(person + " " + issue + " " + Duration.between(since, stage.clock.instant()).toDays() + " " + most);
            return Optional.of(new Found(Optional.of("ab12"), List.of(same(new RequestRef(908, "SUP-908")), new Same(
                    new RequestRef(907, "SUP-907"), new Network("gone"), "", "Done", true, Optional.empty())), true));
        };

        JsonNode view = elsewhere("SUP-1");

        long request = stage.conversation(Posts.post("101").build()).request().orElseThrow().issueId();
        assertThat(asked).containsExactly("agent " + request + " 30 5");
        assertThat(view.at("/requests/0/key").asText()).isEqualTo("SUP-908");
        assertThat(view.at("/requests/0/networkName").asText()).isEqualTo("X");
        assertThat(view.at("/requests/0/handle").asText()).isEqualTo(HOSTILE);
        assertThat(view.at("/requests/0/answeredAt").asText()).isEqualTo(MutableClock.START.toString());
        assertThat(view.at("/requests/1/networkName").asText()).as("a network of a later version").isEqualTo("gone");
        assertThat(view.at("/requests/1/resolved").asBoolean()).isTrue();
        assertThat(view.at("/requests/1/answeredAt").isNull()).isTrue();
        assertThat(view.at("/requests/0/coming").asBoolean()).isFalse();
        assertThat(view.at("/requests/0/writing").asBoolean()).isFalse();
        assertThat(view.get("more").asBoolean()).isTrue();
        assertThat(view.get("search").asText()).isEqualTo("socialWords = \"ab12\" ORDER BY created DESC");
    }

    @Test
    void saysThatThereIsNothingToLookFor() {
        stage.hears(Posts.post("101").build());

        assertThat(elsewhere("SUP-1").toString()).isEqualTo("{\"requests\":[],\"more\":false,\"search\":null}");
    }

    @Test
    void saysThatJiraCouldNotLook() {
        stage.hears(Posts.post("101").build());
        rest.elsewhere = (person, issue, since, most) -> Optional.empty();

        assertThat(elsewhere("SUP-1").get("requests").isNull()).isTrue();
    }

    @Test
    void saysHowFarAColleagueIsWithAnAnswer() {
        Post first = Posts.post("101").build();
        Post second = Posts.post("102").build();
        stage.hears(first, second);
        Conversation there = stage.conversation(second);
        rest.elsewhere = (person, issue, since, most) -> Optional.of(new Found(Optional.of("ab12"), List.of(new Same(
                there.request().orElseThrow(), new Network("x"), "jane_doe", "Waiting", false, Optional.empty())), false));
        String key = stage.conversation(first).request().orElseThrow().key();
        stage.writers.writes(there.id(), "agent", stage.clock.instant(), stage.clock.instant().plusSeconds(60));
        assertThat(elsewhere(key).at("/requests/0/writing").asBoolean()).as("that they write themselves, they know").isFalse();
        stage.writers.writes(there.id(), "bruno", stage.clock.instant(), stage.clock.instant().plusSeconds(60));
        assertThat(elsewhere(key).at("/requests/0/writing").asBoolean()).isTrue();

        stage.queued(second, "We are looking into it");
        assertThat(elsewhere(key).at("/requests/0/coming").asBoolean()).isTrue();
        assertThat(elsewhere(key).at("/requests/0/answeredAt").isNull()).isTrue();
        stage.clock.advance(Duration.ofMinutes(5));
        stage.deliver();

        assertThat(elsewhere(key).at("/requests/0/coming").asBoolean()).isFalse();
        assertThat(elsewhere(key).at("/requests/0/answeredAt").asText()).isEqualTo(stage.clock.instant().toString());
    }

    @Test
    void leavesOutWhatWasMergedIntoThisOne() {
        Post first = Posts.post("101").build();
        Post second = Posts.post("102").build();
        stage.hears(first, second);
        Conversation into = stage.conversation(first);
        Conversation merged = stage.conversation(second);
        rest.elsewhere = (person, issue, since, most) ->
                Optional.of(new Found(Optional.of("ab12"), List.of(same(merged.request().orElseThrow())), false));
        String key = into.request().orElseThrow().key();
        assertThat(elsewhere(key).get("requests")).hasSize(1);

        stage.conversations.merge(merged.id(), into.id());

        assertThat(elsewhere(key).get("requests")).isEmpty();
    }
}
