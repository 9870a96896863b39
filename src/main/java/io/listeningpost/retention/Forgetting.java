package io.listeningpost.retention;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.SamePeople;
import io.listeningpost.conversation.Saying;
import io.listeningpost.health.SourceHealth;
import io.listeningpost.health.SourceLog;
import io.listeningpost.settings.Accounts;
import io.listeningpost.social.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Forgets by rule what nobody needs any more; the rules and why they break nothing are in docs/decisions/016. A few rows a minute, each
 * looked at when its time has come and not before. Thread-safe; two nodes at once do no harm, and what is interrupted is gone on with.
 */
public final class Forgetting {

    /** After the last word in a request that is resolved, and after its resolution. */
    static final Duration REST = OldConversations.FIRST_LOOK;
    /** Words that stand in no request. */
    static final Duration UNHEARD = OldPosts.FIRST_LOOK;
    /** What was still needed is looked at again. */
    static final Duration AGAIN = Duration.ofDays(30);
    /** How an account's sources did, once nobody asks them any more. */
    static final Duration SOURCES = Duration.ofDays(30);

    static final int POSTS_A_RUN = 200;
    static final int CONVERSATIONS_A_RUN = 20;

    private final OldConversations oldConversations;
    private final OldPosts oldPosts;
    private final Conversations conversations;
    private final SamePeople people;
    private final RequestStates requests;
    private final Accounts accounts;
    private final SourceLog sources;
    private final Duration remembered;
    private final Clock clock;
    private final AtomicReference<LocalDate> sourcesDone = new AtomicReference<>(LocalDate.EPOCH);

    /**
     * @param remembered how long it is known of every post that it was here; intake must open nothing for posts that are older, and the
     *     two clocks may differ by a month
     */
    public Forgetting(OldConversations oldConversations, OldPosts oldPosts, Conversations conversations, SamePeople people,
            RequestStates requests, Accounts accounts, SourceLog sources, Duration remembered, Clock clock) {
        this.oldConversations = oldConversations;
        this.oldPosts = oldPosts;
        this.conversations = conversations;
        this.people = people;
        this.requests = requests;
        this.accounts = accounts;
        this.sources = sources;
        this.remembered = remembered.plus(AGAIN);
        this.clock = clock;
    }

    /**
     * Looks at a few whose time has come, until the thread is interrupted. One that trips over a bug is tried again in a month and does
     * not hold up the others.
     *
     * @throws RuntimeException the first bug, after all others were looked at
     */
    public void run() {
        Instant now = clock.instant();
        List<RuntimeException> bugs = new ArrayList<>();
        BooleanSupplier goesOn = () -> !Thread.currentThread().isInterrupted();
        for (OldConversation each : oldConversations.due(now, CONVERSATIONS_A_RUN)) {
            if (goesOn.getAsBoolean()) {
                trying(each, one -> look(one, now), one -> oldConversations.keep(one.conversation().id(), now.plus(AGAIN)), bugs);
            }
        }
        for (OldPost each : oldPosts.due(now, POSTS_A_RUN)) {
            if (goesOn.getAsBoolean()) {
                trying(each, one -> look(one, now), one -> oldPosts.keep(one.id(), now.plus(AGAIN)), bugs);
            }
        }
        for (Saying each : people.due(now, CONVERSATIONS_A_RUN)) {
            if (goesOn.getAsBoolean()) {
                trying(each, one -> look(one, now), one -> people.keep(one.id(), now.plus(AGAIN)), bugs);
            }
        }
        forgetSources(now);
        bugs.stream().findFirst().ifPresent(bug -> {
            throw bug;
        });
    }

    private static <T> void trying(T each, Consumer<T> look, Consumer<T> otherwise, List<RuntimeException> bugs) {
        try {
            look.accept(each);
        } catch (RuntimeException bug) {
            bugs.add(bug);
            otherwise.accept(each);
        }
    }

    private void look(OldConversation each, Instant now) {
        Conversation conversation = each.conversation();
        Instant quiet = each.lastWord().plus(REST);
        if (quiet.isAfter(now)) {
            oldConversations.keep(conversation.id(), quiet);
        } else if (each.unfinished() && isLinked(conversation.account())) {
            oldConversations.keep(conversation.id(), now.plus(AGAIN));
        } else {
            switch (state(conversation)) {
                case RequestState.Open() -> oldConversations.keep(conversation.id(), now.plus(AGAIN));
                case RequestState.Resolved(Instant since) when since.plus(REST).isAfter(now) ->
                        oldConversations.keep(conversation.id(), since.plus(REST));
                case RequestState.Resolved resolved -> oldConversations.rest(each, false, now.plus(REST));
                case RequestState.Gone() -> oldConversations.rest(each, true, now.plus(REST));
            }
        }
    }

    private RequestState state(Conversation conversation) {
        Optional<RequestRef> request = conversation.request();
        return request.isPresent() ? requests.of(request.get()) : new RequestState.Gone();
    }

    private void look(OldPost post, Instant now) {
        Instant unheard = post.seenAt().plus(UNHEARD);
        Instant known = post.known(remembered);
        if (post.forgotten()) {
            if (known.isAfter(now)) {
                oldPosts.keep(post.id(), known);
            } else {
                oldPosts.remove(post.id());
            }
        } else if (unheard.isAfter(now)) {
            oldPosts.keep(post.id(), unheard);
        } else if (!post.finished() && isLinked(post.account()) || stands(post)) {
            oldPosts.keep(post.id(), now.plus(AGAIN));
        } else {
            oldPosts.forget(post, known);
        }
    }

    /** Who is whom is known as long as both are known. */
    private void look(Saying saying, Instant now) {
        boolean known = saying.sides().allMatch(side -> conversations.byRequest(side.issueId())
                .filter(each -> !oldConversations.rests(each.mergedInto().orElse(each.id()))).isPresent());
        if (known) {
            people.keep(saying.id(), now.plus(SamePeople.LOOK));
        } else {
            people.forget(saying.id());
        }
    }

    /** Whether a request that is not at rest shows it. */
    private boolean stands(OldPost post) {
        Stream<Long> showing = Stream.of(
                post.shownIn().stream(),
                conversations.byThread(post.account(), post.thread()).map(Conversation::id).stream(),
                post.issueId().flatMap(conversations::byRequest).map(Conversation::id).stream()).flatMap(each -> each);
        return showing.distinct().anyMatch(id -> !oldConversations.rests(id));
    }

    private boolean isLinked(AccountId account) {
        return accounts.find(account).isPresent();
    }

    /** How the sources of accounts did that were removed a while ago; once a day of UTC on this node. */
    private void forgetSources(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (sourcesDone.getAndSet(today).equals(today)) {
            return;
        }
        Instant before = now.minus(SOURCES);
        sources.all().stream()
                .filter(source -> lastSign(source).isBefore(before) && !isLinked(source.account()))
                .forEach(source -> sources.ended(source.account(), source.source()));
    }

    private static Instant lastSign(SourceHealth source) {
        return source.askedAt().filter(source.since()::isBefore).orElse(source.since());
    }
}
