package io.listeningpost.intake;

import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.Turns;
import io.listeningpost.cost.Allowance;
import io.listeningpost.cost.Budgets;
import io.listeningpost.health.HealthLog;
import io.listeningpost.health.Setbacks;
import io.listeningpost.health.SourceHealth;
import io.listeningpost.health.SourceLog;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.AccountState;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.Keyring;
import io.listeningpost.social.Absence;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Answer;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Lookup;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.social.Visibility;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the network again, within a day, for posts that stand in a request or beside one: words their authors changed are changed here,
 * and posts that are gone disappear, once two looks with some time between them found them so. Thread-safe; the caller sees to it that
 * an account is worked by one thread at a time.
 */
public final class Recheck {

    /** Under what it has a quiet time of its own. */
    static final String KEY = "recheck";

    private static final int BATCH = 100;
    /** A network that errs, errs for a moment. */
    private static final Duration SECOND_LOOK = Duration.ofMinutes(10);
    /** So many posts are not all gone at once: rather the network errs, and then it is given more time. */
    private static final int INCREDIBLE = 10;
    private static final Duration LONGER_LOOK = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofHours(1);

    private final Accounts accounts;
    private final Keyring keyring;
    private final SocialNetworks networks;
    private final Journal journal;
    private final PostWatch watch;
    private final Erasing erasing;
    private final HealthLog health;
    private final SourceLog sources;
    private final Setbacks setbacks;
    private final Budgets budgets;
    private final Clock clock;

    private record Round(AccountSettings account, SocialNetwork network, List<RuntimeException> bugs) {
    }

    public Recheck(
            Accounts accounts,
            Keyring keyring,
            SocialNetworks networks,
            Journal journal,
            PostWatch watch,
            Conversations conversations,
            Turns turns,
            RequestDesk desk,
            HealthLog health,
            SourceLog sources,
            Setbacks setbacks,
            Budgets budgets,
            Clock clock) {
        this.accounts = accounts;
        this.keyring = keyring;
        this.networks = networks;
        this.journal = journal;
        this.watch = watch;
        this.erasing = new Erasing(watch, conversations, turns, desk, clock);
        this.health = health;
        this.sources = sources;
        this.setbacks = setbacks;
        this.budgets = budgets;
        this.clock = clock;
    }

    /** One batch at most. Never throws for a failing network or store. */
    public RecheckReport check(AccountId id) {
        try {
            Optional<AccountSettings> account = accounts.find(id)
                    .filter(each -> each.state() != AccountState.PAUSED && each.hearing().recheckDays() > 0);
            Optional<SocialNetwork> network = networks.of(id.network());
            return account.isPresent() && network.isPresent()
                    ? check(new Round(account.get(), network.get(), new ArrayList<>()))
                    : RecheckReport.NOTHING;
        } catch (RuntimeException bug) {
            return new RecheckReport(0, 0, 0, Optional.of(bug));
        }
    }

    private RecheckReport check(Round round) {
        AccountSettings account = round.account();
        Instant oldest = clock.instant().minus(Duration.ofDays(account.hearing().recheckDays()));
        List<PostWatch.Watched> toAsk = new ArrayList<>();
        int erased = 0;
        for (PostWatch.Watched due : watch.due(account.id(), clock.instant(), BATCH)) {
            boolean old = due.entry().post().createdAt().isBefore(oldest);
            if (due.lost().isPresent()) {
                erased += erase(due, due.lost().get(), round);
            } else if (!concernsUs(due.entry()) || old && due.missedAt().isEmpty()) {
                watch.leave(due.entry().id());
            } else {
                toAsk.add(due);
            }
        }
        RecheckReport asked = toAsk.isEmpty() || !mayAsk(account) ? RecheckReport.NOTHING : keyring.keysOf(account.id())
                .flatMap(keys -> keys instanceof Answer.Got<LinkedAccount>(LinkedAccount linked) ? Optional.of(linked) : Optional.empty())
                .map(linked -> ask(linked, round, toAsk))
                .orElse(RecheckReport.NOTHING);
        return new RecheckReport(asked.asked(), asked.changed(), asked.erased() + erased, round.bugs().stream().findFirst());
    }

