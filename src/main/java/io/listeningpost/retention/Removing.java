package io.listeningpost.retention;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.KeptDrafts;
import io.listeningpost.conversation.SamePeople;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.Removal;
import io.listeningpost.settings.Removal.Progress;
import io.listeningpost.settings.Removal.Stage;
import io.listeningpost.settings.RemovalChoice;
import io.listeningpost.settings.Removals;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.AuthorId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Forgets what was heard and said by accounts that were removed with that wish; why so is in docs/decisions/051. A few pages a minute,
 * under the lease of the account, so that no turn of it runs beside. How far it came is stored after each page: what is interrupted is
 * gone on with, and two nodes at once do no harm. Thread-safe.
 */
public final class Removing {

    /** Until then whatever was under way when the account was removed is over, or its node was declared dead. */
    public static final Duration SETTLES = Duration.ofMinutes(2);
    /** What could not be forgotten is tried again. */
    static final Duration AGAIN = Duration.ofHours(1);
    /** After a page that broke as a whole. */
    private static final Duration SOON = Duration.ofMinutes(5);
    /** So often a post is tried to be taken out of its requests; then it is forgotten here, and stands there. */
    static final int ROUNDS = 24;
    /** That it is done can be read for so long. */
    public static final Duration TOLD = Duration.ofDays(7);

    /** How much is done in one run, a post being one and a conversation three. */
    static final int UNITS_A_RUN = 3_000;
    static final Duration RUN = Duration.ofSeconds(20);
    static final int POSTS = 100;
    /** Each of them changes requests. */
    static final int POSTS_ON_REQUESTS = 10;
    static final int CONVERSATIONS = 30;
    private static final int UNITS_OF_CONVERSATION = 3;
    private static final int REST = 200;

    private final Removals removals;
    private final Accounts accounts;
    private final AccountTraces traces;
    private final OldPosts oldPosts;
    private final SamePeople people;
    private final KeptDrafts drafts;
    private final RequestTraces requests;
    private final WordsOnRequests words;
    private final Alone alone;
    private final Duration remembered;
    private final Clock clock;

    /** @param remembered how long it is known of every post that it was here, as in {@link Forgetting} */
    public Removing(Removals removals, Accounts accounts, AccountTraces traces, OldPosts oldPosts, SamePeople people, KeptDrafts drafts,
            RequestTraces requests, WordsOnRequests words, Alone alone, Duration remembered, Clock clock) {
        this.removals = removals;
        this.accounts = accounts;
        this.traces = traces;
        this.oldPosts = oldPosts;
        this.people = people;
        this.drafts = drafts;
        this.requests = requests;
        this.words = words;
        this.alone = alone;
        this.remembered = remembered.plus(Forgetting.AGAIN);
        this.clock = clock;
    }

    /**
     * Goes on with each in turns, page by page, until the run is over or the thread is interrupted. One that trips over a bug does not hold
     * up the others.
     *
     * @throws RuntimeException the first bug, after all others had their turn
     */
    public void run() {
        Instant began = clock.instant();
        removals.forget(began.minus(TOLD));
        Deque<Removal> waiting = new ArrayDeque<>(removals.all().stream().filter(each -> isDue(each, began)).toList());
        List<RuntimeException> bugs = new ArrayList<>();
        int left = UNITS_A_RUN;
        while (!waiting.isEmpty() && left > 0 && clock.instant().isBefore(began.plus(RUN)) && !Thread.currentThread().isInterrupted()) {
            Removal next = waiting.remove();
            int units = step(next, bugs);
            left -= units;
            if (units > 0) {
                waiting.add(next);
            }
        }
        bugs.stream().findFirst().ifPresent(bug -> {
            throw bug;
        });
    }

    private static boolean isDue(Removal removal, Instant now) {
        return !removal.isDone() && !removal.at().plus(SETTLES).isAfter(now) && !removal.progress().due().isAfter(now);
    }

    /** One page. How much that was: nothing when there is nothing more to do now. */
    private int step(Removal removal, List<RuntimeException> bugs) {
        int[] units = {0};
        try {
            alone.during(removal.account(), () -> units[0] = removals.find(removal.account())
                    .filter(now -> now.at().equals(removal.at()) && isDue(now, clock.instant()))
                    .map(now -> accounts.find(now.account()).isPresent() ? linked(now) : page(now, bugs)).orElse(0));
            return units[0];
        } catch (RuntimeException bug) {
            bugs.add(bug);
            removals.change(removal, now -> now.with(now.progress().broken(nameOf(bug), clock.instant().plus(SOON))));
            return 0;
        }
    }

