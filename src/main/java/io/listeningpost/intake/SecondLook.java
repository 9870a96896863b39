package io.listeningpost.intake;

import io.listeningpost.conversation.OwnPostWatch;
import io.listeningpost.health.HealthLog;
import io.listeningpost.health.Setbacks;
import io.listeningpost.health.SourceHealth;
import io.listeningpost.health.SourceLog;
import io.listeningpost.settings.Accounts;
import io.listeningpost.social.Absence;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Answer;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Lookup;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.SocialNetwork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Asks the network whether posts are still there and what they say now. Changed words are written down for intake; what is gone is only
 * noted, until two clear looks with some time between them agree. Thread-safe.
 */
final class SecondLook {

    /** Under what it has a quiet time of its own. */
    static final String KEY = "recheck";

    /** So many posts are not all gone at once: rather the network errs, and then it is given more time. */
    private static final int INCREDIBLE = 10;
    private static final Duration MUCH_LATER = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofHours(1);

    private final Accounts accounts;
    private final Journal journal;
    private final PostWatch watch;
    private final HealthLog health;
    private final SourceLog sources;
    private final Setbacks setbacks;
    private final OwnLook own;
    private final Consumer<PostWatch.Watched> spared;
    private final Clock clock;

    /** @param spared is told what is there after it was not, before that is written down */
    SecondLook(Accounts accounts, Journal journal, PostWatch watch, OwnLook own, HealthLog health, SourceLog sources, Setbacks setbacks,
            Consumer<PostWatch.Watched> spared, Clock clock) {
        this.spared = spared;
        this.own = own;
        this.accounts = accounts;
        this.journal = journal;
        this.watch = watch;
        this.health = health;
        this.sources = sources;
        this.setbacks = setbacks;
        this.clock = clock;
    }

    /** Whether the network may be asked as far as earlier failures go. */
    boolean isQuiet(AccountId account) {
        Instant now = clock.instant();
        return sources.of(account, KEY).flatMap(SourceHealth::quietUntil).filter(now::isBefore).isPresent()
                || setbacks.quiet(account).isPresent();
    }

    /**
     * What came of a look.
     *
     * @param asked   how many posts were asked for and answered
     * @param changed how many say something else now
     * @param gone    what has to be erased, and why
     */
    record Seen(int asked, int changed, Map<PostWatch.Watched, Absence> gone) {

        static final Seen NOTHING = new Seen(0, 0, Map.of());
    }

    /** @param ours posts that we made ourselves, asked for in the same call */
    Seen at(SocialNetwork network, LinkedAccount linked, List<PostWatch.Watched> posts, List<OwnPostWatch.Watched> ours) {
        List<PostId> ids = Stream.concat(posts.stream().map(each -> each.entry().post().id()),
                ours.stream().map(each -> each.post().post())).distinct().toList();
        return switch (network.lookup(linked, ids)) {
            case Answer.Got<Lookup>(Lookup told) -> {
                sources.wentWell(linked.id(), KEY, clock.instant(), false, Optional.empty());
                own.judge(ours, told);
                Seen seen = judge(linked.id(), posts, told);
                yield new Seen(ids.size(), seen.changed(), seen.gone());
            }
            case Answer.Failed<Lookup>(SocialFailure failure) -> {
                failed(linked, failure);
                yield Seen.NOTHING;
            }
        };
    }

    private void failed(LinkedAccount linked, SocialFailure failure) {
        AccountId id = linked.id();
        if (failure instanceof SocialFailure.Unauthorized) {
            accounts.revoke(linked);
        }
        int earlier = sources.of(id, KEY).map(SourceHealth::failures).orElse(0);
        Instant until = failure.concernsAccount() ? setbacks.failed(id, failure) : setbacks.quietUntil(failure, earlier);
        sources.failed(id, KEY, clock.instant(), Setbacks.words(failure, until), until);
    }

    private Seen judge(AccountId account, List<PostWatch.Watched> asked, Lookup told) {
        Map<PostId, Post> there = new HashMap<>();
        told.posts().forEach(post -> there.put(post.firstId(), post));
        boolean incredible = there.isEmpty() && told.absent().size() >= INCREDIBLE;
        Duration patience = incredible ? MUCH_LATER : PostWatch.AGAIN;
        Instant absentSince = clock.instant().minus(patience);
        Map<PostWatch.Watched, Absence> gone = new LinkedHashMap<>();
        int changed = 0;
        int doubted = 0;
        for (PostWatch.Watched each : asked) {
            Optional<Post> found = Optional.ofNullable(there.get(each.entry().post().firstId()));
            Optional<Absence> absent = Optional.ofNullable(told.absent().get(each.entry().post().id()));
            if (found.isPresent()) {
                changed += keep(each, found.get());
            } else if (absent.isEmpty()) {
                watch.later(each.entry().id(), clock.instant().plus(SOON));
            } else if (each.missedAt().filter(first -> !first.isAfter(absentSince)).isPresent()) {
                watch.lost(each.entry().id(), absent.get());
                gone.put(each, absent.get());
            } else {
                Instant first = each.missedAt().orElse(clock.instant());
                watch.missed(each.entry().id(), first, first.plus(patience));
                doubted++;
            }
        }
        if (incredible && doubted > 0) {
            health.warned(account, clock.instant(), "The network says that none of " + asked.size()
                    + " posts is there any more. We look again at " + doubted + " of them before they are erased.");
        }
        return new Seen(asked.size(), changed, gone);
    }

    private int keep(PostWatch.Watched known, Post found) {
        long entry = known.entry().id();
        boolean changed = !found.text().equals(known.entry().post().text());
        if (known.forReading() && changed) {
            watch.renew(entry, found);
        } else if (!known.forReading()) {
            journal.record(known.entry().account(), found, known.entry().heard(), clock.instant());
        }
        if (known.missedAt().isPresent()) {
            spared.accept(known);
        }
        watch.there(entry, clock.instant().plus(PostWatch.PACE));
        return changed ? 1 : 0;
    }
}
