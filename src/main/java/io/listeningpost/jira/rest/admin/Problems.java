package io.listeningpost.jira.rest.admin;

import io.listeningpost.cost.Allowance;
import io.listeningpost.health.Backlog;
import io.listeningpost.health.Breaker;
import io.listeningpost.health.Rhythm;
import io.listeningpost.jira.rest.admin.StandingView.ProblemView;
import io.listeningpost.settings.AccountState;
import io.listeningpost.social.Gap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out what is wrong with an account. For one thread. */
final class Problems {

    /** Rounds come each minute and a flood is worked in several: what waits longer wants looking at. */
    private static final Duration LATE = Duration.ofMinutes(15);

    private final Resting resting;
    private final HealthView health;
    private final Backlog backlog;
    private final Optional<Rhythm> rhythm;
    private final boolean off;
    private final List<Found> found = new ArrayList<>();

    private record Found(Problem problem, Optional<Instant> since, Optional<Instant> until, @Nullable String words) {

        ProblemView view() {
            return new ProblemView(problem.code(), problem.isUrgent(), since.map(Instant::toString).orElse(null),
                    until.map(Instant::toString).orElse(null), words);
        }
    }

    /** @param off whether replies wait because an administrator stopped them all */
    Problems(Resting resting, HealthView health, Backlog backlog, Optional<Rhythm> rhythm, boolean off) {
        this.off = off;
        this.resting = resting;
        this.health = health;
        this.backlog = backlog;
        this.rhythm = rhythm;
    }

    /** The worst first. A paused account was stopped on purpose: nothing is wrong with it. */
    List<ProblemView> all() {
        if (resting.account().state() != AccountState.PAUSED) {
            listening();
            silence();
            queues();
            replies();
        }
        return found.stream().sorted(Comparator.comparing(Found::problem)).map(Found::view).toList();
    }

    private void listening() {
        boolean revoked = resting.account().state() == AccountState.REVOKED;
        if (revoked) {
            add(Problem.REVOKED, resting.health().troubleSince(), Optional.empty(), resting.health().trouble().orElse(null));
        }
        switch (resting.allowance()) {
            case Allowance.Nothing(String reason, Instant until) -> add(Problem.BUDGET, Optional.empty(), Optional.of(until), reason);
            case Allowance.Essentials(String reason, Instant until) -> add(Problem.SAVING, Optional.empty(), Optional.of(until), reason);
            case Allowance.Everything everything -> {
                // nothing to tell
            }
        }
        boolean told = revoked || resting.allowance() instanceof Allowance.Nothing;
        if (!told) {
            resting.health().trouble().ifPresent(words -> add(Problem.TROUBLE, resting.health().troubleSince(),
                    resting.quietUntil().or(resting.health()::quietUntil).filter(until -> until.isAfter(resting.now())), words));
        }
        resting.silentSince().ifPresent(since -> add(Problem.STALLED, Optional.of(since), Optional.empty(), null));
        resting.sources().stream()
                .filter(source -> !source.heard().equals("mention") && source.trouble() != null)
                .filter(source -> source.rests() == null || source.rests().equals("trouble"))
                .forEach(source -> add(Problem.SOURCE, Optional.empty(), Optional.ofNullable(source.until()).map(Instant::parse),
                        (source.name() == null ? "" : source.name() + ": ") + source.trouble()));
        gap().ifPresent(gap -> add(Problem.GAP, Optional.of(gap.from()), Optional.of(gap.to()), null));
        Optional.ofNullable(health.warning())
                .ifPresent(words -> add(Problem.WARNING, resting.health().warnedAt(), Optional.empty(), words));
    }

    /** The longest of the last week. */
    private Optional<Gap> gap() {
        return resting.sources().stream().flatMap(source -> source.missed().stream())
                .map(missed -> new Gap(Instant.parse(missed.from()), Instant.parse(missed.to())))
                .max(Comparator.comparing(gap -> Duration.between(gap.from(), gap.to())))
                .or(() -> resting.health().gap().filter(gap -> gap.to().plus(Resting.REMEMBERED).isAfter(resting.now())));
    }

    /** Whatever else keeps posts away tells why: then silence is no news. */
    private void silence() {
        boolean explained = found.stream().map(Found::problem).anyMatch(problem -> problem.isUrgent() || problem == Problem.SOURCE
                || problem == Problem.SAVING);
        if (!explained) {
            rhythm.filter(each -> each.isTooQuiet(resting.now(), resting.account().hearing().silenceHours()))
                    .ifPresent(each -> add(Problem.SILENT, each.heardAt().or(() -> Optional.of(each.since())), Optional.empty(), null));
        }
    }

    private void queues() {
        if (backlog.posts() > 0 && resting.account().route().isEmpty()) {
            add(Problem.UNROUTED, backlog.oldestPost(), Optional.empty(), null);
        } else {
            backlog.oldestPost().filter(this::isLong).ifPresent(oldest -> add(Problem.LATE, Optional.of(oldest), Optional.empty(), null));
        }
    }

    private void replies() {
        Optional<Breaker> open = resting.health().breaker().filter(breaker -> breaker.isOpen(resting.now()));
        open.ifPresent(breaker -> add(Problem.BREAKER, Optional.of(breaker.since()), breaker.until(), breaker.why()));
        // what was stopped on purpose is told in red, and is not late
        backlog.oldestReply().filter(reply -> !off && isLong(reply.since().plus(resting.account().grace())))
                .ifPresent(reply -> add(Problem.REPLY_LATE, Optional.of(reply.since()), Optional.of(reply.dueAt()),
                        reply.reason().orElse(null)));
    }

    private boolean isLong(Instant since) {
        return since.plus(LATE).isBefore(resting.now());
    }

    private void add(Problem problem, Optional<Instant> since, Optional<Instant> until, @Nullable String words) {
        found.add(new Found(problem, since, until, words));
    }
}
