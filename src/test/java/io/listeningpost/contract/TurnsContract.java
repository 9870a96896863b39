package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.Turn;
import io.listeningpost.conversation.Turns;
import io.listeningpost.social.PostId;
import io.listeningpost.testing.Together;
import org.junit.jupiter.api.Test;

abstract class TurnsContract extends Contract {

    private final Turns turns = stores.turns();
    private final long conversation = number();

    TurnsContract(Stores stores) {
        super(stores);
    }

    private Turn turn(String post, String firstId, long secondsLater) {
        return new Turn(account, conversation, new PostId(post), new PostId(firstId), "501", "jane_" + "d".repeat(400) + "😡", true, true,
                false, later(secondsLater));
    }

    @Test
    void listsAConversationOldestFirst() {
        Turn second = turn("2", "2", 20);
        Turn first = turn("1", "1", 10);
        turns.remember(second);
        turns.remember(first);

        assertThat(turns.ofConversation(conversation)).containsExactly(first, second);
        assertThat(turns.ofConversation(number())).isEmpty();
    }

    @Test
    void aNewerVersionTakesThePlaceOfTheOlder() {
        turns.remember(turn("1", "1", 10));
        Turn edit = turn("3", "1", 30);

        turns.remember(edit);
        turns.remember(turn("2", "1", 20));

        assertThat(turns.ofConversation(conversation)).containsExactly(edit);
    }

    @Test
    void keepsWhatIsKnownOfATurn() {
        Turn turn = new Turn(account, conversation, new PostId("1"), new PostId("1"), "502", "", false, false, true, now);

        turns.remember(turn);

        assertThat(turns.ofConversation(conversation)).containsExactly(turn);
    }

    @Test
    void ofManyVersionsRememberedAtOnceTheNewestStays() {
        for (int round = 0; round < ROUNDS; round++) {
            String first = "first-" + round;

            Together.run(THREADS, i -> {
                turns.remember(turn(first + "-" + i, first, i));
                return true;
            });

            assertThat(turns.ofConversation(conversation))
                    .filteredOn(turn -> turn.firstId().value().equals(first))
                    .containsExactly(turn(first + "-" + (THREADS - 1), first, THREADS - 1));
        }
    }
}
