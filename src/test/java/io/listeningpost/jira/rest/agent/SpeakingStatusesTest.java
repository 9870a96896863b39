package io.listeningpost.jira.rest.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.settings.Team;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Post;
import io.listeningpost.social.ThreadId;
import io.listeningpost.social.Visibility;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which moves speak is told beforehand to every agent of the request, and to nobody else. */
class SpeakingStatusesTest extends OpenConversation {

    @BeforeEach
    void theAccountSpeaks() {
        stage.accounts.save(LinkedAccounts.acme().says("11", "$request.key is done, says $agent.firstName.")
                .says("10", "We are <b>on it</b>.").says("77", "No workflow has this one.").build());
    }

    private JsonNode speaks() {
        return view().get("speaks");
    }

    @Test
    void tellsTheStatusesThatSpeakWithTheirWords() {
        stage.hears(opener);

        assertThat(speaks().toString()).isEqualTo("[{\"status\":\"In progress\","
                + "\"direct\":false,\"words\":[\"We are <b>on it</b>.\"]},"
                + "{\"status\":\"Resolved\",\"direct\":false,\"words\":[\"SUP-1 is done, says Ada.\"]}]");
    }

    /** Nothing moves a request to where it is. */
    @Test
    void leavesOutTheStatusThatItIsIn() {
        stage.hears(opener);
        stage.places.status = Optional.of("10");

        assertThat(speaks().findValuesAsText("status")).containsExactly("Resolved");
    }

    @Test
    void tellsItToWhoeverMayNotAnswer() {
        stage.hears(opener);
        stage.teams.save(Stage.ACME, new Team(Set.of("others"), Set.of()));

        assertThat(view().at("/may/answer").asBoolean()).isFalse();
        assertThat(speaks().findValuesAsText("status")).containsExactly("In progress", "Resolved");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void tellsNobodyElse(Role role) {
        stage.hears(opener);

        String told = rest.as(role, () -> rest.conversations().get("SUP-1")).json().toString();

        assertThat(told.contains("is done")).isEqualTo(role == Role.AGENT);
    }

    @Test
    void tellsNothingWhereNothingSpeaks() {
        stage.hears(opener);
        stage.accounts.save(LinkedAccounts.acme().build());
        assertThat(speaks()).isEmpty();
        stage.accounts.remove(Stage.ACME);
        assertThat(speaks()).isEmpty();
    }

    @Test
    void keepsPrivateWordsFromThoseWhoMayNotReadThem() {
        ThreadId talk = stage.network.directThread(Stage.ACME, JANE.id());
        Post letter = Posts.post("301").by(JANE).thread(talk.value()).text("my order 4711 is late").seenBy(Visibility.DIRECT).build();
        stage.journal.record(Stage.ACME, letter, Heard.DIRECT, stage.clock.instant());
        stage.work();
        assertThat(speaks().findValuesAsText("direct")).containsExactly("true", "true");
        assertThat(speaks().at("/1/words/0").asText()).contains("is done");

        stage.teams.save(Stage.ACME, new Team(Set.of(), Set.of("others")));
        assertThat(speaks().findValuesAsText("status")).containsExactly("In progress", "Resolved");
        assertThat(speaks().toString()).doesNotContain("is done");
    }
}
