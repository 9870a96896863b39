package io.listeningpost.reply;

import io.listeningpost.conversation.OwnPost;
import io.listeningpost.conversation.OwnPostWatch;
import io.listeningpost.conversation.OwnPosts;
import io.listeningpost.health.Setbacks;
import io.listeningpost.lease.Tenure;
import io.listeningpost.settings.OffSwitch;
import io.listeningpost.social.Address;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Deed;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.Uploaded;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Sends the parts of a claimed reply, each as the answer to the one before, and keeps each id before the next part goes out. A part that
 * may be out already is looked for first, and none is sent by somebody whose turn is over, or while everything is switched off.
 * Thread-safe.
 */
final class Dispatch {

    /** Longer than any single call to a network takes, so that nobody else claims a reply that is just being sent. */
    static final Duration CLAIM = Duration.ofMinutes(2);

    /** How much longer a claim lasts for each photo. */
    private static final Duration PHOTO = Duration.ofMinutes(1);

    private final OffSwitch voice;
    private final Outbox outbox;
    private final OwnPosts ownPosts;
    private final OwnPostSearch search;
    private final Preflight preflight;
    private final Uploads uploads;
    private final Setbacks setbacks;
    private final Clock clock;

    Dispatch(OffSwitch voice, Outbox outbox, OwnPosts ownPosts, Preflight preflight, Uploads uploads, Setbacks setbacks, Clock clock) {
        this.voice = voice;
        this.outbox = outbox;
        this.ownPosts = ownPosts;
        this.search = new OwnPostSearch(ownPosts);
        this.preflight = preflight;
        this.uploads = uploads;
        this.setbacks = setbacks;
        this.clock = clock;
    }

    /** How long a claim of this reply lasts. */
    static Duration claimOf(OutboxEntry entry) {
        return CLAIM.plus(PHOTO.multipliedBy(entry.photos().size()));
    }

    Sending send(SocialNetwork network, LinkedAccount account, OutboxEntry claimed, Tenure tenure) {
        OutboxEntry entry = claimed;
        Address to = entry.to();
        PostId above = entry.target();
        boolean uncertain = entry.uncertain() && !network.capabilities(entry.account()).idempotentReplies();
        for (int index = 0; index < entry.parts().size(); index++) {
            Part part = entry.parts().get(index);
            if (part.postId().isEmpty()) {
                Step step = new Attempt(network, account, entry, index, to, above, tenure).publish(uncertain);
                if (step.stop().isPresent()) {
                    return step.stop().get();
                }
                PostId post = step.post().orElseThrow();
                switch (keep(entry, index, post, tenure)) {
                    case Kept.Held(OutboxEntry held) -> entry = held;
                    case Kept.Lost lost -> {
                        return new Sending.Overtaken();
                    }
                }
                uncertain = false;
                above = post;
                to = below(to, post);
            } else {
                remember(entry, index, part.postId().get());
                above = part.postId().get();
                to = below(to, above);
            }
        }
        return new Sending.Complete();
    }

