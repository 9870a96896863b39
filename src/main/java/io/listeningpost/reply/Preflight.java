package io.listeningpost.reply;

import io.listeningpost.conversation.Turn;
import io.listeningpost.conversation.Turns;
import io.listeningpost.social.Refusal;
import java.util.Optional;

/** What we learned about a post since its answer was written, so that no attempt is made that must fail. Thread-safe. */
final class Preflight {

    private final Turns turns;

    Preflight(Turns turns) {
        this.turns = turns;
    }

    /** Why the first part of this reply need not be tried, in words for people. */
    Optional<String> objection(OutboxEntry entry) {
        return turns.ofConversation(entry.conversationId()).stream()
                .filter(turn -> turn.post().equals(entry.target()) || turn.firstId().equals(entry.target()))
                .findFirst()
                .flatMap(turn -> closed(turn, Channel.of(entry.to())))
                .map(why -> Plainly.of(why, ""));
    }

    private static Optional<Refusal> closed(Turn turn, Channel channel) {
        boolean otherWay = channel == Channel.DIRECT && turn.direct().isEmpty();
        return turn.closed().filter(why -> !otherWay || why == Refusal.TARGET_GONE);
    }
}
