package io.listeningpost.reply;

import io.listeningpost.conversation.Turn;
import io.listeningpost.reply.ReplyAddressing.Addressed;
import io.listeningpost.social.Address;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.ThreadId;
import java.util.Optional;

/** In which way one post can be answered, from what we know without asking the network. */
final class Reach {

    private Reach() {
    }

    /** Privately what was said privately, whatever is wished; in public what was said in public unless it is wished privately. */
    static Addressed of(Turn turn, SocialNetwork network, boolean direct) {
        return turn.direct().isPresent() || direct ? privately(turn, network) : publicly(turn, network);
    }

    private static Addressed publicly(Turn turn, SocialNetwork network) {
        if (turn.closed().isPresent()) {
            return nobody(blocker(turn.closed().get()), turn);
        }
        return turn.addressed() || !network.capabilities(turn.account()).mustBeNamed()
                ? new Addressed.To(new Address.Answering(turn.post()), turn.post(), turn.handle(), Optional.of(turn))
                : nobody(Blocker.NOT_ADDRESSED, turn);
    }

    private static Addressed privately(Turn turn, SocialNetwork network) {
        boolean unasked = turn.direct().isEmpty() && !turn.addressed();
        if (unasked) {
            // nobody is written to who did not speak to us
            return nobody(Blocker.NOT_ADDRESSED, turn);
        }
        Optional<Blocker> closed = turn.closed().map(Reach::blocker)
                // who may answer a public post says nothing about direct messages
                .filter(blocker -> turn.direct().isPresent() || blocker == Blocker.TARGET_GONE);
        if (closed.isPresent()) {
            return nobody(closed.get(), turn);
        }
        if (network.capabilities(turn.account()).direct().isEmpty() || turn.userId().isBlank()) {
            return nobody(Blocker.NO_DIRECT, turn);
        }
        ThreadId thread = turn.direct().orElseGet(() -> network.directThread(turn.account(), turn.userId()));
        return new Addressed.To(new Address.Person(turn.userId(), thread), turn.post(), turn.handle(), Optional.of(turn));
    }

    private static Addressed nobody(Blocker reason, Turn turn) {
        return new Addressed.Nobody(reason, Optional.of(turn));
    }

    private static Blocker blocker(Refusal closed) {
        return switch (closed) {
            case TARGET_GONE -> Blocker.TARGET_GONE;
            case NOT_ADDRESSED -> Blocker.NOT_ADDRESSED;
            case RESTRICTED, DUPLICATE, TOO_LONG, ACCOUNT_BARRED, INVALID -> Blocker.RESTRICTED;
        };
    }
}
