package io.listeningpost.reply;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.OwnPosts;
import io.listeningpost.conversation.Turn;
import io.listeningpost.conversation.Turns;
import io.listeningpost.social.Capabilities;
import io.listeningpost.social.PostId;
import java.util.List;
import java.util.Optional;

/** Finds the post that a reply answers, and never one whose author did not address us where the network forbids that. Thread-safe. */
public final class ReplyAddressing {

    private final Turns turns;
    private final OwnPosts ownPosts;

    public ReplyAddressing(Turns turns, OwnPosts ownPosts) {
        this.turns = turns;
        this.ownPosts = ownPosts;
    }

    /** Whom a reply would go to. */
    public sealed interface Addressed {

        /**
         * This post can be answered.
         *
         * @param handle whose it is, without {@code @}; empty when not known or our own
         */
        record To(PostId target, String handle) implements Addressed {
        }

        /** There is none: {@link Blocker#NO_TARGET} or {@link Blocker#NOT_ADDRESSED}. */
        record Nobody(Blocker reason) implements Addressed {
        }
    }

    /** The customer's last post that can be answered. */
    public Addressed customer(Conversation conversation, Capabilities can) {
        List<Turn> said = turns.ofConversation(conversation.id()).stream().filter(Turn::byCustomer).toList();
        return said.reversed().stream()
                .filter(turn -> turn.addressed() || !can.mustBeNamed())
                .findFirst()
                .<Addressed>map(turn -> new Addressed.To(turn.post(), turn.handle()))
                .orElseGet(() -> new Addressed.Nobody(said.isEmpty() ? Blocker.NO_TARGET : Blocker.NOT_ADDRESSED));
    }

    /** This post of the conversation, by the id of any version we know; one of our own posts can be answered too. */
    public Addressed post(Conversation conversation, PostId wanted, Capabilities can) {
        Optional<Turn> turn = turns.ofConversation(conversation.id()).stream()
                .filter(said -> said.post().equals(wanted) || said.firstId().equals(wanted))
                .findFirst();
        if (turn.isPresent()) {
            return turn.get().addressed() || !can.mustBeNamed()
                    ? new Addressed.To(turn.get().post(), turn.get().handle())
                    : new Addressed.Nobody(Blocker.NOT_ADDRESSED);
        }
        boolean ours = ownPosts.find(conversation.account(), wanted).filter(own -> own.conversationId() == conversation.id()).isPresent();
        return ours ? new Addressed.To(wanted, "") : new Addressed.Nobody(Blocker.NO_TARGET);
    }
}
