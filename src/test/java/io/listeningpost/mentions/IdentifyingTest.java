package io.listeningpost.mentions;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Person;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.SamePeople;
import io.listeningpost.conversation.Saying;
import io.listeningpost.mentions.Identifying.Unfit;
import io.listeningpost.settings.AuditTrail;
import io.listeningpost.settings.AuditTrail.Deed;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.AuthorId;
import io.listeningpost.social.Network;
import io.listeningpost.social.Post;
import io.listeningpost.social.ThreadId;
import io.listeningpost.testing.MemoryNetwork;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdentifyingTest {

    private final Stage stage = new Stage();
    private final Post first = post("101").by("501", "jane").text("@acme my kettle leaks").build();
    private final Post second = post("201").by("777", "jane_at_home").text("@acme is anybody there?").build();
    private final Post third = post("301").by("888", "janes_work").text("@acme hello?").build();

    private Optional<Unfit> say(Post one, Post other) {
        return stage.identifying().say(stage.conversation(one), stage.conversation(other), "agent");
    }

    private static AuthorId author(Post of) {
        return new AuthorId(MemoryNetwork.X, of.author().id());
    }

    private Person person(Post of) {
        return Person.of(author(of), stage.people);
    }

    private RequestRef request(Post opener) {
        return stage.conversation(opener).request().orElseThrow();
    }

    private Saying only(Post of) {
        assertThat(stage.people.of(author(of))).hasSize(1);
        return stage.people.of(author(of)).getFirst();
    }

    @Test
    void isToldOnBothRequestsAndMergesNothing() {
        stage.hears(first, second);

        assertThat(say(first, second)).isEmpty();

        assertThat(person(first).has(author(second))).isTrue();
        assertThat(person(second).has(author(first))).isTrue();
        assertThat(person(second).met().get(author(first))).containsExactly(request(first).issueId());
        assertThat(stage.desk.notes(request(first)).values()).containsExactly("SAME by agent");
        assertThat(stage.desk.notes(request(second)).values()).containsExactly("SAME by agent");
        assertThat(stage.people.toTell(Stage.ACME, 10)).isEmpty();
        assertThat(stage.conversation(first).mergedInto()).isEmpty();
        assertThat(stage.conversation(second).mergedInto()).isEmpty();
        assertThat(stage.audit).extracting(AuditTrail.Entry::deed).containsExactly(Deed.PERSON_SAID);
        assertThat(stage.audit.toString()).doesNotContain("jane", "501", "777");
    }

    @Test
    void sayingItAgainChangesNothing() {
        stage.hears(first, second);
        say(first, second);

        assertThat(say(second, first)).isEmpty();

        assertThat(stage.people.of(author(first))).hasSize(1);
        assertThat(stage.desk.notes(request(first))).hasSize(1);
        assertThat(stage.audit).hasSize(1);
    }

    @Test
    void whatHangsTogetherIsOnePerson() {
        stage.hears(first, second, third);
        say(first, second);
        say(second, third);

        assertThat(person(first).others().keySet()).containsExactly(author(second), author(third));
        assertThat(say(first, third)).as("known by way of another").isEmpty();
        assertThat(stage.people.of(author(first))).hasSize(1);
        assertThat(stage.desk.notes(request(first))).hasSize(1);
    }

    @Test
    void takingBackPartsWhatHungByIt() {
        stage.hears(first, second, third);
        say(first, second);
        say(second, third);

        stage.identifying().takeBack(request(first), only(first), "bruno");

        assertThat(person(first).others()).isEmpty();
        assertThat(person(second).others().keySet()).containsExactly(author(third));
        assertThat(stage.desk.notes(request(first)).values()).containsExactlyInAnyOrder("SAME by agent", "APART by bruno");
        assertThat(stage.desk.notes(request(third)).values()).containsExactly("SAME by agent");
        assertThat(stage.audit).last().extracting(AuditTrail.Entry::deed).isEqualTo(Deed.PERSON_TAKEN_BACK);
    }

    @Test
    void takingBackTwiceTellsItOnce() {
        stage.hears(first, second);
        say(first, second);
        Saying saying = only(first);

        stage.identifying().takeBack(request(first), saying, "bruno");
        stage.identifying().takeBack(request(first), saying, "cora");

        assertThat(stage.desk.notes(request(first)).values()).containsExactlyInAnyOrder("SAME by agent", "APART by bruno");
        assertThat(stage.audit).hasSize(2);
    }

    @Test
    void refusesWhoeverIsNobodyOrOurs() {
        Post nobody = post("401").by("anonymous:401", "").text("@acme hello").build();
        Post again = post("501").by("501", "jane").text("@acme and another thing").build();
        stage.hears(first, second, nobody, again);

        assertThat(say(first, nobody)).contains(Unfit.NOBODY);
        assertThat(say(nobody, first)).contains(Unfit.NOBODY);
        assertThat(say(first, again)).contains(Unfit.SAME_AUTHOR);
        Conversation byUs = new Conversation(99, new AccountId(MemoryNetwork.X, "98"), new ThreadId("1"), Conversation.NO_POST,
                Stage.ACME.userId(), stage.clock.instant(), Optional.of(new RequestRef(1, "SUP-99")));
        assertThat(stage.identifying().unfit(byUs)).as("another account of ours").contains(Unfit.OURS);
        Conversation unknown = new Conversation(99, new AccountId(new Network("later"), "1"), new ThreadId("1"), Conversation.NO_POST, "5",
                stage.clock.instant(), Optional.of(new RequestRef(1, "SUP-99")));
        assertThat(stage.identifying().unfit(unknown)).as("a network of a later version").contains(Unfit.NOBODY);
        assertThat(stage.people.of(author(first))).isEmpty();
        assertThat(stage.audit).isEmpty();
    }

    @Test
    void refusesMoreAuthorsThanAPersonHas() {
        stage.hears(first);
        for (int i = 1; i < Person.MOST; i++) {
            Post next = post("6" + (10 + i)).by("6" + (10 + i), "j" + i).text("@acme hello " + i).build();
            stage.hears(next);
            assertThat(say(first, next)).isEmpty();
        }
        stage.hears(second);

        assertThat(say(first, second)).contains(Unfit.TOO_MANY);
        assertThat(say(second, first)).contains(Unfit.TOO_MANY);
        assertThat(person(first).size()).isEqualTo(Person.MOST);
    }

    @Test
    void whatJiraRefusesIsToldLater() {
        stage.hears(first, second);
        stage.desk.refuse("the speaker is gone");
        say(first, second);
        assertThat(person(first).has(author(second))).isTrue();
        assertThat(stage.people.toTell(Stage.ACME, 10)).hasSize(2);

        stage.desk.accept();
        assertThat(stage.tell()).isEmpty();

        assertThat(stage.desk.notes(request(first))).hasSize(1);
        assertThat(stage.desk.notes(request(second))).hasSize(1);
        assertThat(stage.people.toTell(Stage.ACME, 10)).isEmpty();
    }

    @Test
    void nobodyIsToldOnARequestThatIsGone() {
        stage.hears(first, second);
        stage.desk.delete(request(second).issueId());

        say(first, second);

        assertThat(stage.people.toTell(Stage.ACME, 10)).isEmpty();
        assertThat(stage.desk.notes(request(first))).hasSize(1);
    }

    private void erase(Post gone) {
        stage.network.delete(gone.id());
        stage.roundAfter(Duration.ofHours(22));
        stage.roundAfter(Duration.ofMinutes(10));
        assertThat(stage.entry(gone).post().author().id()).as("erased").isEmpty();
    }

    @Test
    void goesWithTheLastPostOfOneOfThem() {
        Post below = replyTo(second, "202").by("777", "jane_at_home").text("@acme well?").build();
        stage.hears(first, second, below, third);
        say(first, second);
        say(second, third);

        erase(second);
        assertThat(person(first).has(author(third))).as("one post is left").isTrue();
        erase(below);

        assertThat(stage.people.of(author(second))).isEmpty();
        assertThat(person(first).others()).isEmpty();
        assertThat(person(third).others()).isEmpty();
        assertThat(stage.desk.notes(request(first))).as("nobody is told").hasSize(1);
    }

    @Test
    void staysWhenSomebodyElsesPostIsErased() {
        Post stranger = replyTo(second, "203").by("999", "kim").text("@acme me too").build();
        stage.hears(first, second, stranger);
        say(first, second);

        erase(stranger);

        assertThat(person(first).has(author(second))).isTrue();
    }

    @Test
    void isForgottenAlsoWhereErasingWasKilled() {
        stage.hears(first, second);
        say(first, second);
        stage.network.delete(second.id());
        stage.roundAfter(Duration.ofHours(22));
        stage.clock.advance(Duration.ofMinutes(10));
        boolean killed = true;
        int kills = 0;
        for (int call = 0; killed; call++) {
            stage.killer.strikeAfter(call, true);
            killed = stage.killer.kills(stage::recheck);
            stage.killer.rest();
            kills += killed ? 1 : 0;
            stage.clock.advance(Duration.ofHours(1));
        }
        stage.roundAfter(Duration.ofHours(1));

        assertThat(kills).isPositive();
        assertThat(stage.entry(second).post().author().id()).isEmpty();
        assertThat(stage.people.of(author(first))).isEmpty();
    }

    /** Nothing but what agents said. */
    @Test
    void guessesNothing() {
        Post same = post("102").by("777", "jane").text(first.text()).build();
        stage.hears(first, same);
        stage.round();

        assertThat(stage.people.of(author(first))).isEmpty();
        assertThat(stage.people.due(stage.clock.instant().plus(SamePeople.LOOK.multipliedBy(2)), 10)).isEmpty();
    }
}
