package io.listeningpost.jira.rest.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.conversation.EarlierRequests.Earlier;
import io.listeningpost.conversation.EarlierRequests.Found;
import io.listeningpost.conversation.Elsewhere;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.mentions.BlockedAuthor;
import io.listeningpost.settings.Approval;
import io.listeningpost.settings.Team;
import io.listeningpost.social.AuthorId;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Post;
import io.listeningpost.social.Visibility;
import io.listeningpost.testing.MemoryNetwork;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SamePersonTest {

    private static final AuthorId JANE = new AuthorId(MemoryNetwork.X, "501");
    private static final AuthorId HOME = new AuthorId(MemoryNetwork.X, "777");
    private static final Team CONFIDANTS = new Team(Set.of(), Set.of("confidants"), Approval.NEVER, Set.of(), Set.of(), true);

    private final RestStage rest = new RestStage();
    private final Stage stage = rest.stage;
    private final Post first = Posts.post("101").by("501", "jane").text("@acme my kettle leaks").build();
    private final Post second = Posts.post("201").by("777", "jane_home").text("@acme is anybody there?").build();

    @BeforeEach
    void hear() {
        stage.hears(first);
        stage.hears(second);
    }

    private RestStage.Reply same(String here, String there) {
        return rest.as(Role.AGENT, () -> rest.author().same(here, "{\"request\": \"" + there + "\"}"));
    }

    private JsonNode card(String key) {
        RestStage.Reply reply = rest.as(Role.AGENT, () -> rest.author().get(key));
        assertThat(reply.status()).isEqualTo(200);
        return reply.json();
    }

    private RestStage.Reply apart(String key, String saying) {
        return rest.as(Role.AGENT, () -> rest.author().apart(key, "{\"saying\": \"" + saying + "\"}"));
    }

    private RequestRef request(Post opener) {
        return stage.conversation(opener).request().orElseThrow();
    }

    @Test
    void everybodySeesWhoElseTheyAreAndWhoSaidSo() {
        assertThat(card("SUP-1").get("sayable").asBoolean()).isTrue();

        JsonNode other = same("SUP-1", " sup-2 ").json().at("/others/0");

        assertThat(other.get("networkName").asText()).isEqualTo("X");
        assertThat(other.get("handle").asText()).isEqualTo("jane_home");
        assertThat(other.get("request").asText()).isEqualTo("SUP-2");
        assertThat(other.get("by").asText()).isEqualTo("Ada Agent");
        assertThat(other.get("at").asText()).isEqualTo(MutableClock.START.toString());
        assertThat(card("SUP-2").at("/others/0/handle").asText()).isEqualTo("jane");
        assertThat(same("SUP-1", "SUP-2").status()).as("again").isEqualTo(200);
        assertThat(stage.people.of(JANE)).hasSize(1);
    }

    @Test
    void looksForTheRequestsOfAllOfThemAtOnce() {
        same("SUP-1", "SUP-2");
        List<String> asked = new ArrayList<>();
        rest.earlier = (person, all, without, most) -> {
            asked.add(person + " " + all + " " + without + " " + most);
            return Optional.of(new Found(List.of(
                    new Earlier(new RequestRef(8, "SUP-8"), HOME, "Late", "Waiting", MutableClock.START, Optional.empty()),
                    new Earlier(new RequestRef(3, "SUP-3"), JANE, "Late", "Done", MutableClock.START, Optional.empty())), false));
        };

        JsonNode card = card("SUP-1");

        assertThat(asked).containsExactly("agent [" + JANE + ", " + HOME + "] " + request(first).issueId() + " 10");
        assertThat(card.at("/earlier/0/networkName").asText()).isEqualTo("X");
        assertThat(card.at("/earlier/0/handle").asText()).isEqualTo("jane_home");
        assertThat(card.at("/earlier/1/networkName").isNull()).isTrue();
        assertThat(card.get("search").asText()).isEqualTo("(socialNetwork = \"x\" AND socialAuthorId = \"501\") OR "
                + "(socialNetwork = \"x\" AND socialAuthorId = \"777\") ORDER BY created DESC");
    }

    @Test
    void saysWhichOfThemIsBlocked() {
        same("SUP-1", "SUP-2");
        stage.blocked.block(new BlockedAuthor(Stage.ACME, "777", "jane_home", "agent", MutableClock.START, "spam"));

        assertThat(card("SUP-1").get("blocked").isNull()).isTrue();
        assertThat(card("SUP-1").at("/others/0/blocked/reason").asText()).isEqualTo("spam");
        assertThat(card("SUP-2").at("/blocked/reason").asText()).isEqualTo("spam");
        assertThat(card("SUP-2").at("/others/0/blocked").isNull()).isTrue();
    }

    @Test
    void anybodyTakesItBackOnce() {
        String saying = same("SUP-1", "SUP-2").json().at("/others/0/saying").asText();

        RestStage.Reply reply = apart("SUP-2", saying);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("others")).isEmpty();
        assertThat(apart("SUP-2", saying).status()).isEqualTo(200);
        assertThat(card("SUP-1").get("others")).isEmpty();
        assertThat(stage.audit).hasSize(2);
        assertThat(rest.as(Role.AGENT, () -> rest.author().apart("SUP-2", "{}")).status()).isEqualTo(400);
    }

    @Test
    void takesBackNothingThatTheCallerDoesNotSee() {
        stage.hears(Posts.post("301").by("888", "kim").text("@acme hello?").build());
        String saying = same("SUP-1", "SUP-2").json().at("/others/0/saying").asText();

        assertThat(apart("SUP-3", saying).status()).isEqualTo(200);
        rest.hidden.add(request(second).issueId());
        assertThat(apart("SUP-1", saying).status()).isEqualTo(200);

        assertThat(stage.people.of(JANE)).hasSize(1);
    }

    @Test
    void tellsNobodyOfRequestsThatTheyMayNotSee() {
        same("SUP-1", "SUP-2");
        rest.hidden.add(request(second).issueId());
        List<String> asked = new ArrayList<>();
        rest.earlier = (person, all, without, most) -> {
            asked.add(all.toString());
            return Optional.of(Found.nothing());
        };

        JsonNode card = card("SUP-1");

        assertThat(card.get("others")).isEmpty();
        assertThat(card.toString()).doesNotContain("jane_home", "777", "SUP-2");
        assertThat(asked).as("looked for, and not told").containsExactly(List.of(HOME).toString(), List.of(JANE).toString());
    }

    @Test
    void tellsOfThemByAnotherRequestThatTheReaderMaySee() {
        Post later = Posts.post("205").by("777", "jane_home").text("@acme still nothing").build();
        stage.hears(later);
        same("SUP-1", "SUP-2");
        rest.hidden.add(request(second).issueId());
        rest.earlier = (person, all, without, most) -> Optional.of(new Found(List.of(
                new Earlier(request(later), HOME, "Late", "Waiting", MutableClock.START, Optional.empty())), false));

        assertThat(card("SUP-1").at("/others/0/request").asText()).isEqualTo(request(later).key());
    }

    @Test
    void tellsOfWhomTheReaderOnlySeesTheRequest() {
        same("SUP-1", "SUP-2");
        rest.looked.add(request(second).issueId());

        assertThat(card("SUP-1").at("/others/0/handle").asText()).isEqualTo("jane_home");
    }

    @Test
    void wantsAnAgentOfBothRequests() {
        assertThat(same("SUP-1", "SUP-77").status()).isEqualTo(404);
        assertThat(same("SUP-1", "").fields()).containsExactly("request");
        assertThat(rest.as(Role.AGENT, () -> rest.author().same("SUP-1", "{}")).status()).isEqualTo(400);
        assertThat(same("SUP-1", stage.desk.filed().key()).status()).as("no thread").isEqualTo(404);
        rest.looked.add(request(second).issueId());
        assertThat(same("SUP-1", "SUP-2").status()).isEqualTo(403);
        rest.hidden.add(request(second).issueId());
        assertThat(same("SUP-1", "SUP-2").status()).isEqualTo(404);
        assertThat(same("SUP-2", "SUP-1").status()).isEqualTo(404);
        assertThat(stage.people.of(JANE)).isEmpty();
    }

    @Test
    void keepsWhoWroteInPrivateFromWhoeverMayNotRead() {
        Post direct = Posts.post("301").by("888", "secret_me").seenBy(Visibility.DIRECT).text("it is me").build();
        stage.journal.record(Stage.ACME, direct, Heard.DIRECT, stage.clock.instant());
        stage.work();
        String key = stage.entry(direct).issueId().flatMap(stage.conversations::byRequest).orElseThrow().request().orElseThrow().key();
        stage.teams.save(Stage.ACME, CONFIDANTS);
        assertThat(same("SUP-1", key).status()).isEqualTo(409);
        assertThat(same(key, "SUP-1").status()).isEqualTo(409);
        stage.teams.save(Stage.ACME, Team.EVERY_AGENT);
        JsonNode told = same("SUP-1", key).json();
        assertThat(told.toString()).contains("secret_me");

        stage.teams.save(Stage.ACME, CONFIDANTS);

        assertThat(card("SUP-1").toString()).doesNotContain("secret_me", "888", key);
        assertThat(card(key).toString()).doesNotContain("jane");
        assertThat(apart(key, told.at("/others/0/saying").asText()).json().toString()).doesNotContain("jane");
        assertThat(stage.people.of(JANE)).hasSize(1);
    }

    @Test
    void refusesInWordsWhatCannotBeSaid() {
        stage.hears(Posts.post("401").by("anonymous:401", "").text("@acme hello").build());
        stage.hears(Posts.post("501").by("501", "jane").text("@acme and another thing").build());

        assertThat(same("SUP-1", "SUP-3").status()).isEqualTo(409);
        assertThat(same("SUP-1", "SUP-3").message()).contains("nobody in particular");
        assertThat(same("SUP-1", "SUP-4").message()).contains("the same author already");
        assertThat(same("SUP-1", "SUP-1").message()).contains("the same author already");
        assertThat(card("SUP-3").get("sayable").asBoolean()).isFalse();
        assertThat(card("SUP-3").get("others")).isEmpty();
    }

    private JsonNode elsewhere(Post other) {
        rest.elsewhere = (person, issue, since, most) -> Optional.of(new Elsewhere.Found(Optional.of("ab12"), List.of(
                new Elsewhere.Same(request(other), MemoryNetwork.X, "", "Open", false, Optional.empty())), false));
        RestStage.Reply reply = rest.as(Role.AGENT, () -> rest.elsewhere().get("SUP-1"));
        assertThat(reply.status()).isEqualTo(200);
        return reply.json().at("/requests/0");
    }

    @Test
    void isOfferedWhereTheSameWordsStandUntilItIsSaid() {
        assertThat(elsewhere(second).get("sayable").asBoolean()).isTrue();
        assertThat(elsewhere(second).get("person").asBoolean()).isFalse();

        same("SUP-1", "SUP-2");

        assertThat(elsewhere(second).get("sayable").asBoolean()).isFalse();
        assertThat(elsewhere(second).get("person").asBoolean()).isTrue();
    }

    @Test
    void isOfferedToNobodyWhoMayNotSaySoNorForNobody() {
        Post again = Posts.post("501").by("501", "jane").text("@acme and another thing").build();
        Post nobody = Posts.post("401").by("anonymous:401", "").text("@acme hello").build();
        stage.hears(again, nobody);
        rest.looked.add(request(second).issueId());

        for (Post other : List.of(second, again, nobody)) {
            assertThat(elsewhere(other).get("sayable").asBoolean()).as(other.author().id()).isFalse();
            assertThat(elsewhere(other).get("person").asBoolean()).as(other.author().id()).isFalse();
        }
    }
}
