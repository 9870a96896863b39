package io.listeningpost.reply;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Stage.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.Turn;
import io.listeningpost.settings.Sharing;
import io.listeningpost.settings.Wording;
import io.listeningpost.social.Post;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.testing.FreeTenure;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests show what is out, once, whatever breaks in between, and nothing else waits for it. */
class CopiesTest {

    private static final Duration GRACE = Duration.ofSeconds(60);

    private final Stage stage = new Stage();
    private final Post mention = post("101").text("@acme my order never arrived").build();
    private final Post other = post("201").by("777", "bob").text("@acme where is my tea").build();
    /** By their marks: the desk writes each of them once. */
    private final Map<String, Copy> written = new LinkedHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private Optional<String> refusal = Optional.empty();
    private boolean broken;

    private Optional<String> write(Copy copy) {
        asked.add(copy.mark());
        if (broken) {
            throw new IllegalStateException("Jira is away");
        }
        if (refusal.isEmpty()) {
            written.putIfAbsent(copy.mark(), copy);
        }
        return refusal;
    }

    private List<RuntimeException> copies() {
        return new Copies(stage.accounts, new SocialNetworks(List.of(stage.network)),
                stage.killer.over(Conversations.class, stage.conversations), stage.turns, stage.ownPosts,
                stage.killer.over(Outbox.class, stage.outbox), stage.killer.over(CopyDesk.class, this::write), stage.setbacks(),
                stage.clock).write(ACME, FreeTenure.of("node-1", 1));
    }

    private Copy only() {
        assertThat(written).hasSize(1);
        return written.values().iterator().next();
    }

    private Optional<String> warning() {
        return stage.health.of(ACME).warning();
    }

    @Test
    void writesAnAnswerWhenAllOfItIsOutAndOnce() {
        stage.hears(mention);
        OutboxEntry entry = stage.queued(mention, "Sorry! ".repeat(60));
        copies();
        assertThat(asked).isEmpty();

        stage.roundAfter(GRACE);
        copies();
        copies();

        assertThat(asked).containsExactly("copy-" + entry.id());
        Copy copy = only();
        assertThat(copy.request().key()).isEqualTo("SUP-1");
        assertThat(copy.reply()).isEqualTo(stage.now(entry));
        assertThat(copy.reply().parts()).hasSizeGreaterThan(1);
        assertThat(copy.page().toString()).endsWith(copy.reply().parts().getFirst().postId().orElseThrow().value());
        assertThat(copy.shared()).isTrue();
    }

    @Test
    void writesWhatAMoveSaid() {
        stage.accounts.save(LinkedAccounts.acme().says("3", "We are at it.").build());
        stage.hears(mention);
        stage.moves(mention, "1", "3", "amelia");

        stage.roundAfter(GRACE);
        copies();

        assertThat(only().reply().kind()).isEqualTo(ReplyKind.STATUS);
        assertThat(only().reply().author()).isEqualTo("amelia");
        assertThat(only().shared()).isTrue();
    }

    @Test
    void writesNothingOfWhatWasTakenBackOrGivenUp() {
        stage.hears(mention, other);
        OutboxEntry undone = stage.queued(mention, "Sorry!");
        stage.outbox.withdraw(undone.id(), "undone");
        stage.queued(other, "Here it comes");
        stage.network.failReply(new SocialFailure.Refused(Refusal.RESTRICTED, ""));

        stage.roundAfter(GRACE);
        copies();

        assertThat(asked).isEmpty();
    }

    @Test
    void hidesFromCustomersWhatWasSaidInPrivate() {
        stage.hears(mention);
        stage.queued(stage.privateDraft(mention, "Your street, please"));

        stage.roundAfter(GRACE);
        copies();

        assertThat(only().shared()).isFalse();
    }

    @Test
    void hidesFromCustomersWhatOnlySomeCanRead() {
        stage.hears(mention);
        Turn said = stage.turns.ofConversation(stage.conversation(mention).id()).getFirst();
        stage.turns.remember(new Turn(said.account(), said.conversationId(), said.post(), said.firstId(), said.userId(), said.handle(),
                said.byCustomer(), said.addressed(), said.stop(), said.at(), said.direct(), said.closed(), said.answerers(), said.heard(),
                true));
        stage.queued(mention, "Sorry!");

        stage.roundAfter(GRACE);
        copies();

        assertThat(only().shared()).isFalse();
    }

