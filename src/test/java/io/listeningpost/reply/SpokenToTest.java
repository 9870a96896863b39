package io.listeningpost.reply;

import static io.listeningpost.testing.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Post;
import io.listeningpost.status.StatusChange;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MemoryNetwork;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two accounts open requests in one project: whoever was spoken to answers, and nobody else. */
class SpokenToTest {

    private static final AccountId ACME = Stage.ACME;
    private static final AccountId SHOP = new AccountId(ACME.network(), "88");

    private final Stage stage = new Stage();
    private final AccountSettings shop = LinkedAccounts.account(SHOP, "shopping").says("3", "We are on it.").build();
    private final Post toAcme = post("101").text("@acme my order never arrived").build();
    private final Post toShop = post("201").by("777", "bob").text("@shopping where is my tea").build();
    private final Post toBoth = post("301").by("778", "eve").text("@acme @shopping who of you is it?").build();

    @BeforeEach
    void twoAccountsServeOneProject() {
        assertThat(shop.route()).isEqualTo(stage.accounts.find(ACME).orElseThrow().route());
        stage.accounts.save(shop);
        stage.accounts.saveCredentials(SHOP, MemoryNetwork.KEYS);
        List.of(toAcme, toShop, toBoth).forEach(stage.network::said);
        List.of(ACME, SHOP).forEach(account -> {
            stage.poll(account);
            stage.work(account);
        });
        assertThat(stage.desk.tickets()).hasSize(4);
    }

    @Test
    void answersGoOutFromTheAccountThatWasMentioned() {
        answer(SHOP, toShop, "From the shop");
        answer(ACME, toAcme, "From acme");

        deliver();

        assertThat(stage.network.senders()).containsExactly(ACME, SHOP);
        assertThat(stage.network.ours()).extracting(ours -> ours.author().id() + " to " + ours.repliedTo().orElseThrow())
                .containsExactly("99 to 101", "88 to 201");
    }

    @Test
    void inAThreadThatNamesBothEachRequestAnswersForItsOwn() {
        answer(SHOP, toBoth, "It is us");
        deliver();
        assertThat(stage.network.senders()).containsExactly(SHOP);

        answer(ACME, toBoth, "Not us");
        deliver();
        assertThat(stage.network.senders()).containsExactly(SHOP, ACME);
        assertThat(stage.ownPosts.find(ACME, stage.lastOfOurs())).isPresent();
        assertThat(stage.ownPosts.find(SHOP, stage.lastOfOurs())).isEmpty();
    }

    @Test
    void statusRepliesToo() {
        var request = conversation(SHOP, toShop).request().orElseThrow();

        stage.statuses().moved(new StatusChange(
                request.issueId(), request.key(), "1", "3", "In progress", "agent", "Ann", stage.clock.instant()));
        deliver();

        assertThat(stage.network.senders()).containsExactly(SHOP);
    }

    private void answer(AccountId account, Post opener, String text) {
        stage.queued(AnswerDraft.of(conversation(account, opener).id(), text, "agent", UUID.randomUUID().toString()));
    }

    private Conversation conversation(AccountId account, Post opener) {
        return stage.conversations.byThread(account, opener.thread()).orElseThrow();
    }

    private void deliver() {
        stage.clock.advance(Duration.ofMinutes(1));
        stage.deliver(ACME);
        stage.deliver(SHOP);
    }
}