    /** Where the part after this post goes: in public each answers the one before, in private all go to the same person. */
    private static Address below(Address to, PostId post) {
        return switch (to) {
            case Address.Answering before -> new Address.Answering(post);
            case Address.Person person -> person;
        };
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

    /** One part on its way. */
    private final class Attempt {

        private final SocialNetwork network;
        private final LinkedAccount account;
        private final OutboxEntry entry;
        private final boolean first;
        private final Address to;
        private final PostId above;
        private final String text;
        private final Deed deed;
        private final Tenure tenure;

        Attempt(SocialNetwork network, LinkedAccount account, OutboxEntry entry, int index, Address to, PostId above,
                Tenure tenure) {
            this.network = network;
            this.account = account;
            this.entry = entry;
            this.first = index == 0;
            this.to = to;
            this.above = above;
            this.text = entry.parts().get(index).text();
            this.deed = new Deed(entry.key() + "#" + index, entry.createdAt());
            this.tenure = tenure;
        }

        Step publish(boolean uncertain) {
            if (uncertain) {
                Optional<PostId> remembered = search.remembered(entry);
                if (remembered.isPresent()) {
                    return Step.became(remembered.get());
                }
                switch (search.find(network, account, entry, to, text)) {
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
            // what follows a post of ours goes out whatever became of the customer's
            Optional<String> hopeless = first ? preflight.objection(entry) : Optional.empty();
            return hopeless.map(reason -> Step.stopped(new Sending.Hopeless(reason))).orElseGet(this::upload);
        }

        private Step upload() {
            return switch (uploads.of(network, account, entry, first)) {
                case Uploads.Outcome.Ready(List<Uploaded> pictures) -> send(pictures);
                case Uploads.Outcome.Useless(String reason) -> Step.stopped(new Sending.Hopeless(reason));
                case Uploads.Outcome.Silenced() -> Step.stopped(new Sending.Silenced());
                // nobody sees a picture before its post is sent: what became of it does not matter
                case Uploads.Outcome.Failed(SocialFailure failure) -> Step.stopped(new Sending.Stuck(failure, false));
            };
        }

        private Step send(List<Uploaded> pictures) {
            if (isOver(entry)) {
                return Step.stopped(new Sending.Overdue());
            }
            if (!tenure.holds()) {
                return Step.stopped(new Sending.Overtaken());
            }
            // last of all: what was switched off a moment ago must not go out
            if (voice.state().isPresent()) {
                return Step.stopped(new Sending.Silenced());
            }
            return switch (network.send(account, outgoing(pictures))) {
                case Answer.Got<PostId>(PostId post) -> Step.became(post);
                case Answer.Failed<PostId>(SocialFailure.Refused(Refusal why, String detail)) when why == Refusal.DUPLICATE ->
                        perhapsOurs();
                case Answer.Failed<PostId>(SocialFailure failure) ->
                        Step.stopped(new Sending.Stuck(failure, failure instanceof SocialFailure.Unknown));
            };
        }

        private Outgoing outgoing(List<Uploaded> pictures) {
            Optional<PostId> below = to instanceof Address.Person ? Optional.of(above) : Optional.empty();
            return new Outgoing(to, text, pictures, goesOn(), Optional.of(deed), below);
        }

        private boolean goesOn() {
            return !first || to instanceof Address.Answering(PostId target) && ownPosts.find(account.id(), target).isPresent();
        }

        private Step perhapsOurs() {
            return switch (search.find(network, account, entry, to, text)) {
                case Answer.Failed<Optional<PostId>>(SocialFailure failure) -> Step.stopped(new Sending.Stuck(failure, true));
                case Answer.Got<Optional<PostId>>(Optional<PostId> found) ->
                        found.map(Step::became).orElseGet(() -> Step.stopped(new Sending.SaidElsewhere()));
            };
        }
    }

    private Kept keep(OutboxEntry entry, int index, PostId post, Tenure tenure) {
        remember(entry, index, post);
        Kept kept = outbox.partDelivered(entry.id(), tenure.holder(), index, post, clock.instant().plus(CLAIM));
        kept.entry().parts().get(index).postId().filter(first -> !first.equals(post)).ifPresent(first ->
                setbacks.warned(entry.account(), "A node was away while it sent, and the answer to the post " + entry.target()
                        + " is out twice, as " + first + " and " + post + ": delete one of them on the network."));
        return kept;
    }

    /** First of all, so that the post polled back is known whatever happens next. */
    private void remember(OutboxEntry entry, int index, PostId post) {
        Instant now = clock.instant();
        OwnPost own = new OwnPost(entry.account(), post, entry.conversationId(), entry.id(), now, words(entry, index));
        if (entry.person().isPresent()) {
            ownPosts.remember(own);
        } else {
            ownPosts.remember(own, now.plus(OwnPostWatch.FIRST_LOOK));
        }
    }

    /** What is said in private, or goes with other pictures, may be said again. */
    private static Optional<String> words(OutboxEntry entry, int index) {
        String text = entry.parts().get(index).text();
        boolean alone = entry.person().isEmpty() && !text.isBlank() && (index > 0 || entry.photos().isEmpty());
        return alone ? Optional.of(SameWords.fingerprint(entry.account(), text)) : Optional.empty();
    }

    private boolean isOver(OutboxEntry entry) {
        Instant now = clock.instant();
        return entry.deadline().filter(deadline -> !now.isBefore(deadline)).isPresent();
    }
}
