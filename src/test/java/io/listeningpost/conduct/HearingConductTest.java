package io.listeningpost.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.OwnPost;
import io.listeningpost.network.NetworkStage.Doing;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Source;
import io.listeningpost.testing.MemoryDesk.Ticket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is heard becomes what it should, once, and nobody reads what was not for them. */
@OnEveryNetwork
class HearingConductTest extends Conduct {

    @Test
    @Keeps(Rule.ONE_CONVERSATION_ONE_REQUEST)
    void aConversationIsOneRequestWhoeverGoesOn() {
        String root = crowd.says(nora, null, "my parcel has not come yet");
        listen();
        crowd.says(nora, root, "it was promised for Monday");
        listen();
        crowd.says(other, root, "mine neither");
        listen();

        assertThat(product.desk.ticket().draft().post().text()).contains("my parcel has not come yet");
        assertThat(comments()).hasSize(2);
        assertThat(comments().get(0)).contains("it was promised for Monday");
        assertThat(comments().get(1)).contains("mine neither");
        crowd.says(other, null, "another matter that nobody spoke of");
        listen();
        assertThat(product.desk.tickets()).hasSize(2);
    }

    @Test
    @Keeps(Rule.ANSWERS_TO_US_STAY_IN_THE_REQUEST)
    void theAnswerToOurAnswerIsAComment() {
        Post mention = asked("my parcel has not come yet");
        answered(mention, "It is on its way.");
        String more = crowd.says(nora, saying("It is on its way.").getFirst().id(), "since when?");
        listen();

        assertThat(product.desk.ticket().posts()).extracting(Post::firstId).containsExactly(stage.id(more));
        answered(mention, "Since Monday.");
        assertThat(saying("Since Monday.")).singleElement().satisfies(said -> assertThat(said.repliesTo()).isNotEmpty());
    }

    /** What the product said, and what people said in the brand's name on the network's own pages. */
    @Test
    @Keeps(Rule.OWN_POSTS_OPEN_NOTHING)
    void ourOwnWordsOpenNothingAndAreNoCommentOfTheCustomers() {
        Post mention = asked("my parcel has not come yet");
        answered(mention, "It is on its way.");
        crowd.byHand(mention.id().value(), stage.addressed("@" + stage.brand().handle() + " here, by hand"));
        for (int i = 0; i < 4; i++) {
            listen();
        }

        assertThat(product.desk.ticket().posts()).isEmpty();
        assertThat(crowd.said()).hasSize(2);
    }

    @Test
    @Keeps(Rule.REPOSTS_OPEN_NOTHING)
    void whoHandsOnAPostSaysNothing() {
        Post mention = asked("my parcel has not come yet");
        crowd.shares(other, mention.id().value());
        listen();
        listen();

        assertThat(product.desk.ticket().posts()).isEmpty();
    }

    @Test
    @Keeps(Rule.STRANGERS_WHO_QUOTE_US_ARE_OTHERS)
    void theCustomersQuoteGoesOnAndIsHeardOnce() {
        String root = stage.mentions("my parcel has not come yet").value();
        Post mention = heard(root);
        answered(mention, "It is on its way.");
        PostId quote = stage.quotes(stage.id(saying("It is on its way.").getFirst().id()), "that is what I call an answer");
        listen();
        listen();

        assertThat(product.desk.ticket().posts()).extracting(Post::firstId).containsExactly(quote);
    }

    @Test
    @Keeps(Rule.NOTHING_FROM_BEFORE_THE_LINKING)
    void whatWasSaidBeforeTheLinkingStaysThere() {
        String before = crowd.says(nora, null, "this was said before anybody listened");
        stage.pass(Duration.ofMinutes(3));
        link();
        String after = crowd.says(nora, null, "this was said to somebody who listens");
        listen();
        listen();

        assertThat(product.desk.ticket().draft().post().firstId()).isEqualTo(stage.id(after));
        assertThat(product.desk.ticket().shows(stage.id(before))).isFalse();
    }

    /** Pages in the wrong order, posts that stand there twice, and everything once more from the beginning. */
    @Test
    @Keeps(Rule.HEARD_TWICE_MADE_ONCE)
    void whatIsHeardAgainIsMadeOnce() {
        List<String> said = new ArrayList<>(List.of(crowd.says(nora, null, "my parcel has not come yet")));
        for (int i = 0; i < 4; i++) {
            stage.pass(Duration.ofSeconds(2));
            said.add(crowd.says(nora, said.getFirst(), "and this is number " + i));
        }
        for (Trouble trouble : List.of(new Trouble.Shuffled(), new Trouble.Doubled(), new Trouble.Shuffled())) {
            stage.strike(trouble, Doing.LISTENING);
            product.cursors.save(product.us, new Source.Mentions(), stage.network().since(product.accounts.find(product.us)
                    .orElseThrow().importFrom()));
            listen();
            stage.heal();
        }

        Ticket ticket = product.desk.ticket();
        List<PostId> shown = Stream.concat(Stream.of(ticket.draft().post()), ticket.posts().stream()).map(Post::firstId).toList();
        assertThat(shown).containsExactlyInAnyOrderElementsOf(said.stream().map(stage::id).toList());
    }

