package io.listeningpost.jira.rest.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.settings.AccountState;
import io.listeningpost.settings.Approval;
import io.listeningpost.settings.Team;
import io.listeningpost.social.Heard;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.Visibility;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuthorPostsResourceTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)> \u202Egnp.exe";

    private final RestStage rest = new RestStage();
    private final Stage stage = rest.stage;

    private RestStage.Reply get() {
        return rest.as(Role.AGENT, () -> rest.authorPosts().get("SUP-1"));
    }

    private RestStage.Reply ask() {
        return rest.as(Role.AGENT, () -> rest.authorPosts().ask("SUP-1"));
    }

    private long asked() {
        return stage.network.calls().stream().filter(call -> call.startsWith("posts by")).count();
    }

    @Test
    void offersAndSaysWhatItCostsWithoutAskingAnybody() {
        stage.hears(Posts.post("101").build());

        JsonNode view = get().json();

        assertThat(view.get("offered").asBoolean()).isTrue();
        assertThat(view.get("cost").asText()).isEqualTo("0.025");
        assertThat(view.get("posts").isNull()).isTrue();
        assertThat(asked()).isZero();
    }

    @Test
    void tellsWhatTheNetworkToldAndRemembersItForTheNextReader() {
        stage.hears(Posts.post("101").build());
        stage.network.said(Posts.post("102").text(HOSTILE).build());

        JsonNode view = ask().json();

        assertThat(view.at("/posts").findValuesAsText("text")).contains(HOSTILE);
        assertThat(view.at("/posts/0/url").asText()).startsWith("https://");
        assertThat(view.get("readAt").asText()).isEqualTo(stage.clock.instant().toString());
        assertThat(get().json()).isEqualTo(view);
        ask();
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void saysWhyNothingIsTold() {
        stage.hears(Posts.post("101").build());
        stage.network.failPostsBy(new SocialFailure.Unavailable("X answered 503"));

        RestStage.Reply failed = ask();
        assertThat(failed.status()).isEqualTo(409);
        assertThat(failed.json().at("/errors/0/message").asText()).contains("X answered 503");

        stage.accounts.change(Stage.ACME, now -> now.withState(AccountState.PAUSED));
        assertThat(ask().status()).isEqualTo(409);
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void whoMayNotAnswerSpendsNoMoney() {
        stage.hears(Posts.post("101").build());
        stage.teams.save(Stage.ACME, new Team(Set.of("others"), Set.of(), Approval.NEVER, Set.of(), Set.of(), true));

        assertThat(get().json().get("offered").asBoolean()).isFalse();
        assertThat(ask().status()).isEqualTo(403);
        assertThat(asked()).isZero();
    }

    @Test
    void tellsNothingOfSomebodyOfWhomNothingMayBeShown() {
        stage.journal.record(Stage.ACME, Posts.post("101").seenBy(Visibility.DIRECT).build(), Heard.DIRECT, stage.clock.instant());
        stage.work();
        stage.teams.save(Stage.ACME, new Team(Set.of(), Set.of("others"), Approval.NEVER, Set.of(), Set.of(), true));

        assertThat(get().json().get("offered").asBoolean()).isFalse();
        assertThat(ask().status()).isEqualTo(409);
        assertThat(asked()).isZero();
    }
}
