package io.listeningpost.jira.rest.agent;

import io.listeningpost.conversation.OwnPost;
import io.listeningpost.conversation.OwnPosts;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.jira.rest.Sentences;
import io.listeningpost.jira.rest.agent.ConversationView.ApprovedView;
import io.listeningpost.jira.rest.agent.ConversationView.AuthorView;
import io.listeningpost.jira.rest.agent.ConversationView.DeliveryView;
import io.listeningpost.jira.rest.agent.ConversationView.ImageView;
import io.listeningpost.jira.rest.agent.ConversationView.ItemView;
import io.listeningpost.jira.rest.agent.ConversationView.MediaView;
import io.listeningpost.jira.rest.agent.ConversationView.PartView;
import io.listeningpost.reply.ApprovedBy;
import io.listeningpost.reply.CommentFate;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.Part;
import io.listeningpost.reply.SecondTries;
import io.listeningpost.settings.People;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import io.listeningpost.social.SocialNetwork;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows what we said or are about to say. Thread-safe. */
public final class ReplyViews {

    private final People people;
    private final OwnPosts ownPosts;
    private final Sentences sentences;
    private final Clock clock;

    public ReplyViews(People people, OwnPosts ownPosts, Sentences sentences, Clock clock) {
        this.people = people;
        this.ownPosts = ownPosts;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** What the network shows no more of what we said in a conversation, and when we noticed. */
    static Map<PostId, Instant> lost(List<OwnPost> said) {
        return said.stream().filter(own -> own.gone().isPresent())
                .collect(Collectors.toMap(OwnPost::post, own -> own.gone().orElseThrow()));
    }

    private Map<PostId, Instant> lostIn(long conversationId) {
        return lost(ownPosts.ofConversation(conversationId));
    }

    static String itemOf(OutboxEntry entry) {
        return "reply-" + entry.id();
    }

    ItemView of(OutboxEntry entry, String handle, Optional<SocialNetwork> network, Nest nest, List<ImageView> images,
            Stand stand) {
        return new ItemView(
                itemOf(entry),
                "us",
                new AuthorView(handle, "", null, false),
                entry.deliveredAt().orElse(entry.createdAt()).toString(),
                false,
                entry.person().isPresent() ? "direct" : "public",
                false,
                false,
                null,
                nest.depth(),
                nest.above().orElse(null),
                false,
                null,
                entry.parts().stream().map(part -> partOf(part, entry.account(), handle, network, stand.lost())).toList(),
                entry.photos().stream().map(photo -> new MediaView("photo", photo.alt().isBlank() ? null : photo.alt(), images.stream()
                        .filter(image -> image.id().equals(photo.attachmentId())).findFirst().orElse(null))).toList(),
                null,
                null,
                null,
                deliveryOf(entry, stand));
    }

    DeliveryView deliveryOf(OutboxEntry entry) {
        return deliveryOf(entry, new Stand(true, false, false, Optional.empty(), lostIn(entry.conversationId()), List.of()));
    }

    /**
     * How the caller stands to a reply.
     *
     * @param act     whether they may take it back and try it again
     * @param approve whether they may approve what it says
     * @param newer   whether the customer wrote since
     * @param fate    what became of the comment that it was made of
     * @param lost    as {@link #lost} tells it of the conversation
     * @param also    whom the network addresses as well
     */
    record Stand(boolean act, boolean approve, boolean newer, Optional<CommentFate> fate, Map<PostId, Instant> lost, List<String> also) {
    }

    private DeliveryView deliveryOf(OutboxEntry entry, Stand stand) {
        boolean nothingSent = entry.parts().stream().allMatch(part -> part.postId().isEmpty());
        boolean submitted = entry.state() == DeliveryState.SUBMITTED;
        boolean rests = entry.state() == DeliveryState.PENDING || entry.state() == DeliveryState.DEAD || submitted
                || entry.state() == DeliveryState.REFUSED;
        return new DeliveryView(
                Long.toString(entry.id()),
                entry.kind().name().toLowerCase(Locale.ROOT),
                stateOf(entry, stand.lost()),
                nameOf(entry.author()),
                entry.approved().map(this::approved).orElse(null),
                entry.notBefore().toString(),
                sentences.told(entry.reason().orElse(null)),
                stand.act() && rests && nothingSent && !entry.uncertain(),
                stand.act() && SecondTries.canTry(entry, clock.instant()),
                submitted && stand.act() && stand.approve(),
                submitted && stand.newer(),
                entry.keepsQuiet(),
                stand.fate().map(PreviewViews::codeOf).orElse(null),
                lostOf(entry, stand.lost()).values().stream().min(Instant::compareTo).map(Instant::toString).orElse(null),
                entry.movesAsWell() && !submitted,
                stand.also(),
                List.of());
    }

    private ApprovedView approved(ApprovedBy given) {
        return new ApprovedView(nameOf(given.person()), given.at().toString(), given.changed());
    }

    /** 409 with a look at what others answered. */
    Response stopped(List<OutboxEntry> standing, String caller, Refusals refusals) {
        Map<PostId, Instant> lost = standing.stream().findFirst().map(entry -> lostIn(entry.conversationId())).orElse(Map.of());
        List<StoppedView.AnswerView> answers = standing.stream().map(entry -> new StoppedView.AnswerView(
                Long.toString(entry.id()), nameOf(entry.author()), entry.author().equals(caller),
                entry.deliveredAt().orElse(entry.createdAt()).toString(), stateOf(entry, lost),
                entry.parts().stream().map(Part::text).toList())).toList();
        String key = standing.stream().allMatch(entry -> entry.author().equals(caller))
                ? "listening-post.error.answered-by-you" : "listening-post.error.answered";
        return Response.status(Response.Status.CONFLICT)
                .entity(new StoppedView(List.of(refusals.error("seen", key)), answers)).build();
    }

    String nameOf(String key) {
        return people.byKey(key).map(People.Person::displayName).orElse(key);
    }

    private static PartView partOf(Part part, AccountId account, String handle, Optional<SocialNetwork> network,
            Map<PostId, Instant> lost) {
        boolean gone = part.postId().filter(lost::containsKey).isPresent();
        String url = part.postId().filter(post -> !gone)
                .flatMap(post -> network.map(each -> each.permalink(account, handle, post).toString())).orElse(null);
        return new PartView(part.text(), url, gone);
    }

    private static Map<PostId, Instant> lostOf(OutboxEntry entry, Map<PostId, Instant> lost) {
        return entry.parts().stream().flatMap(part -> part.postId().stream()).filter(lost::containsKey)
                .collect(Collectors.toMap(post -> post, lost::get));
    }

    private static String stateOf(OutboxEntry entry, Map<PostId, Instant> lost) {
        boolean gone = entry.state() == DeliveryState.DELIVERED && !lostOf(entry, lost).isEmpty();
        return gone ? "lost" : stateOf(entry.state());
    }

    private static String stateOf(DeliveryState state) {
        return switch (state) {
            case SUBMITTED -> "submitted";
            case REFUSED -> "refused";
            case PENDING -> "waiting";
            case SENDING -> "sending";
            case DELIVERED -> "delivered";
            case DEAD -> "failed";
            case WITHDRAWN -> "withdrawn";
        };
    }
}
