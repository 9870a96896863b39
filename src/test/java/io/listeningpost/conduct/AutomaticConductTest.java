package io.listeningpost.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.Turn;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.sandbox.square.crowd.Said;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Quiet;
import io.listeningpost.settings.QuietHours;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.status.StatusOutcome;
import io.listeningpost.status.StatusOutcome.Reason;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is posted by itself: little, late enough, to nobody else, and no word of it against anybody's wish. */
@OnEveryNetwork
class AutomaticConductTest extends Conduct {

    /** In a thread people speak with each other, and the customer with them. */
    @Test
    @Keeps(Rule.AUTOMATIC_POSTS_GO_TO_WHO_ADDRESSED_US)
    void speaksToTheCustomerAndIntoNoTalkOfOthers() {
        Post mention = asked("my parcel has not come yet");
        answered(mention, "It is on its way.");
        heard(crowd.says(other, mention.id().value(), "mine neither"));
        String gossip = crowd.muses(other, mention.id().value(), "they never answer anyway");
        String below = crowd.muses(other, saying("It is on its way.").getFirst().id(), "so they say");
        listen();
        Set<String> talk = Set.of(crowd.muses(nora, gossip, "you are so right"), crowd.muses(nora, below, "I do not believe it"));
        listen();
        listen();
        Optional<PostId> offered = product.replies().preview(product.draft(mention, "We hurry.")).target();
        OutboxEntry automatic = moved(mention, IN_PROGRESS);
        listen();
        listen();

        Turn answered = product.turns.ofConversation(product.conversation(mention).id()).stream()
                .filter(turn -> turn.post().equals(automatic.target())).findFirst().orElseThrow();
        assertThat(answered.byCustomer()).isTrue();
        assertThat(answered.addressed()).isTrue();
        assertThat(offered).as("what agents are offered to answer").contains(automatic.target());
        assertThat(crowd.said()).hasSize(2);
        if (network == OnNetwork.BLUESKY) {
            // it hears all that is said below its own posts, whoever it is said to
            assertThat(talk.stream().map(stage::id)).anyMatch(id -> post(id.value()).isPresent());
            assertThat(saying("We look into it now.")).singleElement()
                    .satisfies(said -> assertThat(said.repliesTo()).isEqualTo(mention.id().value()));
        }
    }

    @Test
    @Keeps(Rule.AUTOMATIC_POSTS_FOLLOW_A_PERSON)
    void speaksOnlyOfMovesThatAnAdminChoseAndAPersonMade() {
        Post mention = asked("my parcel has not come yet");

        assertThat(silence(product.moves(mention, WAITING, IN_PROGRESS, "JIRAUSER10100"))).isEqualTo(Reason.NOT_A_PERSON);
        assertThat(silence(product.moves(mention, WAITING, "7"))).isEqualTo(Reason.NO_WORDS);
        AccountSettings settings = product.accounts.find(product.us).orElseThrow();
        product.accounts.save(settings.withAutomation(Optional.empty()));
        assertThat(silence(product.moves(mention, WAITING, IN_PROGRESS))).isEqualTo(Reason.NOT_ACKNOWLEDGED);
        listen();
        assertThat(crowd.said()).isEmpty();
        product.accounts.save(settings);
        moved(mention, IN_PROGRESS);
        assertThat(crowd.said()).as("within the grace time").isEmpty();
        listen();
        assertThat(crowd.said()).hasSize(1);
    }

    @Test
    @Keeps(Rule.ONCE_A_STATUS_UNTIL_THE_CUSTOMER_SPEAKS)
    void speaksOnceHoweverOftenTheRequestGoesToAndFro() {
        Post mention = asked("my parcel has not come yet");
        OutboxEntry overtaken = moved(mention, IN_PROGRESS);
        assertThat(silence(product.moves(mention, IN_PROGRESS, WAITING))).isEqualTo(Reason.NO_WORDS);
        assertThat(product.now(overtaken).state()).isEqualTo(DeliveryState.WITHDRAWN);
        moved(mention, IN_PROGRESS);
        listen();
        for (int i = 0; i < 3; i++) {
            product.moves(mention, IN_PROGRESS, WAITING);
            assertThat(silence(product.moves(mention, WAITING, IN_PROGRESS))).isEqualTo(Reason.SPOKEN);
            listen();
        }

        assertThat(crowd.said()).hasSize(1);
        heard(crowd.says(nora, mention.id().value(), "and now?"));
        assertThat(silence(product.moves(mention, WAITING, IN_PROGRESS))).isEqualTo(Reason.SAME_WORDS);
        Said first = crowd.said().getFirst();
        moved(mention, RESOLVED);
        listen();
        assertThat(crowd.said()).hasSize(2).contains(first);
    }

