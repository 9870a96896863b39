package io.listeningpost.jira.rest.agent;

import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.jira.rest.agent.ConversationView.AuthorView;
import io.listeningpost.jira.rest.agent.ConversationView.DeliveryView;
import io.listeningpost.jira.rest.agent.ConversationView.ImageView;
import io.listeningpost.jira.rest.agent.ConversationView.ItemView;
import io.listeningpost.jira.rest.agent.ConversationView.MediaView;
import io.listeningpost.jira.rest.agent.ConversationView.PartView;
import io.listeningpost.reply.CommentFate;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.Part;
import io.listeningpost.reply.SecondTries;
import io.listeningpost.settings.People;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.SocialNetwork;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shows what we said or are about to say. Thread-safe. */
public final class ReplyViews {

    private final People people;
    private final Clock clock;

    public ReplyViews(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    ItemView of(OutboxEntry entry, String handle, Optional<SocialNetwork> network, int depth, List<ImageView> images,
            Stand stand) {
        return new ItemView(
                "reply-" + entry.id(),
                "us",
                new AuthorView(handle, "", null, false),
                entry.deliveredAt().orElse(entry.createdAt()).toString(),
                false,
                entry.person().isPresent() ? "direct" : "public",
                false,
                null,
                depth,
                false,
                null,
                entry.parts().stream().map(part -> partOf(part, entry.account(), handle, network)).toList(),
                entry.photos().stream().map(photo -> new MediaView("photo", photo.alt().isBlank() ? null : photo.alt(), images.stream()
                        .filter(image -> image.id().equals(photo.attachmentId())).findFirst().orElse(null))).toList(),
                null,
                null,
                null,
                deliveryOf(entry, stand));
    }

    DeliveryView deliveryOf(OutboxEntry entry) {
        return deliveryOf(entry, new Stand(true, false, false, Optional.empty()));
    }

    /**
     * How the caller stands to a reply.
     *
     * @param act     whether they may take it back and try it again
     * @param approve whether they may approve what it says
     * @param newer   whether the customer wrote since
     * @param fate    what became of the comment that it was made of
     */
    record Stand(boolean act, boolean approve, boolean newer, Optional<CommentFate> fate) {
    }

    private DeliveryView deliveryOf(OutboxEntry entry, Stand stand) {
        boolean nothingSent = entry.parts().stream().allMatch(part -> part.postId().isEmpty());
        boolean submitted = entry.state() == DeliveryState.SUBMITTED;
        boolean rests = entry.state() == DeliveryState.PENDING || entry.state() == DeliveryState.DEAD || submitted
                || entry.state() == DeliveryState.REFUSED;
        return new DeliveryView(
                Long.toString(entry.id()),
                entry.kind().name().toLowerCase(Locale.ROOT),
                stateOf(entry.state()),
                nameOf(entry.author()),
                entry.notBefore().toString(),
                entry.reason().orElse(null),
                stand.act() && rests && nothingSent && !entry.uncertain(),
                stand.act() && SecondTries.canTry(entry, clock.instant()),
                submitted && stand.act() && stand.approve(),
                submitted && stand.newer(),
                entry.keepsQuiet(),
                stand.fate().map(PreviewViews::codeOf).orElse(null),
                List.of());
    }

    /** 409 with a look at what others answered. */
    Response stopped(List<OutboxEntry> standing, String caller, Refusals refusals) {
        List<StoppedView.AnswerView> answers = standing.stream().map(entry -> new StoppedView.AnswerView(
                Long.toString(entry.id()), nameOf(entry.author()), entry.author().equals(caller),
                entry.deliveredAt().orElse(entry.createdAt()).toString(), stateOf(entry.state()),
                entry.parts().stream().map(Part::text).toList())).toList();
        String key = standing.stream().allMatch(entry -> entry.author().equals(caller))
                ? "listening-post.error.answered-by-you" : "listening-post.error.answered";
        return Response.status(Response.Status.CONFLICT)
                .entity(new StoppedView(List.of(refusals.error("seen", key)), answers)).build();
    }

    String nameOf(String key) {
        return people.byKey(key).map(People.Person::displayName).orElse(key);
    }

    private static PartView partOf(Part part, AccountId account, String handle, Optional<SocialNetwork> network) {
        String url = part.postId().flatMap(post -> network.map(each -> each.permalink(account, handle, post).toString())).orElse(null);
        return new PartView(part.text(), url);
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
