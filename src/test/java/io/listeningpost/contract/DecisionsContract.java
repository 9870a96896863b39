package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.listeningpost.conversation.RequestRef;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.mentions.Act;
import io.listeningpost.mentions.Before;
import io.listeningpost.mentions.Decision;
import io.listeningpost.mentions.Decisions;
import io.listeningpost.mentions.Decline;
import io.listeningpost.mentions.NewDecision;
import io.listeningpost.social.PostId;
import io.listeningpost.testing.Together;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

abstract class DecisionsContract extends Contract {

    private final Decisions decisions = stores.decisions();
    private final PostId post = new PostId(id());

    DecisionsContract(Stores stores) {
        super(stores);
    }

    static Stream<Act> acts() {
        return Stream.of(new Act.Open(), new Act.Ignore("not for us \uD83D\uDE21 \u0000"), new Act.Ignore(""),
                new Act.Link(new RequestRef(10_001, "SUP-1"), true), new Act.Merge(new RequestRef(10_002, "SUP-2")),
                new Act.Split(new RequestRef(10_003, "SUP-3")),
                new Act.Link(new RequestRef(Long.MAX_VALUE, "A_B-9"), false),
                new Act.Undo(Long.MAX_VALUE));
    }

    private Decision add(String key, Act act) {
        return decisions.add(new NewDecision(key, account, post, act, "JIRAUSER1", now));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void keepsEveryActUntilItIsCarriedOut(Act act) {
        Decision added = add("k1", act);

        assertThat(added).isEqualTo(new Decision(added.id(), account, post, act, "JIRAUSER1", now, Decision.State.WAITING,
                Optional.empty(), Optional.empty()));
        assertThat(decisions.find(added.id())).contains(added);
        assertThat(decisions.waiting(account, 10)).containsExactly(added);
        decisions.done(added.id());
        assertThat(decisions.waiting(account, 10)).isEmpty();
        assertThat(decisions.find(added.id()).orElseThrow().state()).isEqualTo(Decision.State.DONE);
    }

    @Test
    void isTheSameByTheSameKeyOfTheSamePost() {
        Decision added = add("k1", new Act.Open());

        assertThat(add("k1", new Act.Ignore("else"))).isEqualTo(added);
        assertThat(add("k2", new Act.Open()).id()).isNotEqualTo(added.id());
        assertThat(decisions.add(new NewDecision("k1", account, new PostId(id()), new Act.Open(), "JIRAUSER1", now)).id())
                .isNotEqualTo(added.id());
        assertThat(decisions.add(new NewDecision("k1", account(), post, new Act.Open(), "JIRAUSER1", now)).id())
                .isNotEqualTo(added.id());
    }

    @Test
    void saysWhyItWasRefused() {
        Decision added = add("k1", new Act.Open());

        decisions.refused(added.id(), Decline.ON_REQUEST);

        Decision refused = decisions.find(added.id()).orElseThrow();
        assertThat(refused.state()).isEqualTo(Decision.State.REFUSED);
        assertThat(refused.decline()).contains(Decline.ON_REQUEST);
        assertThat(decisions.waiting(account, 10)).isEmpty();
    }

    @Test
    void remembersWhatWasBeforeOnce() {
        Decision added = add("k1", new Act.Ignore("spam"));
        Before context = new Before(Optional.of(IntakeOutcome.CONTEXT), Optional.of("older \u0000"));

        decisions.remember(added.id(), context);
        decisions.remember(added.id(), new Before(Optional.empty(), Optional.empty()));
        decisions.done(added.id());
        decisions.undone(added.id());

        assertThat(decisions.find(added.id()).orElseThrow().before()).contains(context);
        assertThat(decisions.find(added.id()).orElseThrow().state()).isEqualTo(Decision.State.UNDONE);
    }

    @Test
    void listsWhatWaitsOldestFirstAndThePostsNewestFirst() {
        List<Long> ids = Stream.of("k1", "k2", "k3").map(key -> add(key, new Act.Open()).id()).toList();

        assertThat(decisions.waiting(account, 2)).extracting(Decision::id).containsExactly(ids.get(0), ids.get(1));
        assertThat(decisions.ofPost(account, post, 2)).extracting(Decision::id).containsExactly(ids.get(2), ids.get(1));
        assertThat(decisions.ofPost(account, new PostId(id()), 2)).isEmpty();
        assertThat(decisions.waiting(account(), 2)).isEmpty();
    }

    @Test
    void tellsTheLastThatCounts() {
        Decision first = add("k1", new Act.Ignore("spam"));
        Decision second = add("k2", new Act.Open());
        add("k3", new Act.Undo(second.id()));
        PostId other = new PostId(id());
        assertThat(decisions.last(account, List.of(post, other))).containsExactly(Map.entry(post, second));

        decisions.undone(second.id());

        assertThat(decisions.last(account, List.of(other, post, post))).containsExactly(Map.entry(post, first));
        assertThat(decisions.last(account, List.of())).isEmpty();
    }

    @Test
    void knowsNothingOfStrangers() {
        assertThat(decisions.find(Long.MAX_VALUE)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> decisions.done(Long.MAX_VALUE));
    }

    @Test
    void manyWhoDecideByOneKeyDecideOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            String key = id();

            List<Decision> added = Together.run(THREADS, i -> add(key, new Act.Open()));

            assertThat(new HashSet<>(added)).hasSize(1);
        }
    }
}
