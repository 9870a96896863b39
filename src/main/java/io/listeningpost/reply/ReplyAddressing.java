package io.listeningpost.reply;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.OwnPost;
import io.listeningpost.conversation.OwnPosts;
import io.listeningpost.conversation.Turn;
import io.listeningpost.conversation.Turns;
import io.listeningpost.social.Address;
import io.listeningpost.social.PostId;
import io.listeningpost.social.SocialNetwork;
import java.util.List;
import java.util.Optional;

/**
 * Finds where a reply goes: the post it answers in public, or the person it goes to alone. Never to somebody who did not speak to us
 * where the network forbids that, and never wider than what it answers: a direct message is answered by a direct message. Thread-safe.
 */
public final class ReplyAddressing {

    private final Turns turns;
    private final OwnPosts ownPosts;
    private final Outbox outbox;

    public ReplyAddressing(Turns turns, OwnPosts ownPosts, Outbox outbox) {
        this.turns = turns;
        this.ownPosts = ownPosts;
        this.outbox = outbox;
    }

    Floor floor() {
        return new Floor(turns, ownPosts, outbox);
    }

    /** Whom a reply would go to. */
    public sealed interface Addressed {

        /**
         * It can be answered.
         *
         * @param to     where the answer goes
         * @param target the post that is answered
         * @param handle whose it is, without {@code @}; empty when not known or our own
         * @param turn   what we know of the post; empty for one of our own
         */
        record To(Address to, PostId target, String handle, Optional<Turn> turn) implements Addressed {
        }

        /**
         * It cannot.
         *
         * @param turn the post that would have been answered, if there is one
         */
        record Nobody(Blocker reason, Optional<Turn> turn) implements Addressed {

            Nobody(Blocker reason) {
                this(reason, Optional.empty());
            }
        }
    }

    /**
     * The customer's last post to us that can be answered, in the channel the customer spoke to us in last: what was said in private is not
     * answered in public because an older public post could be. Where nothing was said to us, the last post at all.
     *
     * @param direct whether a public post is to be answered by direct message
     */
    public Addressed customer(Conversation conversation, SocialNetwork network, boolean direct) {
        List<Turn> said = byCustomer(conversation);
        List<Turn> toUs = said.stream().filter(Turn::addressed).toList();
        return said.isEmpty() ? new Addressed.Nobody(Blocker.NO_TARGET) : last(toUs.isEmpty() ? said : toUs, network, direct);
    }

    /** The same for what is posted by itself: where nothing was said to us, nobody, whatever the network allows. */
    public Addressed automatically(Conversation conversation, SocialNetwork network) {
        List<Turn> said = byCustomer(conversation);
        boolean toUs = said.stream().anyMatch(Turn::addressed);
        return toUs || said.isEmpty() ? customer(conversation, network, false) : new Addressed.Nobody(Blocker.NOT_ADDRESSED);
    }

    private List<Turn> byCustomer(Conversation conversation) {
        return turns.ofConversation(conversation.id()).stream().filter(Turn::byCustomer).toList();
    }

    private static Addressed last(List<Turn> said, SocialNetwork network, boolean direct) {
        boolean privately = said.getLast().direct().isPresent();
        List<Addressed> newestFirst = said.reversed().stream()
                .filter(turn -> turn.direct().isPresent() == privately)
                .map(turn -> Reach.of(turn, network, direct))
                .toList();
        return newestFirst.stream().filter(Addressed.To.class::isInstance).findFirst().orElseGet(newestFirst::getFirst);
    }

    /** This post of the conversation, by the id of any version we know; one of our own posts can be answered too. */
    public Addressed post(Conversation conversation, PostId wanted, SocialNetwork network, boolean direct) {
        return turn(conversation, wanted)
                .map(turn -> Reach.of(turn, network, direct))
                .orElseGet(() -> ours(conversation, wanted, network, direct));
    }

    /** The handle of whoever would read it: the author of what is answered, or of what our own post answered. */
    Optional<String> named(Conversation conversation, Addressed addressed) {
        return heard(conversation, addressed).map(Turn::handle).filter(handle -> !handle.isEmpty());
    }

    /** What somebody else said that is answered, also by way of a post of our own. */
    Optional<Turn> heard(Conversation conversation, Addressed addressed) {
        return switch (addressed) {
            case Addressed.To to when to.turn().isPresent() -> to.turn();
            case Addressed.To to -> answeredBy(conversation, to);
            case Addressed.Nobody nobody -> nobody.turn();
        };
    }

    private Optional<Turn> answeredBy(Conversation conversation, Addressed.To ours) {
        Optional<Turn> person = ours.to() instanceof Address.Person(String userId, var thread)
                ? turns.ofConversation(conversation.id()).stream().filter(turn -> turn.userId().equals(userId))
                        .reduce((older, newer) -> newer)
                : Optional.empty();
        return person.or(() -> ownPosts.find(conversation.account(), ours.target()).map(OwnPost::outboxId).flatMap(outbox::find)
                .flatMap(said -> turn(conversation, said.target())));
    }

    private Addressed ours(Conversation conversation, PostId wanted, SocialNetwork network, boolean direct) {
        Optional<OutboxEntry> said = ownPosts.find(conversation.account(), wanted)
                .filter(own -> own.conversationId() == conversation.id())
                .map(OwnPost::outboxId)
                .flatMap(outbox::find);
        if (said.isEmpty()) {
            return new Addressed.Nobody(Blocker.NO_TARGET);
        }
        return switch (said.get().to()) {
            case Address.Person person when network.capabilities(conversation.account()).direct().isEmpty() ->
                    new Addressed.Nobody(Blocker.NO_DIRECT);
            case Address.Person person -> new Addressed.To(person, wanted, "", Optional.empty());
            // in private we go on with whomever it answered
            case Address.Answering(PostId answered) when direct -> turn(conversation, answered)
                    .map(turn -> Reach.of(turn, network, true))
                    .orElseGet(() -> new Addressed.Nobody(Blocker.NO_DIRECT));
            case Address.Answering post -> new Addressed.To(new Address.Answering(wanted), wanted, "", Optional.empty());
        };
    }

    private Optional<Turn> turn(Conversation conversation, PostId wanted) {
        return turns.ofConversation(conversation.id()).stream()
                .filter(said -> said.post().equals(wanted) || said.firstId().equals(wanted))
                .findFirst();
    }
}
