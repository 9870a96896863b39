package io.listeningpost.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.reply.AnswerOutcome;
import io.listeningpost.reply.Blocker;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.Part;
import io.listeningpost.sandbox.square.crowd.Said;
import io.listeningpost.sandbox.square.crowd.Way;
import io.listeningpost.social.Post;
import io.listeningpost.social.TextRules;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What people answer goes where they were shown, to nobody who must not or does not want to be answered, and as it was shown. */
@OnEveryNetwork
class AnsweringConductTest extends Conduct {

    private static final Pattern NAMED = Pattern.compile("@([\\w.-]+(?:@[\\w.-]+)?)");

    @Test
    @Keeps(Rule.UNADDRESSED_IS_UNANSWERED)
    void whoDidNotSpeakToUsIsNotAnswered() {
        Post overheard = heard(stage.can(Way.MUSING) ? crowd.muses(nora, null, "my acme teapot broke")
                : crowd.says(nora, null, "my acme teapot broke"));
        product.desk.ticket();

        assertThat(refused(draft(overheard, overheard, "Oh!")).reason()).isEqualTo(Blocker.NOT_ADDRESSED);
        assertThat(AutomaticConductTest.silence(product.moves(overheard, WAITING, IN_PROGRESS))).isNotNull();
        listen();
        assertThat(crowd.said()).isEmpty();
        assertThat(product.outbox.ofConversation(product.conversation(overheard).id())).isEmpty();
    }

    @Test
    @Keeps(Rule.PRIVATE_IS_ANSWERED_IN_PRIVATE)
    void whatWasWrittenToUsAloneIsAnsweredSo() {
        Post letter = heard(crowd.whispers(nora, "my number is 4711"));
        answered(letter, "We found it.");
        product.moves(letter, WAITING, RESOLVED);
        listen();

        assertThat(saying("We found it.")).hasSize(1);
        assertThat(saying("It is done")).hasSizeLessThanOrEqualTo(1);
        assertThat(openly()).isEmpty();
    }

    @Test
    @Keeps(Rule.NEVER_WIDER_THAN_ANSWERED)
    void whatIsForFollowersIsNotAnsweredForEverybody() {
        Post closed = heard(crowd.confides(nora, "my number is 4711"));
        AnswerOutcome outcome = product.replies().answer(draft(closed, closed, "We found it."));
        product.moves(closed, WAITING, IN_PROGRESS);
        listen();

        boolean inKind = stage.network().capabilities(product.us).answersInKind();
        if (inKind) {
            assertThat(outcome).isInstanceOf(AnswerOutcome.Queued.class);
        } else {
            assertThat(((AnswerOutcome.Refused) outcome).reason()).isEqualTo(Blocker.RESTRICTED);
        }
        assertThat(openly()).isEmpty();
        assertThat(crowd.said().isEmpty()).isEqualTo(!inKind);
    }

    /** Known to be gone when the agent writes, and found out only when it is to go out. */
    @Test
    @Keeps(Rule.NO_ANSWER_TO_WHAT_IS_GONE)
    void whatIsGoneIsNotAnsweredAndTheAgentIsTold() {
        Post mention = asked("my parcel has not come yet");
        OutboxEntry late = product.queued(mention, "It is on its way.");
        crowd.deletes(nora, mention.id().value());
        listen();

        assertThat(product.now(late).state()).isEqualTo(DeliveryState.DEAD);
        assertThat(product.now(late).reason()).hasValueSatisfying(why -> assertThat(why).isNotBlank());
        assertThat(refused(product.draft(mention, "Hello?")).reason()).as("from now on").isIn(Blocker.TARGET_GONE, Blocker.NO_TARGET);
        for (int day = 0; day < 3; day++) {
            product.roundAfter(Duration.ofDays(1).plus(A_WHILE));
        }
        assertThat(refused(product.draft(mention, "Are you there?")).reason()).isIn(Blocker.TARGET_GONE, Blocker.NO_TARGET);
        product.moves(mention, WAITING, IN_PROGRESS);
        listen();
        assertThat(crowd.said()).isEmpty();
    }

    @Test
    @Keeps(Rule.NO_ANSWER_WHERE_FORBIDDEN)
    void whereTheAuthorForbidsItNothingIsSaid() {
        String id = crowd.closes(nora, "my teapot broke and nobody shall answer");
        listen();
        listen();
        Post closed = post(id).orElseThrow();
        if (product.replies().answer(draft(closed, closed, "We do.")) instanceof AnswerOutcome.Queued(OutboxEntry entry, var held)) {
            listen();
            assertThat(product.now(entry).state()).isEqualTo(DeliveryState.DEAD);
            assertThat(product.now(entry).reason()).isPresent();
        }

        product.moves(closed, WAITING, IN_PROGRESS);
        listen();
        assertThat(crowd.said()).isEmpty();
    }

