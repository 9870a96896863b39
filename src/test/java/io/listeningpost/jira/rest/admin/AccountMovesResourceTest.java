package io.listeningpost.jira.rest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.AccountState;
import io.listeningpost.social.AccountId;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Stage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccountMovesResourceTest {

    private static final AccountId REVOKED = AccountId.parse("x:7");
    private static final AccountId PAUSED = AccountId.parse("x:8");

    private final RestStage rest = new RestStage();

    /** One that cannot be moved, or is gone, stops no other. */
    @Test
    void movesEachByItselfAndTellsWhatBecameOfIt() {
        keep(REVOKED, AccountState.REVOKED);
        keep(PAUSED, AccountState.PAUSED);

        JsonNode results = move("{\"move\": \"pause\", \"accounts\": [\"x:7\", \"x:8\", \"x:404\", \"nonsense\", \"x:99\", \"x:99\"]}")
                .json().path("values");

        assertThat(results).extracting(each -> each.path("account").asText() + " " + each.path("outcome").asText())
                .containsExactly("x:7 refused", "x:8 unchanged", "x:404 gone", "nonsense gone", "x:99 moved");
        assertThat(results.get(0).path("reason").asText()).contains("@acme_uk");
        assertThat(results.get(2).path("reason").asText()).isNotBlank();
        assertThat(results.get(4).path("reason").isNull()).isTrue();
        assertThat(state(Stage.ACME)).isEqualTo(AccountState.PAUSED);
        assertThat(state(REVOKED)).isEqualTo(AccountState.REVOKED);
    }

    @Test
    void resumes() {
        keep(PAUSED, AccountState.PAUSED);
        move("{\"move\": \"resume\", \"accounts\": [\"x:8\"]}");
        assertThat(state(PAUSED)).isEqualTo(AccountState.LINKED);
    }

    @Test
    void movesTwoHundredInOneCall() {
        List<AccountId> many = IntStream.rangeClosed(1000, 1199).mapToObj(each -> AccountId.parse("x:" + each)).toList();
        many.forEach(id -> keep(id, AccountState.LINKED));

        JsonNode results = move("{\"move\": \"pause\", \"accounts\": ["
                + many.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", ")) + "]}").json().path("values");

        assertThat(results).hasSize(200).allMatch(each -> each.path("outcome").asText().equals("moved"));
        assertThat(many).allMatch(id -> state(id) == AccountState.PAUSED);
    }

    @Test
    void refusesWhatIsNoMoveAndNobody() {
        assertThat(move("{\"move\": \"remove\", \"accounts\": [\"x:99\"]}").fields()).containsExactly("move");
        assertThat(move("{\"accounts\": [\"x:99\"]}").fields()).containsExactly("move");
        assertThat(move("{\"move\": \"pause\", \"accounts\": []}").fields()).containsExactly("accounts");
        assertThat(move("{\"move\": \"pause\", \"accounts\": [null]}").fields()).containsExactly("accounts");
        assertThat(move("{\"move\": \"pause\"}").fields()).containsExactly("accounts");
        String tooMany = IntStream.range(0, 501).mapToObj(each -> "\"x:" + each + "\"").collect(Collectors.joining(","));
        assertThat(move("{\"move\": \"pause\", \"accounts\": [" + tooMany + "]}").fields()).containsExactly("accounts");
        assertThat(state(Stage.ACME)).isEqualTo(AccountState.LINKED);
    }

    private RestStage.Reply move(String body) {
        return rest.as(Role.ADMIN, () -> rest.accountMoves().move(body));
    }

    private void keep(AccountId id, AccountState state) {
        rest.stage.accounts.save(LinkedAccounts.account(id, "acme_uk").state(state).build());
    }

    private AccountState state(AccountId id) {
        return rest.stage.accounts.find(id).map(AccountSettings::state).orElseThrow();
    }
}