    @Test
    @Keeps(Rule.EDITS_UPDATE)
    void aChangedPostChangesItsComment() {
        String root = crowd.says(nora, null, "my bill is wrong");
        listen();
        String more = crowd.says(nora, root, "it says five");
        listen();
        crowd.edits(nora, more, "it says fifty");
        product.roundAfter(Duration.ofDays(1).plus(A_WHILE));
        product.roundAfter(Duration.ofDays(1).plus(A_WHILE));

        assertThat(comments()).singleElement().satisfies(words -> assertThat(words).contains("it says fifty").doesNotContain("five"));
        assertThat(product.desk.tickets()).hasSize(1);
        assertThat(product.desk.ticket().posts()).as("says that it was edited").allMatch(Post::isEdited);
        assertThat(post(root)).as("and of no other").isPresent().get().matches(post -> !post.isEdited());
    }

    @Test
    @Keeps(Rule.DELETED_POSTS_DISAPPEAR)
    void aDeletedPostDisappearsAndLeavesTheOthers() {
        String root = crowd.says(nora, null, "my bill is wrong");
        listen();
        String gone = crowd.says(nora, root, "my number is 4711");
        stage.pass(Duration.ofSeconds(2));
        crowd.says(nora, root, "what now");
        listen();
        crowd.deletes(nora, gone);
        for (int day = 0; day < 3; day++) {
            product.roundAfter(Duration.ofDays(1).plus(A_WHILE));
        }

        assertThat(comments()).singleElement().satisfies(words -> assertThat(words).contains("what now"));
        assertThat(product.desk.ticket().shows(stage.id(root))).isTrue();
        assertThat(post(gone).map(Post::text).orElse("")).doesNotContain("4711");
    }

    /** By a colleague, on the network's own pages. */
    @Test
    @Keeps(Rule.DELETED_ANSWERS_ARE_SHOWN_AS_GONE)
    void anAnswerThatSomebodyDeletesIsGoneAndIsToldOfOnce() {
        Post mention = asked("my parcel has not come yet");
        OutboxEntry stays = answered(mention, "It is on its way.");
        OutboxEntry goes = answered(mention, "It comes by van.");
        crowd.deletes(stage.brand().handle(), saying("It comes by van.").getFirst().id());
        for (int day = 0; day < 4; day++) {
            product.roundAfter(Duration.ofDays(1).plus(A_WHILE));
            product.roundAfter(Duration.ofHours(1).plus(A_WHILE));
        }

        assertThat(product.losses.values()).singleElement().satisfies(loss -> {
            assertThat(loss.reply().id()).isEqualTo(goes.id());
            assertThat(loss.isWhole()).isTrue();
            assertThat(loss.request()).isEqualTo(product.conversation(mention).request().orElseThrow());
        });
        assertThat(product.ownPosts.ofConversation(goes.conversationId())).filteredOn(own -> own.gone().isPresent())
                .extracting(OwnPost::outboxId).containsExactly(goes.id());
        assertThat(product.now(stays).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(saying("van")).as("nothing is sent again").isEmpty();
    }

    @Test
    @Keeps(Rule.PRIVATE_WORDS_STAY_INTERNAL)
    void whatIsWrittenToUsAloneIsForNobodyElse() {
        String letter = crowd.whispers(nora, "my number is 4711");
        Post heard = heard(letter);

        assertThat(heard.isPublic()).isFalse();
        assertThat(product.desk.ticket().draft().post().isPublic()).isFalse();
        assertThat(product.desk.ticket().draft().summary()).doesNotContain("4711");
        assertThat(product.turns.ofConversation(product.conversation(heard).id())).singleElement()
                .satisfies(turn -> assertThat(turn.direct()).isPresent());
    }

    @Test
    @Keeps(Rule.WORDS_FOR_FOLLOWERS_STAY_INTERNAL)
    void whatIsForFollowersIsForNobodyElse() {
        Post heard = heard(crowd.confides(nora, "my number is 4711"));

        assertThat(heard.isPublic()).isFalse();
        assertThat(product.desk.ticket().draft().summary()).doesNotContain("4711");
    }
}
