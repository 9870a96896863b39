package io.listeningpost.reply;

import io.listeningpost.conversation.Doubts;
import io.listeningpost.conversation.Turn;
import io.listeningpost.conversation.Turns;
import io.listeningpost.social.Refusal;
import java.time.Clock;
import java.util.Optional;

/**
 * A network that refuses an answer because the post is gone tells it long before we would ask: the post is not offered for an answer any
 * more, and it is looked for soon. Only that look, and no refusal, erases its words. Thread-safe.
 */
final class GoneTarget {

    private final Turns turns;
    private final Outbox outbox;
    private final Doubts doubts;
    private final Clock clock;

    GoneTarget(Turns turns, Outbox outbox, Doubts doubts, Clock clock) {
        this.turns = turns;
        this.outbox = outbox;
        this.doubts = doubts;
        this.clock = clock;
    }

    /** Of a reply that was refused for {@code why}: changes nothing unless that is said of the post that it answers in public. */
    void learn(OutboxEntry refused, Refusal why) {
        if (why == Refusal.TARGET_GONE && refused.person().isEmpty() && isWholeUnsaid(refused)) {
            turns.ofConversation(refused.conversationId()).stream()
                    .filter(turn -> turn.post().equals(refused.target()) || turn.firstId().equals(refused.target()))
                    .filter(turn -> turn.direct().isEmpty())
                    .findFirst().ifPresent(this::close);
        }
    }

    /** A later part answers ours and not the customer's. What was claimed does not tell what of it went out since. */
    private boolean isWholeUnsaid(OutboxEntry refused) {
        return outbox.find(refused.id()).filter(now -> now.parts().stream().allMatch(part -> part.postId().isEmpty())).isPresent();
    }

    private void close(Turn turn) {
        if (turn.closed().filter(Refusal.TARGET_GONE::equals).isEmpty()) {
            turns.remember(turn.closedBy(Optional.of(Refusal.TARGET_GONE)));
        }
        doubts.cast(turn.account(), turn.firstId(), clock.instant());
    }
}