    @Test
    void goesAsFarAsTheFirstPostWhereWeAnswerOurselves() {
        stage.hears(mention);
        stage.queued(mention, "Sorry!");
        stage.roundAfter(GRACE);
        stage.queued(new AnswerDraft(stage.conversation(mention).id(), Optional.of(stage.lastOfOurs().value()),
                "One thing more", List.of(), false, "agent", "again"));
        stage.roundAfter(GRACE);
        copies();

        assertThat(written.values()).extracting(Copy::shared).containsExactly(true, true);
    }

    @Test
    void leavesRequestsAloneWhereTheAdminWantsNoCopies() {
        stage.accounts.save(LinkedAccounts.acme()
                .wording(new Wording(Optional.empty(), List.of(), List.of(), Sharing.NEVER, false)).build());
        stage.hears(mention);
        stage.queued(mention, "Sorry!");
        stage.roundAfter(GRACE);
        copies();
        stage.accounts.save(LinkedAccounts.acme().build());
        copies();

        assertThat(asked).as("nor later, when the admin changes that").isEmpty();
    }

    @Test
    void triesAgainWithGrowingPausesAndSaysSoInTime() {
        stage.hears(mention);
        stage.queued(mention, "Sorry!");
        stage.roundAfter(GRACE);
        refusal = Optional.of("nobody may comment.");
        copies();
        copies();
        assertThat(asked).hasSize(1);
        assertThat(warning()).isEmpty();

        int minutes = 0;
        for (; minutes < 60; minutes++) {
            stage.clock.advance(Duration.ofMinutes(1));
            copies();
        }

        assertThat(asked).hasSizeBetween(5, 9);
        assertThat(warning()).hasValueSatisfying(told -> assertThat(told).contains("SUP-1", "nobody may comment"));
        refusal = Optional.empty();
        stage.clock.advance(Duration.ofHours(1));
        copies();
        assertThat(written).hasSize(1);
        copies();
        assertThat(stage.outbox.uncopied(ACME, 0, stage.clock.instant().plus(Duration.ofDays(1)), 10)).isEmpty();
        assertThat(stage.network.ours()).as("nothing is sent again for it").hasSize(1);
    }

    @Test
    void doesNotLetOneRequestKeepAnotherWithout() {
        stage.hears(mention, other);
        stage.queued(mention, "Sorry!");
        stage.queued(other, "Here it comes");
        stage.roundAfter(GRACE);
        broken = true;
        assertThat(copies()).hasSize(2);
        broken = false;
        stage.clock.advance(Duration.ofMinutes(1));

        assertThat(copies()).isEmpty();

        assertThat(written).hasSize(2);
    }

    @Test
    void goesOnTheRequestIntoWhichTheThreadWasMerged() {
        stage.hears(mention, other);
        stage.queued(other, "Here it comes");
        stage.roundAfter(GRACE);
        stage.conversations.merge(stage.conversation(other).id(), stage.conversation(mention).id());

        copies();

        assertThat(only().request().key()).isEqualTo("SUP-1");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void writesItOnceWhereverTheNodeDies(boolean afterTheCall) {
        for (int call = 0; call < 6; call++) {
            CopiesTest fresh = new CopiesTest();
            fresh.stage.hears(fresh.mention);
            fresh.stage.queued(fresh.mention, "Sorry!");
            fresh.stage.roundAfter(GRACE);
            fresh.stage.killer.strikeAfter(call, afterTheCall);
            fresh.stage.killer.kills(fresh::copies);
            fresh.stage.killer.rest();

            fresh.copies();

            assertThat(fresh.written).as("killed at call " + call).hasSize(1);
            assertThat(fresh.stage.outbox.uncopied(ACME, 0, fresh.stage.clock.instant(), 10)).isEmpty();
        }
    }
}