    @Test
    @Keeps(Rule.SO_MANY_A_THREAD_AND_DAY)
    void aThreadTakesSoManyInADayAndAnyNumberOfAnswers() {
        product.accounts.save(settings(new Quiet(Optional.empty(), 1)));
        Post mention = asked("my parcel has not come yet");
        answered(mention, "We write to you first.");
        moved(mention, IN_PROGRESS);
        listen();

        assertThat(silence(product.moves(mention, IN_PROGRESS, RESOLVED))).isEqualTo(Reason.ENOUGH);
        assertThat(product.health.of(product.us).warning()).hasValueSatisfying(words -> assertThat(words).contains("1 automatic post"));
        answered(mention, "But we write to you.");
        Post another = heard(crowd.says(other, null, "a matter of another thread"));
        moved(another, IN_PROGRESS);
        product.roundAfter(Quiet.DAY.minus(A_WHILE.multipliedBy(4)));
        assertThat(silence(product.moves(mention, WAITING, RESOLVED))).isEqualTo(Reason.ENOUGH);
        product.roundAfter(A_WHILE.multipliedBy(4));
        moved(mention, RESOLVED);
        listen();
        assertThat(crowd.said()).hasSize(5);
    }

    @Test
    @Keeps(Rule.QUIET_HOURS)
    void keepsQuietAndLetsPeopleSpeak() {
        Post mention = asked("my parcel has not come yet");
        Post another = asked("a matter of another thread");
        Instant now = stage.clock().instant();
        Instant morning = now.plus(Duration.ofHours(9));
        product.accounts.save(settings(new Quiet(Optional.of(new QuietHours(ZoneOffset.UTC, EnumSet.allOf(DayOfWeek.class),
                LocalTime.ofInstant(now, ZoneOffset.UTC), LocalTime.ofInstant(morning, ZoneOffset.UTC))), 3)));
        OutboxEntry waits = moved(another, IN_PROGRESS);
        assertThat(waits.notBefore()).isEqualTo(morning);
        OutboxEntry answer = product.queued(mention, "At any hour.");
        product.roundAfter(Duration.ofHours(8));

        assertThat(product.now(answer).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(product.now(waits).keepsQuiet()).isTrue();
        assertThat(crowd.said()).singleElement().satisfies(said -> assertThat(said.text()).contains("At any hour."));
        stage.clock().set(morning.plusSeconds(1));
        product.round();
        assertThat(crowd.said()).hasSize(2);
    }

    @Test
    @Keeps(Rule.STOP_IS_OBEYED)
    void stopEndsItAlsoForWhatWaits() {
        Post mention = asked("my parcel has not come yet");
        OutboxEntry waits = moved(mention, IN_PROGRESS);
        heard(crowd.says(other, mention.id().value(), "stop"));
        assertThat(crowd.said()).as("a stranger's stop").hasSize(1);
        OutboxEntry second = moved(mention, RESOLVED);
        crowd.says(nora, mention.id().value(), "Stop!");
        product.poll();
        product.work();
        stage.pass(A_WHILE);
        product.poll();
        product.work();
        product.deliver();
        listen();

        assertThat(product.now(waits).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(product.now(second).state()).isNotEqualTo(DeliveryState.DELIVERED);
        assertThat(silence(product.moves(mention, RESOLVED, IN_PROGRESS))).isEqualTo(Reason.STOPPED);
        listen();
        assertThat(crowd.said()).hasSize(1);
    }

    /** Names are chosen by whoever bears them. */
    @Test
    @Keeps(Rule.NO_WORDS_OF_THE_CUSTOMERS)
    void noWordOrNameOfTheCustomersIsPublished() {
        String odd = crowd.join("odd_name", "@victim [1](https://evil.example) $agent");
        Post mention = heard(crowd.says(odd, null, "$request.key see evil.example or <b>@[104000000000000077]</b> #now"));
        moved(mention, IN_PROGRESS);
        listen();
        moved(mention, RESOLVED);
        listen();

        assertThat(crowd.said()).hasSize(2).allSatisfy(said ->
                assertThat(said.text()).doesNotContain("victim", "evil.example", "@[", "<b>", "#now", "$"));
    }

    static Reason silence(StatusOutcome outcome) {
        assertThat(outcome).isInstanceOf(StatusOutcome.Silent.class);
        return ((StatusOutcome.Silent) outcome).reason();
    }
}
