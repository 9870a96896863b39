package io.listeningpost.jira.rest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.AccountState;
import io.listeningpost.settings.Removal;
import io.listeningpost.settings.RemovalChoice;
import io.listeningpost.settings.Route;
import io.listeningpost.settings.Speech;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccountResourceTest {

    private final RestStage rest = new RestStage();

    @Test
    void replacesTheSettingsAsAWhole() {
        var reply = save("""
                {"speaker": "ada", "route": {"serviceDesk": "3", "requestType": "24"}, "graceSeconds": 30, "reopenAction": " Reopen ",
                 "speeches": [{"status": "10", "words": " $customer.handle we are on it: $status "}]}""");
        assertThat(reply.status()).isEqualTo(200);
        AccountSettings saved = rest.stage.accounts.find(Stage.ACME).orElseThrow();
        assertThat(saved.speaker()).isEqualTo("agent");
        assertThat(saved.route()).contains(new Route(3, 24));
        assertThat(saved.grace()).isEqualTo(Duration.ofSeconds(30));
        assertThat(saved.reopenAction()).contains("Reopen");
        assertThat(saved.speeches()).containsExactly(new Speech("10", "$customer.handle we are on it: $status"));
        assertThat(saved.linkedAt()).isEqualTo(LinkedAccounts.acme().build().linkedAt());
    }

    @Test
    void keepsOtherWordsForALanguage() {
        assertThat(save("{\"speaker\":\"ada\",\"graceSeconds\":0,\"speeches\":[{\"status\":\"10\",\"words\":\"Done\","
                + "\"languages\":{\"de\":\" Fertig \",\"fr\":\"Fini\"}}]}").status()).isEqualTo(200);
        assertThat(rest.stage.accounts.find(Stage.ACME).orElseThrow().speeches())
                .containsExactly(new Speech("10", "Done", Map.of("de", "Fertig", "fr", "Fini")));
        assertThat(rest.as(Role.ADMIN, () -> rest.account().get("x:99")).json().at("/speeches/0/languages").toString())
                .isEqualTo("{\"de\":\"Fertig\",\"fr\":\"Fini\"}");
    }

    /** As the words for everybody. */
    @Test
    void checksTheWordsOfEachLanguage() {
        var wrong = save("{\"speaker\":\"ada\",\"graceSeconds\":0,\"speeches\":[{\"status\":\"10\",\"words\":\"Done\","
                + "\"languages\":{\"de\":\"#broken\",\"fr\":\" \",\"es\":\"Hecho\",\"English\":\"Done\"}}]}");
        assertThat(wrong.fields()).containsExactly("speeches[0].languages.English", "speeches[0].languages.de",
                "speeches[0].languages.fr");
        String many = IntStream.range(0, 21).mapToObj(i -> "\"a" + (char) ('a' + i) + "\":\"x\"").collect(Collectors.joining(","));
        assertThat(save("{\"speaker\":\"ada\",\"graceSeconds\":0,\"speeches\":[{\"status\":\"10\",\"words\":\"Done\",\"languages\":{"
                + many + "}}]}").fields()).containsExactly("speeches[0].languages");
    }

    /** What nobody can open, what tells a password and what may lead anywhere; each at its field, with the link and the mend. */
    @Test
    void checksTheLinksInTheWords() {
        var wrong = save("{\"speaker\":\"ada\",\"graceSeconds\":0,\"speeches\":[{\"status\":\"10\",\"words\":\"See ftp://acme.com/a.\","
                + "\"languages\":{\"de\":\"https://me:secret@acme.com\",\"es\":\"https://$customer.handle.acme.com\","
                + "\"fr\":\"https://acme.com/50%\",\"it\":\"https://acme.com/$request.key\"}}]}");

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.fields()).containsExactly("speeches[0].words", "speeches[0].languages.de", "speeches[0].languages.es",
                "speeches[0].languages.fr");
        assertThat(wrong.json().at("/errors/0/message").asText()).contains("\u201cftp://acme.com/a\u201d", "https://");
        assertThat(wrong.json().at("/errors/1/message").asText()).contains("before the @");
        assertThat(wrong.json().at("/errors/2/message").asText()).contains("placeholders may stand after the next slash");
        assertThat(wrong.json().at("/errors/3/message").asText()).contains("https://acme.com/50%", "lone % sign");
        assertThat(rest.stage.accounts.find(Stage.ACME).orElseThrow().speeches()).as("nothing is saved")
                .isEqualTo(LinkedAccounts.acme().build().speeches());
    }

    @Test
    void switchesOffWhatIsLeftOut() {
        assertThat(save("{\"speaker\":\"ada\",\"speeches\":[],\"graceSeconds\":0}").status()).isEqualTo(200);
        AccountSettings saved = rest.stage.accounts.find(Stage.ACME).orElseThrow();
        assertThat(saved.route()).isEmpty();
        assertThat(saved.reopenAction()).isEmpty();
    }

    @Test
    void namesEveryWrongFieldAndSavesNothing() {
        AccountSettings before = rest.stage.accounts.find(Stage.ACME).orElseThrow();
        var reply = save("""
                {"speaker": "nobody", "route": {"serviceDesk": "3", "requestType": "77"}, "graceSeconds": 3601,
                 "speeches": [{"status": "99", "words": "a"}, {"status": "10", "words": "#broken"}, {"status": "10", "words": " "},
                              {"status": "11", "words": "ok"}, null]}""");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.fields()).containsExactly("speaker", "route.requestType", "speeches[0].status", "speeches[1].words",
                "speeches[2].status", "speeches[2].words", "speeches[4].status", "speeches[4].words", "graceSeconds");
        assertThat(rest.stage.accounts.find(Stage.ACME)).contains(before);
    }

    @Test
    void refusesAnActionThatNoWorkflowHasAndSaysWhichThereAre() {
        var reply = save("""
                {"speaker": "ada", "route": {"serviceDesk": "3", "requestType": "24"}, "graceSeconds": 5, "speeches": [],
                 "reopenAction": "Re-open"}""");
        assertThat(reply.fields()).containsExactly("reopenAction");
        assertThat(reply.message()).contains("Reopen, Resolve");
    }

    @Test
    void refusesAHalfChosenRouteAndAForgottenList() {
        assertThat(save("{\"speaker\":\"ada\",\"route\":{},\"speeches\":[],\"graceSeconds\":5}").fields())
                .containsExactly("route.serviceDesk");
        assertThat(save("{\"speaker\":\"ada\",\"graceSeconds\":5}").fields()).containsExactly("speeches");
        assertThat(save("{\"speaker\":\"ada\",\"speeches\":[]}").fields()).containsExactly("graceSeconds");
    }

    @Test
    void answersNotFoundForAccountsThatAreNotLinked() {
        for (String id : new String[] {"x:1", "x", "", ":", "X:99", "x:99/..", "'"}) {
            var reply = rest.as(Role.ADMIN, () -> rest.account().get(id));
            assertThat(reply.status()).as(id).isEqualTo(404);
            assertThat(reply.fields()).containsExactly("account");
        }
    }

    @Test
    void pausesAndResumes() {
        assertThat(rest.as(Role.ADMIN, () -> rest.account().pause("x:99")).json().get("state").asText()).isEqualTo("paused");
        assertThat(rest.stage.accounts.find(Stage.ACME).orElseThrow().state()).isEqualTo(AccountState.PAUSED);
        assertThat(rest.as(Role.ADMIN, () -> rest.account().resume("x:99")).json().get("state").asText()).isEqualTo("linked");
    }

    /** Otherwise "resume" would hide that the keys are dead. */
    @Test
    void neitherPausesNorResumesARevokedAccount() {
        rest.stage.accounts.save(LinkedAccounts.acme().state(AccountState.REVOKED).build());
        assertThat(rest.as(Role.ADMIN, () -> rest.account().pause("x:99")).status()).isEqualTo(409);
        assertThat(rest.as(Role.ADMIN, () -> rest.account().resume("x:99")).status()).isEqualTo(409);
        assertThat(rest.stage.accounts.find(Stage.ACME).orElseThrow().state()).isEqualTo(AccountState.REVOKED);
    }

    @Test
    void forgetsARemovedAccount() {
        assertThat(remove(null).status()).isEqualTo(204);
        assertThat(rest.stage.accounts.all()).isEmpty();
        assertThat(remove(null).status()).isEqualTo(404);
        assertThat(rest.stage.accounts.removals().all()).as("what is kept is nothing to do").isEmpty();
    }

    private RestStage.Reply remove(String choice) {
        return rest.as(Role.ADMIN, () -> rest.account().remove("x:99", choice));
    }

    @Test
    void removesWithAChoice() {
        assertThat(remove("keep").status()).isEqualTo(204);
        assertThat(rest.stage.accounts.removals().all()).isEmpty();
        for (RemovalChoice choice : List.of(RemovalChoice.FORGET, RemovalChoice.ERASE)) {
            rest.stage.accounts.save(LinkedAccounts.acme().build());
            assertThat(remove(choice.word()).status()).isEqualTo(204);
            assertThat(rest.stage.accounts.all()).isEmpty();
            assertThat(rest.stage.accounts.removals().all()).singleElement().isEqualTo(
                    Removal.of(LinkedAccounts.acme().build(), choice, Role.ADMIN.key(), rest.stage.clock.instant()));
        }
    }

    @Test
    void refusesAChoiceThatItDoesNotKnow() {
        for (String unknown : List.of("", "Forget", "delete", "forget ")) {
            RestStage.Reply refused = remove(unknown);
            assertThat(refused.status()).as(unknown).isEqualTo(400);
            assertThat(refused.fields()).containsExactly("data");
        }
        assertThat(rest.stage.accounts.all()).hasSize(1);
        assertThat(rest.stage.accounts.removals().all()).isEmpty();
    }

    @Test
    void isNotLinkedWhileItIsBeingForgotten() {
        remove("forget");

        RestStage.Reply refused = rest.as(Role.ADMIN, () -> rest.accounts().link(
                "{\"network\":\"x\",\"speaker\":\"social\",\"credentials\":{\"token\":\"good\"}}"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.fields()).containsExactly("account");
        assertThat(refused.message()).contains("@acme was removed").contains("still being deleted");
        assertThat(rest.stage.accounts.all()).isEmpty();
    }

    @Test
    void healthTellsHowFarItIs() {
        remove("erase");
        Removal removal = rest.stage.accounts.removals().all().getFirst();
        rest.stage.accounts.removals().change(removal, now -> now.with(now.progress().forgotten(7, 2).failed("SUP-1 is stuck")));

        var health = rest.as(Role.ADMIN, () -> rest.health().health()).json();
        assertThat(health.get("healthy").asBoolean()).isFalse();
        assertThat(health.at("/removals/0/handle").asText()).isEqualTo("acme");
        assertThat(health.at("/removals/0/data").asText()).isEqualTo("erase");
        assertThat(health.at("/removals/0/posts").asInt()).isEqualTo(7);
        assertThat(health.at("/removals/0/trouble").asText()).isEqualTo("SUP-1 is stuck");
        assertThat(health.at("/removals/0/doneAt").isNull()).isTrue();
        var figures = rest.as(Role.ADMIN, () -> rest.figures().figures()).json();
        assertThat(figures.get("removals").asInt()).isEqualTo(1);
        assertThat(figures.get("removalsStuck").asInt()).isEqualTo(1);

        rest.stage.accounts.removals().change(removal, now -> now.done(rest.stage.clock.instant()));
        assertThat(rest.as(Role.ADMIN, () -> rest.health().health()).json().get("healthy").asBoolean()).isTrue();
    }

    @Test
    void takesNewKeysOfTheSameAccountOnly() {
        assertThat(linkAgain("{\"credentials\":{\"token\":\"good\"}}").status()).isEqualTo(200);
        var other = new io.listeningpost.social.AccountId(Stage.ACME.network(), "7");
        rest.stage.accounts.save(LinkedAccounts.account(other, "acme_uk").build());
        var reply = rest.as(Role.ADMIN, () -> rest.account().linkAgain("x:7", "{\"credentials\":{\"token\":\"good\"}}"));
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.message()).contains("@acme");
        assertThat(rest.stage.accounts.linked(other)).isEmpty();
    }

    @Test
    void keepsTheSpeakerWhenOnlyKeysAreGiven() {
        linkAgain("{\"credentials\":{\"token\":\"good\"}}");
        assertThat(rest.stage.accounts.find(Stage.ACME).orElseThrow().speaker()).isEqualTo("JIRAUSER10100");
        assertThat(linkAgain("{\"credentials\":{\"token\":\"good\"},\"speaker\":\"nobody\"}").fields()).containsExactly("speaker");
    }

    @Test
    void runsARoundAndTellsWhatCameOfIt() {
        rest.stage.network.said(Posts.post("101").build());
        JsonNode round = poll();
        assertThat(round.get("outcome").asText()).isEqualTo("finished");
        assertThat(round.get("fresh").asInt()).isEqualTo(1);
        assertThat(round.at("/outcomes/opened").asInt()).isEqualTo(1);
    }

    @Test
    void tellsWhyARoundFailedOrWasSkipped() {
        rest.stage.network.failMentions(new SocialFailure.Unavailable("503 from the network"));
        assertThat(poll().get("outcome").asText()).isEqualTo("failed");
        rest.stage.health.reset(Stage.ACME);
        rest.stage.accounts.save(LinkedAccounts.acme().state(AccountState.PAUSED).build());
        assertThat(poll().get("outcome").asText()).isEqualTo("skipped");
    }

    private JsonNode poll() {
        return rest.as(Role.ADMIN, () -> rest.account().poll("x:99")).json();
    }

    private RestStage.Reply linkAgain(String body) {
        return rest.as(Role.ADMIN, () -> rest.account().linkAgain("x:99", body));
    }

    private RestStage.Reply save(String body) {
        return rest.as(Role.ADMIN, () -> rest.account().save("x:99", null, body));
    }
}