    /** Context may be anything: what we said ourselves, too. */
    private static boolean concernsUs(JournalEntry entry) {
        Post post = entry.post();
        return !post.author().id().equals(entry.account().userId()) && post.kind() != PostKind.REPOST
                && post.terms().visibility() != Visibility.DIRECT;
    }

    private boolean mayAsk(AccountSettings account) {
        Instant now = clock.instant();
        boolean quiet = sources.of(account.id(), KEY).flatMap(SourceHealth::quietUntil).filter(now::isBefore).isPresent();
        return account.state() == AccountState.LINKED && !quiet && setbacks.quiet(account.id()).isEmpty()
                && budgets.allowance(account.id()) instanceof Allowance.Everything;
    }

    private RecheckReport ask(LinkedAccount linked, Round round, List<PostWatch.Watched> toAsk) {
        return switch (round.network().lookup(linked, toAsk.stream().map(due -> due.entry().post().id()).toList())) {
            case Answer.Got<Lookup>(Lookup told) -> {
                sources.wentWell(linked.id(), KEY, clock.instant(), false, Optional.empty());
                yield judge(round, toAsk, told);
            }
            case Answer.Failed<Lookup>(SocialFailure failure) -> {
                failed(linked, failure);
                yield RecheckReport.NOTHING;
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

    private RecheckReport judge(Round round, List<PostWatch.Watched> asked, Lookup told) {
        Map<PostId, Post> there = new HashMap<>();
        told.posts().forEach(post -> there.put(post.firstId(), post));
        boolean incredible = there.isEmpty() && told.absent().size() >= INCREDIBLE;
        Instant absentSince = clock.instant().minus(incredible ? LONGER_LOOK : SECOND_LOOK);
        int changed = 0;
        int erased = 0;
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
                erased += erase(each, absent.get(), round);
            } else {
                Instant first = each.missedAt().orElse(clock.instant());
                watch.missed(each.entry().id(), first, first.plus(incredible ? LONGER_LOOK : SECOND_LOOK));
                doubted++;
            }
        }
        if (incredible && doubted > 0) {
            health.warned(round.account().id(), clock.instant(), "The network says that none of " + asked.size()
                    + " posts is there any more. We look again at " + doubted + " of them before they are erased.");
        }
        return new RecheckReport(asked.size(), changed, erased, Optional.empty());
    }

    private int keep(PostWatch.Watched known, Post found) {
        long entry = known.entry().id();
        boolean changed = !found.text().equals(known.entry().post().text());
        if (known.forReading() && changed) {
            watch.renew(entry, found);
        } else if (!known.forReading()) {
            journal.record(known.entry().account(), found, known.entry().heard(), clock.instant());
        }
        watch.there(entry, clock.instant().plus(PostWatch.PACE));
        return changed ? 1 : 0;
    }

    private int erase(PostWatch.Watched lost, Absence why, Round round) {
        Optional<String> refused = tryToErase(lost, why, round);
        refused.ifPresent(reason -> {
            watch.later(lost.entry().id(), clock.instant().plus(SOON));
            health.warned(round.account().id(), clock.instant(),
                    "The post " + lost.entry().post().id() + " is gone and cannot be taken out of its request: " + reason);
        });
        return refused.isEmpty() ? 1 : 0;
    }

    private Optional<String> tryToErase(PostWatch.Watched lost, Absence why, Round round) {
        try {
            return erasing.erase(lost, why, round.account(), round.network());
        } catch (RuntimeException bug) {
            // it is the first in every round: one that trips over a bug must not hold up all others for ever
            round.bugs().add(bug);
            return Optional.of("something went wrong on our side (" + bug.getClass().getSimpleName() + "); see the log.");
        }
    }
}
