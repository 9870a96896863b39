package io.listeningpost.reply;

import io.listeningpost.conversation.Turn;
import io.listeningpost.conversation.Turns;
import io.listeningpost.social.Refusal;
import java.util.Optional;

/** What we learned since an answer was written, so that no attempt is made that must fail, or fail half way. Thread-safe. */
final class Preflight {

    private final Turns turns;
    private final RecentWords recent;

    Preflight(Turns turns, RecentWords recent) {
        this.turns = turns;
        this.recent = recent;
    }

    /** Why the first part of this reply need not be tried, in words for people. */
    Optional<String> objection(OutboxEntry entry) {
        return turns.ofConversation(entry.conversationId()).stream()
                .filter(turn -> turn.post().equals(entry.target()) || turn.firstId().equals(entry.target()))
                .findFirst()
                .flatMap(turn -> closed(turn, Channel.of(entry.to())))
                .map(why -> Plainly.of(why, ""))
                .or(() -> repetition(entry));
    }

    /** The first part may be refused, and then nothing is out; a later one must not be, because then half of it is. */
    private Optional<String> repetition(OutboxEntry entry) {
        if (entry.person().isPresent() || entry.parts().size() < 2) {
            return Optional.empty();
        }
        return recent.repeated(entry.account(), entry.id(), entry.parts().stream().map(Part::text).toList()).stream()
                .filter(part -> part > 1).findFirst()
                .map(part -> "Part " + part + " says exactly what the account posted within the last day. The network would "
                        + "refuse it after the parts before it are out, so nothing was sent: use other words.");
    }

    private static Optional<Refusal> closed(Turn turn, Channel channel) {
        boolean otherWay = channel == Channel.DIRECT && turn.direct().isEmpty();
        return turn.closed().filter(why -> !otherWay || why == Refusal.TARGET_GONE);
    }
}
