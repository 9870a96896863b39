package io.listeningpost.jira.rest.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.settings.Approval;
import io.listeningpost.settings.CannedAnswer;
import io.listeningpost.settings.Team;
import io.listeningpost.social.AccountId;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CannedAnswersResourceTest {

    private final RestStage rest = new RestStage();

    CannedAnswersResourceTest() {
        rest.stage.hears(Posts.post("101").by("501", "nora_k").text("@acme my $status is #set($x = 1)").build());
    }

    private static CannedAnswer answer(String title, String text) {
        return new CannedAnswer(title, text, Optional.empty());
    }

    private void kept(CannedAnswer... answers) {
        rest.stage.canned.replace(rest.stage.canned.book().version(), List.of(answers));
    }

    private RestStage.Reply find(String q) {
        return rest.as(Role.AGENT, () -> rest.canned().find("SUP-1", q));
    }

    private List<String> titles(String q) {
        return find(q).json().findValuesAsText("title");
    }

    @Test
    void fillsWithTheRequestAndTheAgentAndNothingOfTheCustomersWords() {
        kept(answer("All", "$customer.handle, $request.key is $status. ^$agent.firstName"));

        assertThat(find("").json().toString()).isEqualTo(
                "{\"answers\":[{\"title\":\"All\",\"text\":\"@nora_k, SUP-1 is Open. ^Ada\"}],\"more\":false}");
    }

    @Test
    void findsByTitleAndTextWhateverCaseAndAccents() {
        kept(answer("Where is my parcel", "On its way"), answer("Gr\u00fc\u00dfe", "Hello"), answer("Delay", "The parcel is late"),
                answer("Parcel lost", "Sorry"));

        assertThat(titles("")).containsExactly("Where is my parcel", "Gr\u00fc\u00dfe", "Delay", "Parcel lost");
        assertThat(titles("PARCEL")).containsExactly("Parcel lost", "Where is my parcel", "Delay");
        assertThat(titles("  late  parcel")).containsExactly("Delay");
        assertThat(titles("gru")).containsExactly("Gr\u00fc\u00dfe");
        assertThat(titles("nothing like it")).isEmpty();
        assertThat(titles(".*")).isEmpty();
        assertThat(titles("x".repeat(10_000))).isEmpty();
    }

    @Test
    void findsWhatWasFilledIn() {
        kept(answer("Greeting", "Hi $customer.handle"), answer("Other", "Hi"));

        assertThat(titles("nora")).containsExactly("Greeting");
        assertThat(titles("customer.handle")).isEmpty();
    }

    @Test
    void offersOnlyWhatIsForTheAccount() {
        kept(new CannedAnswer("Ours", "a", Optional.of(Stage.ACME)), new CannedAnswer("Theirs", "b", Optional.of(AccountId.parse("x:77"))),
                answer("Everybody's", "c"));

        assertThat(titles("")).containsExactly("Ours", "Everybody's");
    }

    @Test
    void showsTwentyAndSaysThatThereAreMore() {
        kept(IntStream.range(0, 21).mapToObj(i -> answer("Answer " + i, "text")).toArray(CannedAnswer[]::new));

        assertThat(titles("")).hasSize(20);
        assertThat(find("").json().at("/more").asBoolean()).isTrue();
        assertThat(find("answer 20").json().at("/more").asBoolean()).isFalse();
    }

    /** What was saved by an older version, or depends on a status that the example did not have. */
    @Test
    void leavesOutWhatCannotBeFilled() {
        kept(answer("Broken", "#if($status"), answer("Empty", "#if($status == 'Never')x#end"), answer("Good", "Hello"));

        assertThat(titles("")).containsExactly("Good");
    }

    @Test
    void isOnlyForWhoMayAnswer() {
        kept(answer("Secret", "words"));
        rest.stage.teams.save(Stage.ACME, new Team(Set.of("nobody"), Set.of(), Approval.NEVER, Set.of(), Set.of(), true));

        var refused = find("");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().toString()).doesNotContain("Secret");
        assertThat(rest.as(Role.AGENT, () -> rest.canned().find("SUP-9", "")).status()).isEqualTo(404);
    }
}
