package io.listeningpost.jira.rest.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.cost.Spent;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.retention.Removing;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.AccountState;
import io.listeningpost.settings.Budget;
import io.listeningpost.settings.Removal;
import io.listeningpost.settings.RemovalChoice;
import io.listeningpost.settings.Sharing;
import io.listeningpost.settings.Wording;
import io.listeningpost.social.Charge;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Who sees a conversation, and what it tells of the customer, the account and the other agents. */
class ConversationsResourceTest extends OpenConversation {

    /** Whether a request is missing or hidden must look the same. */
    @Test
    void answersNotFoundForMissingAndInvisibleAlike() {
        stage.hears(opener);
        var missing = rest.as(Role.AGENT, () -> rest.conversations().get("SUP-77"));
        var invisible = rest.as(Role.CUSTOMER, () -> rest.conversations().get("SUP-1"));
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.json()).isEqualTo(invisible.json());
    }

    @Test
    void describesTheCustomer() {
        stage.hears(opener);
        JsonNode customer = view().get("customer");
        assertThat(customer.get("handle").asText()).isEqualTo("jane_doe");
        assertThat(customer.get("followers").asLong()).isEqualTo(1000);
        assertThat(customer.get("verified").asBoolean()).isTrue();
    }

    /** A request in our own name is nobody's in the portal. */
    @Test
    void tellsWhoseTheRequestIsInThePortal() {
        stage.hears(opener);
        assertThat(view().at("/portal/ours").asBoolean()).isTrue();
        rest.reporter = Optional.of("cora");
        assertThat(view().at("/portal/ours").asBoolean()).isFalse();
        assertThat(view().at("/portal/by").asText()).isNotEmpty();
        rest.reporter = Optional.empty();
        assertThat(view().get("portal").isNull()).isTrue();
    }

    @Test
    void tellsWhatBecomesOfPublicComments() {
        stage.hears(opener);
        assertThat(view().at("/account/comments").asText()).isEqualTo("ask");
        AccountSettings account = stage.accounts.find(Stage.ACME).orElseThrow();
        stage.accounts.save(account.withWording(new Wording(Optional.empty(), List.of(), List.of(), Sharing.ALWAYS)));
        assertThat(view().at("/account/comments").asText()).isEqualTo("always");
        stage.accounts.remove(Stage.ACME);
        assertThat(view().at("/account/comments").isNull()).isTrue();
    }

    @Test
    void tellsThatSendingWaits() {
        stage.hears(opener);
        stage.accounts.save(LinkedAccounts.acme().state(AccountState.REVOKED).build());
        assertThat(view().at("/account/state").asText()).isEqualTo("revoked");
        stage.accounts.remove(Stage.ACME);
        assertThat(view().at("/account/state").asText()).isEqualTo("removed");
    }

    @Test
    void tellsThatTheBudgetLetsNothingBeRead() {
        stage.hears(opener);
        assertThat(view().at("/account/deafUntil").isNull()).isTrue();
        stage.accounts.save(LinkedAccounts.acme().build().withBudget(new Budget(false, OptionalLong.of(1), OptionalLong.empty())));
        rest.meter.add(Stage.ACME, new Spent(LocalDate.parse("2026-03-02"), Charge.POST_READ, 1, 5_000));
        assertThat(view().at("/account/deafUntil").asText()).isEqualTo("2026-03-03T00:00:00Z");
    }

    @Test
    void tellsThatRepliesRestAfterRefusals() {
        stage.hears(opener);
        assertThat(view().at("/account/restsUntil").isNull()).isTrue();
        for (long reply = 1; reply <= 5; reply++) {
            stage.health.replyRefused(Stage.ACME, stage.clock.instant(), reply, "no");
        }
        assertThat(view().at("/account/restsUntil").asText()).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(preview("{\"text\":\"a\"}").get("hints").findValuesAsText("code")).contains("resting");
    }

    @Test
    void tellsWhoElseIsWritingUntilTheyStop() {
        stage.hears(opener);
        long conversation = stage.conversation(opener).id();
        stage.writers.writes(conversation, "JIRAUSER10100", stage.clock.instant(), stage.clock.instant().plusSeconds(25));

        JsonNode mine = rest.as(Role.AGENT, () -> rest.conversations().look("SUP-1", "{\"writing\":true}")).json();

        assertThat(mine.get("writers").findValuesAsText("by")).as("not myself").containsExactly("Social Desk");
        assertThat(mine.at("/writers/0/since").asText()).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(mine.get("items")).hasSize(1);
        assertThat(stage.writers.of(conversation, stage.clock.instant())).extracting(writer -> writer.userKey()).contains("agent");
        rest.as(Role.AGENT, () -> rest.conversations().look("SUP-1", "{\"writing\":false}"));
        assertThat(stage.writers.of(conversation, stage.clock.instant())).extracting(writer -> writer.userKey())
                .containsExactly("JIRAUSER10100");
        stage.clock.advance(Duration.ofSeconds(25));
        assertThat(view().get("writers")).isEmpty();
    }

    @Test
    void tellsThatWhatWasHeardIsDeleted() {
        stage.hears(opener);
        assertThat(view().get("forgottenAt").isNull()).isTrue();
        Instant removed = stage.clock.instant();
        stage.accounts.remove(Removal.of(stage.accounts.find(Stage.ACME).orElseThrow(), RemovalChoice.FORGET, "admin", removed));
        stage.clock.advance(Removing.SETTLES);
        stage.removing().run();

        JsonNode view = view();
        assertThat(view.at("/account/state").asText()).isEqualTo("removed");
        assertThat(view.get("forgottenAt").asText()).isEqualTo(removed.toString());
        assertThat(view.get("items")).isEmpty();
        assertThat(view.toString()).doesNotContain(opener.author().handle(), opener.author().id(), opener.text());
        assertThat(view.get("url").asText()).isEmpty();
    }
}
