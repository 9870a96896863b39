package io.listeningpost.reply;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Stage.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.OwnPostWatch;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.testing.FreeTenure;
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

class LossesTest {

    private static final Duration GRACE = Duration.ofSeconds(60);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Stage stage = new Stage();
    private final Post mention = post("101").text("@acme my order never arrived").build();
    private final Post other = post("201").by("502", "carol").text("@acme where are you?").build();
    private final Map<String, Loss> told = new LinkedHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private Optional<String> refusal = Optional.empty();
    private boolean broken;

    private Optional<String> tell(Loss loss) {
        asked.add(loss.mark());
        if (broken && loss.request().key().equals("SUP-1")) {
            throw new IllegalStateException("Jira is away");
        }
        if (refusal.isEmpty()) {
            told.putIfAbsent(loss.mark(), loss);
        }
        return refusal;
    }

    private List<RuntimeException> losses() {
        return new Losses(stage.accounts, stage.killer.over(Conversations.class, stage.conversations),
                stage.killer.over(OwnPostWatch.class, stage.ownPosts), stage.killer.over(Outbox.class, stage.outbox),
                stage.killer.over(LossDesk.class, this::tell), stage.setbacks(), stage.clock).tell(ACME, FreeTenure.of("node-1", 1));
    }

    private OutboxEntry delivered(Post to, String words) {
        OutboxEntry entry = stage.queued(to, words);
        stage.roundAfter(GRACE);
        return stage.now(entry);
    }

    private PostId part(OutboxEntry entry, int part) {
        return entry.parts().get(part).postId().orElseThrow();
    }

    /** Two looks, with an hour between. */
    private void looks() {
        stage.clock.advance(OwnPostWatch.FIRST_LOOK);
        stage.recheck();
        stage.clock.advance(HOUR);
        stage.recheck();
    }

    @Test
    void tellsOnceWhatIsGone() {
        stage.hears(mention);
        OutboxEntry entry = delivered(mention, "Sorry!");
        stage.network.delete(part(entry, 0));
        looks();

        losses();
        losses();

        assertThat(told.values()).singleElement().satisfies(loss -> {
            assertThat(loss.request().key()).isEqualTo("SUP-1");
            assertThat(loss.reply()).isEqualTo(entry);
            assertThat(loss.parts()).containsExactly(1);
            assertThat(loss.isWhole()).isTrue();
            assertThat(loss.noticedAt()).isEqualTo(stage.clock.instant());
        });
        assertThat(asked).hasSize(1);
        assertThat(stage.network.ours()).as("nothing is sent again").isEmpty();
        assertThat(stage.now(entry)).as("it was delivered").isEqualTo(entry);
    }

    @Test
    void tellsWhatIsGoneOfOneReplyTogetherAndOfAnotherApart() {
        stage.hears(mention, other);
        OutboxEntry longer = delivered(mention, "Sorry! ".repeat(100));
        assertThat(longer.parts()).hasSizeGreaterThan(2);
        OutboxEntry shorter = delivered(other, "Here!");
        stage.network.delete(part(longer, 0));
        stage.network.delete(part(longer, 2));
        stage.network.delete(part(shorter, 0));
        looks();

        losses();

        assertThat(told.values()).extracting(loss -> loss.reply().id()).containsExactlyInAnyOrder(longer.id(), shorter.id());
        assertThat(told.values()).filteredOn(loss -> loss.reply().id() == longer.id()).singleElement().satisfies(loss -> {
            assertThat(loss.parts()).containsExactly(1, 3);
            assertThat(loss.isWhole()).isFalse();
        });
    }

    @Test
    void triesAgainWithinTheHourWhatJiraRefusesAndSaysSo() {
        stage.hears(mention);
        OutboxEntry entry = delivered(mention, "Sorry!");
        stage.network.delete(part(entry, 0));
        looks();
        refusal = Optional.of("nobody may comment.");
        losses();
        losses();
        assertThat(asked).hasSize(1);
        assertThat(stage.health.of(ACME).warning()).hasValueSatisfying(warning ->
                assertThat(warning).contains("deleted on the network", "nobody may comment"));

        refusal = Optional.empty();
        stage.clock.advance(HOUR);
        losses();

        assertThat(told).hasSize(1);
    }

    @Test
    void doesNotLetOneRequestKeepAnotherUntold() {
        stage.hears(mention, other);
        OutboxEntry first = delivered(mention, "Sorry!");
        OutboxEntry second = delivered(other, "Here!");
        stage.network.delete(part(first, 0));
        stage.network.delete(part(second, 0));
        looks();
        broken = true;

        assertThat(losses()).hasSize(1);

        assertThat(told.values()).extracting(loss -> loss.reply().id()).containsExactly(second.id());
        broken = false;
        stage.clock.advance(HOUR);
        assertThat(losses()).isEmpty();
        assertThat(told).hasSize(2);
    }

    @Test
    void tellsTheRequestIntoWhichTheThreadWasMerged() {
        stage.hears(mention, other);
        OutboxEntry entry = delivered(other, "Here!");
        stage.conversations.merge(stage.conversation(other).id(), stage.conversation(mention).id());
        stage.network.delete(part(entry, 0));
        looks();

        losses();

        assertThat(told.values()).extracting(loss -> loss.request().key()).containsExactly("SUP-1");
    }

    @Test
    void wantsNothingToldOfAnAccountThatIsNoMore() {
        stage.hears(mention);
        OutboxEntry entry = delivered(mention, "Sorry!");
        stage.network.delete(part(entry, 0));
        looks();
        stage.accounts.remove(ACME);

        assertThat(losses()).isEmpty();
        assertThat(asked).isEmpty();
    }

    /** Killed while looking or while telling: it is told, and under one mark. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tellsItOnceWhereverTheNodeDies(boolean afterTheCall) {
        boolean killed = true;
        int kills = 0;
        for (int call = 0; killed; call++) {
            LossesTest fresh = new LossesTest();
            fresh.stage.hears(fresh.mention);
            OutboxEntry entry = fresh.delivered(fresh.mention, "Sorry!");
            fresh.stage.network.delete(fresh.part(entry, 0));
            fresh.stage.clock.advance(OwnPostWatch.FIRST_LOOK);
            fresh.stage.recheck();
            fresh.stage.clock.advance(HOUR);
            fresh.stage.killer.strikeAfter(call, afterTheCall);
            killed = fresh.stage.killer.kills(() -> {
                fresh.stage.recheck();
                fresh.losses();
            });
            kills += killed ? 1 : 0;
            fresh.stage.killer.rest();
            for (int hour = 0; hour < 3; hour++) {
                fresh.stage.clock.advance(HOUR);
                fresh.stage.recheck();
                fresh.losses();
            }

            assertThat(fresh.told).as("killed at call " + call).hasSize(1);
            assertThat(fresh.stage.ownPosts.untold(ACME, fresh.stage.clock.instant(), 10)).isEmpty();
            assertThat(fresh.stage.network.ours()).isEmpty();
        }
        assertThat(kills).isGreaterThan(6);
    }
}
