package io.listeningpost.reply;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.OwnPost;
import io.listeningpost.conversation.OwnPostWatch;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.health.Setbacks;
import io.listeningpost.lease.Tenure;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Moments;
import io.listeningpost.social.PostId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tells requests that somebody deleted an answer of ours on the network. That a request does not know yet stands in the row of the post,
 * from the moment at which we are sure until it is told; so a node that dies in between leaves nobody untold. What Jira refuses is tried
 * again within the hour. Nothing is sent for it. Thread-safe; an account is worked under its lease.
 */
public final class Losses {

    private static final int PAGE = 50;
    private static final Duration LATER = Duration.ofHours(1);

    private final Accounts accounts;
    private final Conversations conversations;
    private final OwnPostWatch watch;
    private final Outbox outbox;
    private final LossDesk desk;
    private final Setbacks setbacks;
    private final Clock clock;

    public Losses(Accounts accounts, Conversations conversations, OwnPostWatch watch, Outbox outbox, LossDesk desk, Setbacks setbacks,
            Clock clock) {
        this.accounts = accounts;
        this.conversations = conversations;
        this.watch = watch;
        this.outbox = outbox;
        this.desk = desk;
        this.setbacks = setbacks;
        this.clock = clock;
    }

    /** What is gone at the same moment of the same reply is told together. */
    private record Told(long outboxId, Instant noticedAt) {
    }

    /** Tells some of what is to be told, as long as the turn lasts; answers the exceptions, after which it is told in a later turn. */
    public List<RuntimeException> tell(AccountId id, Tenure tenure) {
        List<RuntimeException> bugs = new ArrayList<>();
        Optional<AccountSettings> account = accounts.find(id);
        if (account.isPresent()) {
            Map<Told, List<OwnPost>> together = watch.untold(id, clock.instant(), PAGE).stream().collect(Collectors.groupingBy(
                    post -> new Told(post.outboxId(), post.gone().orElseThrow()), LinkedHashMap::new, Collectors.toList()));
            together.forEach((told, posts) -> {
                if (!tenure.isOver() && tenure.holds()) {
                    settle(account.get(), told, posts, bugs);
                }
            });
        }
        return bugs;
    }

    private void settle(AccountSettings account, Told told, List<OwnPost> posts, List<RuntimeException> bugs) {
        try {
            Optional<String> refused = tell(account, told, posts);
            if (refused.isEmpty()) {
                posts.forEach(watch::told);
            } else {
                putOff(account, posts, refused.get());
            }
        } catch (RuntimeException bug) {
            // one request that trips over a bug must not keep the others from being told
            bugs.add(bug);
            try {
                putOff(account, posts, "something went wrong (" + bug.getClass().getSimpleName() + "); see the log.");
            } catch (RuntimeException again) {
                bugs.add(again);
            }
        }
    }

    private Optional<String> tell(AccountSettings account, Told told, List<OwnPost> posts) {
        Optional<OutboxEntry> reply = outbox.find(told.outboxId());
        Optional<RequestRef> request = reply.map(OutboxEntry::conversationId).flatMap(conversations::byId).flatMap(Conversation::request);
        return request.flatMap(on ->
                desk.tell(new Loss(on, account, reply.orElseThrow(), parts(reply.orElseThrow(), posts), told.noticedAt())));
    }

    private static List<Integer> parts(OutboxEntry reply, List<OwnPost> posts) {
        Set<PostId> gone = posts.stream().map(OwnPost::post).collect(Collectors.toSet());
        return IntStream.rangeClosed(1, reply.parts().size())
                .filter(part -> reply.parts().get(part - 1).postId().filter(gone::contains).isPresent()).boxed().toList();
    }

    private void putOff(AccountSettings account, List<OwnPost> posts, String why) {
        Instant until = clock.instant().plus(LATER);
        posts.forEach(post -> watch.tellLater(post, until));
        setbacks.warned(account.id(), "The post " + posts.getFirst().post() + " of ours was deleted on the network, and its request "
                + "could not be told. We try again at " + Moments.told(until) + ": " + why);
    }
}
