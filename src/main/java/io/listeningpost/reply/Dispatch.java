package io.listeningpost.reply;

import io.listeningpost.conversation.OwnPost;
import io.listeningpost.conversation.OwnPosts;
import io.listeningpost.social.Answer;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.SocialNetwork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Sends the parts of a claimed reply, each as the answer to the one before, and keeps each id before the next part goes out. A part that
 * may be out already is looked for first. Thread-safe.
 */
final class Dispatch {

    /** Longer than any single call to a network takes, so that nobody else claims a reply that is just being sent. */
    static final Duration CLAIM = Duration.ofMinutes(2);

    private final Outbox outbox;
    private final OwnPosts ownPosts;
    private final OwnPostSearch search;
    private final Clock clock;

    Dispatch(Outbox outbox, OwnPosts ownPosts, Clock clock) {
        this.outbox = outbox;
        this.ownPosts = ownPosts;
        this.search = new OwnPostSearch(ownPosts);
        this.clock = clock;
    }

    Sending send(SocialNetwork network, LinkedAccount account, OutboxEntry claimed) {
        OutboxEntry entry = claimed;
        PostId target = entry.target();
        boolean uncertain = entry.uncertain() && !network.capabilities().idempotentReplies();
        for (int index = 0; index < entry.parts().size(); index++) {
            Part part = entry.parts().get(index);
            if (part.postId().isEmpty()) {
                Step step = publish(network, account, entry, target, part.text(), uncertain);
                if (step.stop().isPresent()) {
                    return step.stop().get();
                }
                PostId post = step.post().orElseThrow();
                entry = keep(entry, index, post);
                uncertain = false;
                target = post;
            } else {
                remember(entry, part.postId().get());
                target = part.postId().get();
            }
        }
        return new Sending.Complete();
    }

    /** Either the post a part became, or why the attempt stops. */
    private record Step(Optional<PostId> post, Optional<Sending> stop) {

        static Step became(PostId post) {
            return new Step(Optional.of(post), Optional.empty());
        }

        static Step stopped(Sending sending) {
            return new Step(Optional.empty(), Optional.of(sending));
        }
    }

    private Step publish(
            SocialNetwork network, LinkedAccount account, OutboxEntry entry, PostId target, String text, boolean uncertain) {
        if (uncertain) {
            Optional<PostId> remembered = search.remembered(entry);
            if (remembered.isPresent()) {
                return Step.became(remembered.get());
            }
            switch (search.find(network, account, entry, target, text)) {
                case Answer.Failed<Optional<PostId>>(SocialFailure failure) -> {
                    return Step.stopped(new Sending.Stuck(failure, true));
                }
                case Answer.Got<Optional<PostId>>(Optional<PostId> found) when found.isPresent() -> {
                    return Step.became(found.get());
                }
                case Answer.Got<Optional<PostId>> nothing -> {
                    // it is not out: send it now
                }
            }
        }
        if (isOver(entry)) {
            return Step.stopped(new Sending.Overdue());
        }
        return switch (network.send(account, Outgoing.answer(target, text))) {
            case Answer.Got<PostId>(PostId post) -> Step.became(post);
            case Answer.Failed<PostId>(SocialFailure.Refused(Refusal why, String detail)) when why == Refusal.DUPLICATE ->
                    perhapsOurs(network, account, entry, target, text);
            case Answer.Failed<PostId>(SocialFailure failure) ->
                    Step.stopped(new Sending.Stuck(failure, failure instanceof SocialFailure.Unknown));
        };
    }

    private Step perhapsOurs(SocialNetwork network, LinkedAccount account, OutboxEntry entry, PostId target, String text) {
        return switch (search.find(network, account, entry, target, text)) {
            case Answer.Failed<Optional<PostId>>(SocialFailure failure) -> Step.stopped(new Sending.Stuck(failure, true));
            case Answer.Got<Optional<PostId>>(Optional<PostId> found) ->
                    found.map(Step::became).orElseGet(() -> Step.stopped(new Sending.SaidElsewhere()));
        };
    }

    private OutboxEntry keep(OutboxEntry entry, int index, PostId post) {
        remember(entry, post);
        return outbox.partDelivered(entry.id(), index, post, clock.instant().plus(CLAIM));
    }

    /** First of all, so that the post polled back is known whatever happens next. */
    private void remember(OutboxEntry entry, PostId post) {
        ownPosts.remember(new OwnPost(entry.account(), post, entry.conversationId(), entry.id(), clock.instant()));
    }

    private boolean isOver(OutboxEntry entry) {
        Instant now = clock.instant();
        return entry.deadline().filter(deadline -> !now.isBefore(deadline)).isPresent();
    }
}
