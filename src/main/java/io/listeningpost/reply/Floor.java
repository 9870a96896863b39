package io.listeningpost.reply;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.OwnPost;
import io.listeningpost.conversation.OwnPosts;
import io.listeningpost.conversation.Turn;
import io.listeningpost.conversation.Turns;
import io.listeningpost.reply.ReplyAddressing.Addressed;
import io.listeningpost.social.PostId;
import java.util.List;
import java.util.Optional;

/**
 * Names what an answer answers, so that two answers to the same can be told from two answers. Whatever of the customer's posts is answered,
 * and whichever of ours is gone on from, it is the customer's last word that is answered; a bystander's post stands alone. Public and
 * private talk are apart. A post that we answered, and after which the customer said nothing more, has the name that it had then: when
 * conversations come together the customer spoke more often than anybody knew who answered. Thread-safe.
 */
final class Floor {

    /** Nobody answers an answer of ours to an answer of ours more often than this. */
    private static final int DEEPEST = 20;

    /** Between the channel and the post of somebody who is not the customer. */
    private static final String BYSTANDER = ":";

    private final Turns turns;
    private final OwnPosts ownPosts;
    private final Outbox outbox;

    Floor(Turns turns, OwnPosts ownPosts, Outbox outbox) {
        this.turns = turns;
        this.ownPosts = ownPosts;
        this.outbox = outbox;
    }

    /** Whether a turn of this name is that of somebody who is not the customer. */
    static boolean isABystanders(String turn) {
        return turn.startsWith(Channel.PUBLIC + BYSTANDER) || turn.startsWith(Channel.DIRECT + BYSTANDER);
    }

    /** The turn in which this is said. */
    String of(Conversation conversation, Addressed.To to) {
        List<Turn> said = turns.ofConversation(conversation.id());
        Channel channel = Channel.of(to.to());
        Optional<Turn> answered = to.turn().or(() -> answeredBy(conversation, said, to.target()));
        return answered.flatMap(turn -> named(conversation, said, turn, channel)).orElseGet(() -> answered
                .filter(turn -> !turn.byCustomer())
                .map(turn -> channel + BYSTANDER + turn.firstId())
                .orElseGet(() -> channel + "#" + spoken(said, channel)));
    }

    /** As the last of our answers to this post was named, where that is still the last word. */
    private Optional<String> named(Conversation conversation, List<Turn> said, Turn turn, Channel channel) {
        return outbox.ofConversation(conversation.id()).stream()
                .filter(entry -> entry.kind() == ReplyKind.ANSWER && entry.stands() && Channel.of(entry.to()) == channel)
                .filter(entry -> isOf(turn, entry.target())
                        || answeredBy(conversation, said, entry.target()).filter(turn::equals).isPresent())
                .filter(entry -> said.stream().noneMatch(each -> each.byCustomer() && each.at().isAfter(entry.createdAt())))
                .flatMap(entry -> entry.turn().stream())
                .reduce((older, newer) -> newer);
    }

    private static boolean isOf(Turn turn, PostId post) {
        return turn.post().equals(post) || turn.firstId().equals(post);
    }

    /**
     * How often the customer spoke: in public only where the answer is public, anywhere where it is private. A number and not their last
     * post, because an edit moves a post to the moment of the edit, and nothing new was said.
     */
    private static long spoken(List<Turn> said, Channel channel) {
        return said.stream().filter(turn -> turn.byCustomer() && (channel == Channel.DIRECT || turn.direct().isEmpty())).count();
    }

    /** Somebody's post that a post of ours answers, however many of ours lie between. */
    private Optional<Turn> answeredBy(Conversation conversation, List<Turn> said, PostId ours) {
        PostId post = ours;
        for (int depth = 0; depth < DEEPEST; depth++) {
            Optional<PostId> target = ownPosts.find(conversation.account(), post).map(OwnPost::outboxId).flatMap(outbox::find)
                    .map(OutboxEntry::target);
            if (target.isEmpty()) {
                return Optional.empty();
            }
            PostId answered = target.get();
            Optional<Turn> turn = said.stream().filter(each -> isOf(each, answered)).findFirst();
            if (turn.isPresent()) {
                return turn;
            }
            post = answered;
        }
        return Optional.empty();
    }
}
