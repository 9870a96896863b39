package io.listeningpost.intake;

import io.listeningpost.cost.Allowance;
import io.listeningpost.cost.Budgets;
import io.listeningpost.health.EventLog;
import io.listeningpost.health.Pointer;
import io.listeningpost.health.Setbacks;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.social.Answer;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Lookup;
import io.listeningpost.social.Page;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.Source;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the posts that events pointed to, as far as the poll just now did not: old ones are not told among the newest. They come from the
 * network by their ids, and into the journal as whatever a poll hears. What cannot be read is left to the sweeps of the poll, and no
 * trouble here is one of the poll. For one thread an account.
 */
final class PointedPosts {

    private static final Source MENTIONS = new Source.Mentions();
    private static final int AT_ONCE = 100;

    private final EventLog log;
    private final Journal journal;
    private final Budgets budgets;
    private final Setbacks setbacks;
    private final LookUps lookUps;
    private final Clock clock;

    PointedPosts(EventLog log, Journal journal, Budgets budgets, Setbacks setbacks, LookUps lookUps, Clock clock) {
        this.log = log;
        this.journal = journal;
        this.budgets = budgets;
        this.setbacks = setbacks;
        this.lookUps = lookUps;
        this.clock = clock;
    }

    PollReport read(SocialNetwork network, LinkedAccount account, AccountSettings settings) {
        List<Pointer> pointers = settings.hearing().events() ? log.of(account.id()).pointers().stream().limit(AT_ONCE).toList() : List.of();
        if (pointers.isEmpty() || budgets.allowance(account.id()) instanceof Allowance.Nothing) {
            return new PollReport.Skipped("nothing was told that could be read now");
        }
        return switch (network.lookup(account, pointers.stream().map(Pointer::post).toList())) {
            case Answer.Got<Lookup>(Lookup lookup) -> {
                try {
                    yield store(network, account, settings, pointers, lookup);
                } catch (RuntimeException bug) {
                    // a post that cannot be stored must not be met again for ever
                    log.change(account.id(), health -> health.asked(pointers, Set.of()));
                    throw bug;
                }
            }
            case Answer.Failed<Lookup>(SocialFailure failure) -> {
                if (failure.concernsAccount() || failure instanceof SocialFailure.RateLimited) {
                    setbacks.failed(account.id(), failure);
                } else {
                    log.change(account.id(), health -> health.asked(pointers, Set.of()));
                }
                yield new PollReport.Skipped("what events pointed to could not be read: " + failure.detail());
            }
        };
    }

    private PollReport store(SocialNetwork network, LinkedAccount account, AccountSettings settings, List<Pointer> pointers,
            Lookup lookup) {
        Surroundings surroundings = new Surroundings(journal, network, account, lookUps,
                () -> budgets.allowance(account.id()) instanceof Allowance.Everything);
        JournalSink sink = new JournalSink(journal, account.id(), MENTIONS, settings.importFrom(), surroundings, clock);
        List<Post> heard = lookup.posts().stream().filter(post -> !post.author().id().equals(account.id().userId()))
                .sorted(Comparator.comparing(Post::createdAt)).toList();
        sink.store(new Page(heard, List.of(), List.of()));
        Set<PostId> found = lookup.posts().stream().map(Post::id).collect(Collectors.toSet());
        // last: a pointer is done with when its post is in the journal
        log.change(account.id(), health -> health.asked(pointers, found));
        return new PollReport.Finished(sink.found(Journal.Recorded.NEW), sink.found(Journal.Recorded.CHANGED),
                sink.found(Journal.Recorded.KNOWN) + sink.found(Journal.Recorded.NEARER), 0, Optional.empty());
    }
}
