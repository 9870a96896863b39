package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.SamePeople;
import io.listeningpost.conversation.Saying;
import io.listeningpost.conversation.Saying.Side;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.AuthorId;
import io.listeningpost.social.Network;
import io.listeningpost.testing.Together;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class SamePeopleContract extends Contract {

    private final SamePeople people = stores.samePeople();
    private final AccountId other = new AccountId(new Network("mastodon"), id());
    private final Side nora = side(account);
    private final Side there = side(other);

    SamePeopleContract(Stores stores) {
        super(stores);
    }

    private static Side side(AccountId of) {
        return new Side(of, "https://social.example/users/" + id(), number());
    }

    private Saying said(Side one, Side another) {
        assertThat(people.say(one, another, "amelia", now)).isTrue();
        return people.of(one.author()).stream().filter(each -> each.sides().anyMatch(another::equals)).findFirst().orElseThrow();
    }

    @Test
    void knowsFromBothSidesWhoSaidWhatAndWhen() {
        Saying saying = said(nora, there);

        assertThat(saying).isEqualTo(new Saying(saying.id(), nora, there, "amelia", now));
        assertThat(people.of(there.author())).containsExactly(saying);
        assertThat(people.find(saying.id())).contains(saying);
        assertThat(people.of(new AuthorId(other.network(), nora.userId()))).as("the same id elsewhere").isEmpty();
        assertThat(people.of(new AuthorId(account.network(), "1"))).isEmpty();
    }

    @Test
    void isSaidOnceWhicheverComesFirst() {
        Saying saying = said(nora, there);

        assertThat(people.say(there, nora, "bruno", later(5))).isFalse();
        assertThat(people.say(new Side(nora.account(), nora.userId(), number()), there, "bruno", later(5))).isFalse();
        assertThat(people.of(nora.author())).containsExactly(saying);
        assertThat(people.toTell(account, 10)).hasSize(1);
        assertThat(people.toTell(other, 10)).hasSize(1);
    }

    @Test
    void tellsBothRequestsOfEachChange() {
        Saying saying = said(nora, there);
        assertThat(people.takeBack(saying.id(), "bruno", later(60))).isTrue();

        List<SamePeople.Word> here = people.toTell(account, 10);
        assertThat(here).extracting(SamePeople.Word::same).containsExactly(true, false);
        assertThat(here).extracting(SamePeople.Word::by).containsExactly("amelia", "bruno");
        assertThat(here).extracting(SamePeople.Word::at).containsExactly(now, later(60));
        assertThat(here).extracting(SamePeople.Word::issueId).containsOnly(nora.issueId());
        assertThat(here).extracting(SamePeople.Word::account).containsOnly(account);
        assertThat(people.toTell(other, 10)).extracting(SamePeople.Word::issueId).containsExactly(there.issueId(), there.issueId());
        assertThat(people.toTell(account, 1)).containsExactly(here.getFirst());
        people.told(here.getFirst().id());
        people.told(here.getFirst().id());
        assertThat(people.toTell(account, 10)).containsExactly(here.getLast());
    }

    @Test
    void isTakenBackOnceAndCanBeSaidAgain() {
        Saying saying = said(nora, there);

        assertThat(people.takeBack(saying.id(), "bruno", later(5))).isTrue();
        assertThat(people.takeBack(saying.id(), "bruno", later(5))).isFalse();
        assertThat(people.find(saying.id())).isEmpty();
        assertThat(people.of(nora.author())).isEmpty();
        assertThat(people.toTell(account, 10)).hasSize(2);
        assertThat(said(there, nora).id()).isNotEqualTo(saying.id());
    }

    @Test
    void forgetsWithoutAWord() {
        Saying saying = said(nora, there);
        people.toTell(account, 10).forEach(word -> people.told(word.id()));

        people.forget(saying.id());
        people.forget(saying.id());

        assertThat(people.of(there.author())).isEmpty();
        assertThat(people.toTell(account, 10)).isEmpty();
    }

    @Test
    void listsAllOfAnAuthorOldestFirst() {
        Saying first = said(nora, there);
        Saying second = said(side(account), nora);
        Saying third = said(nora, side(other));

        assertThat(people.of(nora.author())).containsExactly(first, second, third);
    }

    @Test
    void isLookedAtWhenItsTimeComes() {
        Saying saying = said(nora, there);
        assertThat(people.due(now.plus(SamePeople.LOOK).minusMillis(1), 10_000)).doesNotContain(saying);
        assertThat(people.due(now.plus(SamePeople.LOOK), 10_000)).contains(saying);

        people.keep(saying.id(), now.plus(SamePeople.LOOK).plusSeconds(9));

        assertThat(people.due(now.plus(SamePeople.LOOK), 10_000)).doesNotContain(saying);
        assertThat(people.due(now.plus(SamePeople.LOOK).plusSeconds(9), 10_000)).contains(saying);
    }

    @Test
    void forgetsWhatCouldNotBeTold() {
        people.say(nora, there, "amelia", now.minusSeconds(86_400).minusMillis(1));
        people.say(nora, side(other), "amelia", now.minusSeconds(86_400));

        people.forgetToTell(now.minusSeconds(86_400));

        assertThat(people.toTell(account, 10)).extracting(SamePeople.Word::at).containsExactly(now.minusSeconds(86_400));
    }

    @Test
    void manyWhoSaySoSayItOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            Side one = side(account);
            Side another = side(other);

            List<Boolean> first = Together.run(THREADS, i -> i % 2 == 0 ? people.say(one, another, "a" + i, now)
                    : people.say(another, one, "a" + i, now));

            assertThat(first).containsOnlyOnce(true);
            assertThat(people.of(one.author())).hasSize(1);
        }
        assertThat(people.toTell(account, 1_000)).hasSize(ROUNDS);
    }

    @Test
    void manyWhoTakeItBackTellItOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            Saying saying = said(side(account), side(other));

            assertThat(Together.run(THREADS, i -> people.takeBack(saying.id(), "a" + i, now))).containsOnlyOnce(true);
        }
        assertThat(people.toTell(account, 1_000)).filteredOn(word -> !word.same()).hasSize(ROUNDS);
    }
}