    @Test
    @Keeps(Rule.NO_ANSWER_TO_WHO_HIDES)
    void whoLetsUsSeeNothingAnyMoreIsNotAnswered() {
        Post mention = asked("my parcel has not come yet");
        OutboxEntry late = product.queued(mention, "It is on its way.");
        crowd.hides(nora);
        listen();

        assertThat(product.now(late).state()).isEqualTo(DeliveryState.DEAD);
        assertThat(product.now(late).reason()).hasValueSatisfying(why -> assertThat(why).isNotBlank());
        assertThat(crowd.said()).isEmpty();
    }

    @Test
    @Keeps(Rule.TAKEN_BACK_NEVER_GOES_OUT)
    void whatIsTakenBackInTimeNeverGoesOut() {
        Post mention = asked("my parcel has not come yet");
        OutboxEntry entry = product.queued(mention, "It is on its way.");
        stage.pass(GRACE.dividedBy(3));
        product.deliver();
        assertThat(product.replies().withdraw(entry.id())).isTrue();
        OutboxEntry automatic = moved(mention, IN_PROGRESS);
        product.moves(mention, IN_PROGRESS, WAITING);
        listen();
        listen();

        assertThat(crowd.said()).isEmpty();
        assertThat(product.now(automatic).state()).isEqualTo(DeliveryState.WITHDRAWN);
        OutboxEntry out = answered(mention, "It is on its way.");
        assertThat(product.replies().withdraw(out.id())).isFalse();
    }

    @Test
    @Keeps(Rule.NOT_THE_SAME_AGAIN)
    void theSameIsNotSaidAgainInAThread() {
        Post mention = asked("my parcel has not come yet");
        answered(mention, "It is on its way.");
        heard(crowd.says(nora, mention.id().value(), "still nothing"));

        assertThat(refused(product.draft(mention, " it is  on its way. ")).reason()).isEqualTo(Blocker.SAME_WORDS);
        listen();
        assertThat(crowd.said()).hasSize(1);
    }

    /** Words as many as the network's own server counts, in posts of which each answers the one before. */
    @Test
    @Keeps(Rule.AS_LONG_AS_THE_NETWORK_COUNTS)
    void aLongAnswerIsSeveralPostsAsLongAsTheNetworkCounts() {
        Post mention = asked("tell me everything");
        TextRules rules = stage.network().capabilities(product.us).text();
        String sentence = "日本語 👩‍🍳 é https://acme.example/a/b/c and more words; ";
        StringBuilder text = new StringBuilder();
        for (int i = 0; rules.weigh(text.toString()) < rules.limit() * 5 / 2; i++) {
            text.append(i).append(sentence);
        }
        OutboxEntry entry = answered(mention, text.toString().strip());

        assertThat(entry.parts()).hasSizeBetween(3, 4);
        assertThat(entry.parts()).extracting(Part::text).extracting(rules::weigh).allMatch(weight -> weight <= rules.limit());
        List<Said> said = crowd.said();
        assertThat(said).hasSameSizeAs(entry.parts());
        assertThat(said).extracting(Said::id).extracting(stage::id)
                .containsExactlyElementsOf(entry.parts().stream().map(part -> part.postId().orElseThrow()).toList());
        assertThat(said.getFirst().repliesTo()).isEqualTo(mention.id().value());
        assertThat(said).allSatisfy(one -> assertThat(one.repliesTo()).isNotEmpty());
        String read = said.stream().map(one -> one.text().replaceFirst("^(@\\S+ )+", "").replaceFirst("\\s+\\d/\\d$", ""))
                .collect(Collectors.joining(" ")).replaceAll("\\s+", " ");
        assertThat(read).isEqualTo(text.toString().strip().replaceAll("\\s+", " "));
    }

    /** Whoever the customer named in their post hears nothing of our answer by our words. */
    @Test
    @Keeps(Rule.NOBODY_ELSE_IS_NAMED)
    void namesNobodyButTheCustomer() {
        Post mention = heard(crowd.says(nora, null, "@" + crowd.handle(other) + " says that you are slow"));
        moved(mention, IN_PROGRESS);
        listen();
        answered(mention, "We are sorry.");

        assertThat(crowd.said()).hasSize(2).allSatisfy(said -> assertThat(NAMED.matcher(said.text()).results().map(MatchResult::group)
                .filter(name -> !name.equals("@" + crowd.handle(nora)))).as(said.text()).isEmpty());
    }
}
