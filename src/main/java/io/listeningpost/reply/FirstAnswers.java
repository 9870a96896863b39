package io.listeningpost.reply;

import io.listeningpost.conversation.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How long a customer waited until somebody answered them in public. What the workflow says by itself is no answer: it would make every
 * figure look good.
 */
public final class FirstAnswers {

    private static final Comparator<OutboxEntry> IN_ORDER =
            Comparator.comparing((OutboxEntry entry) -> entry.deliveredAt().orElseThrow()).thenComparing(OutboxEntry::id);

    private FirstAnswers() {
    }

    /**
     * From the first public post of the customer that nobody had answered to this answer; empty for what is no answer to the customer that
     * everybody reads, and for what only goes on from an answer.
     *
     * @param ofConversation every reply of its conversation
     * @param said           what others said in it
     */
    public static Optional<Duration> waited(OutboxEntry answer, List<OutboxEntry> ofConversation, List<Turn> said) {
        if (!answersTheCustomer(answer)) {
            return Optional.empty();
        }
        Instant at = answer.deliveredAt().orElseThrow();
        Instant before = ofConversation.stream()
                .filter(other -> answersTheCustomer(other) && IN_ORDER.compare(other, answer) < 0)
                .map(other -> other.deliveredAt().orElseThrow()).max(Comparator.naturalOrder()).orElse(Instant.MIN);
        return said.stream().filter(turn -> turn.byCustomer() && turn.direct().isEmpty()).map(Turn::at)
                .filter(post -> post.isAfter(before) && !post.isAfter(at))
                .min(Comparator.naturalOrder()).map(post -> Duration.between(post, at));
    }

    /** Public, written by somebody, out, and not for a bystander. */
    private static boolean answersTheCustomer(OutboxEntry entry) {
        return entry.kind() == ReplyKind.ANSWER && entry.deliveredAt().isPresent() && entry.state() == DeliveryState.DELIVERED
                && entry.person().isEmpty() && entry.turn().filter(Floor::isABystanders).isEmpty();
    }
}