    /** By a node of an earlier version, or at the very moment of the removal: what is linked is not forgotten under its hands. */
    private int linked(Removal removal) {
        removals.change(removal, known -> known.with(known.progress().broken(
                "the account is linked again: remove it once more, and what was heard before goes too.", clock.instant().plus(AGAIN))));
        return 0;
    }

    private int page(Removal removal, List<RuntimeException> bugs) {
        return switch (removal.progress().stage()) {
            case POSTS -> posts(removal, bugs);
            case CONVERSATIONS -> conversations(removal, bugs);
            case REST -> rest(removal);
        };
    }

    private int posts(Removal removal, List<RuntimeException> bugs) {
        int size = removal.choice() == RemovalChoice.ERASE ? POSTS_ON_REQUESTS : POSTS;
        List<OldPost> page = traces.posts(removal.account(), removal.progress().after(), size);
        Progress progress = removal.progress();
        for (OldPost post : page) {
            progress = forgotten(post, removal, progress, bugs);
        }
        save(removal, (page.size() < size ? progress.on(Stage.CONVERSATIONS) : progress.through(page.getLast().id())).calm());
        return 1 + page.size();
    }

    private Progress forgotten(OldPost post, Removal removal, Progress before, List<RuntimeException> bugs) {
        Progress progress = before;
        if (removal.choice() == RemovalChoice.ERASE) {
            Optional<String> refused = trying(() -> words.erase(post, removal), bugs);
            if (refused.isPresent() && progress.rounds() < ROUNDS) {
                return progress.failed(refused.get());
            }
            progress = refused.map(progress::leaving).orElse(progress);
        }
        Optional<String> failed = trying(() -> {
            oldPosts.forget(post, post.known(remembered));
            return Optional.empty();
        }, bugs);
        return failed.isPresent() ? progress.failed(failed.get()) : progress.forgotten(1, 0);
    }

    private int conversations(Removal removal, List<RuntimeException> bugs) {
        List<Conversation> page = traces.conversations(removal.account(), removal.at(), removal.progress().after(), CONVERSATIONS);
        Progress progress = removal.progress();
        for (Conversation each : page) {
            Optional<String> failed = trying(() -> {
                forget(each, removal);
                return Optional.empty();
            }, bugs);
            progress = failed.isPresent() ? progress.failed(failed.get()) : progress.forgotten(0, 1);
        }
        if (page.size() == CONVERSATIONS) {
            save(removal, progress.through(page.getLast().id()).calm());
        } else {
            save(removal, progress.failed() > 0 ? progress.again(clock.instant().plus(AGAIN)) : progress.on(Stage.REST).calm());
        }
        return 1 + UNITS_OF_CONVERSATION * page.size();
    }

    /** The mark comes last: where it stops before, all of it is done again. */
    private void forget(Conversation conversation, Removal removal) {
        drafts.forgetOf(conversation.id());
        conversation.request().ifPresent(request -> {
            if (!conversation.openerUser().isEmpty()) {
                people.of(new AuthorId(conversation.account().network(), conversation.openerUser())).stream()
                        .filter(saying -> saying.sides().anyMatch(side -> side.issueId() == request.issueId()))
                        .forEach(saying -> people.forget(saying.id()));
            }
            requests.forget(request, conversation.account(), removal.at());
        });
        traces.forget(conversation, removal.at());
    }

    private int rest(Removal removal) {
        AccountId account = removal.account();
        int forgotten = traces.forgetRest(account, REST);
        if (forgotten > 0) {
            return forgotten;
        }
        // a last look: whoever wrote late wrote behind what was gone through
        boolean all = traces.posts(account, 0, 1).isEmpty() && traces.conversations(account, removal.at(), 0, 1).isEmpty();
        Instant now = clock.instant();
        if (all) {
            removals.change(removal, known -> known.done(now));
        } else {
            save(removal, removal.progress().again(now.plus(SETTLES)));
        }
        return 0;
    }

    private void save(Removal removal, Progress progress) {
        removals.change(removal, known -> known.with(progress));
    }

    /** Why it could not be done; nothing when it was. */
    private static Optional<String> trying(Supplier<Optional<String>> work, List<RuntimeException> bugs) {
        try {
            return work.get();
        } catch (RuntimeException bug) {
            bugs.add(bug);
            return Optional.of(nameOf(bug));
        }
    }

    private static String nameOf(RuntimeException bug) {
        return "something went wrong on our side (" + bug.getClass().getSimpleName() + "); see the log.";
    }
}
