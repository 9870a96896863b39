package io.listeningpost.jira.rest.admin;

import io.listeningpost.jira.rest.LivenessCheck;
import io.listeningpost.jira.rest.Momentary;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds up what monitoring wants to know, at most once in five seconds. Thread-safe. */
public final class FiguresCheck {

    private final LivenessCheck liveness;
    private final Momentary<Figures> last;

    public FiguresCheck(LivenessCheck liveness, Overviews overviews, Clock clock) {
        this.liveness = liveness;
        this.last = new Momentary<>(() -> figures(overviews.now()), () -> Figures.unknown("down"), clock);
    }

    Figures now() {
        String status = liveness.now().status();
        return status.equals("down") ? Figures.unknown(status) : last.get();
    }

    private Figures figures(Overview overview) {
        Instant now = Instant.parse(overview.now());
        return new Figures(
                liveness.now().status(),
                overview.accounts().size(),
                count(overview, account -> account.level().equals("trouble")),
                count(overview, account -> account.level().equals("attention")),
                count(overview, account -> account.level().equals("paused")),
                count(overview, account -> account.level().equals("well")),
                count(overview, account -> account.state().equals("revoked")),
                count(overview, account -> has(account, Problem.SILENT)),
                count(overview, account -> has(account, Problem.BREAKER)),
                count(overview, account -> has(account, Problem.BUDGET)),
                count(overview, account -> has(account, Problem.GAP)),
                overview.accounts().stream().mapToInt(account -> account.health().waitingPosts()).sum(),
                oldest(overview, now, StandingView::oldestPostAt),
                overview.accounts().stream().mapToInt(account -> account.health().waitingReplies()).sum(),
                oldest(overview, now, account -> account.oldestReply() == null ? null : account.oldestReply().since()),
                overview.app().lastRoundAt() == null ? null : seconds(Instant.parse(overview.app().lastRoundAt()), now),
                (int) overview.removals().stream().filter(each -> each.doneAt() == null).count(),
                (int) overview.removals().stream().filter(RemovalView::isStuck).count(),
                overview.accounts().stream().mapToInt(account -> account.health().waitingForApproval()).sum());
    }

    private static boolean has(StandingView account, Problem problem) {
        return account.problems().stream().anyMatch(each -> each.code().equals(problem.code()));
    }

    private static int count(Overview overview, Predicate<StandingView> which) {
        return (int) overview.accounts().stream().filter(which).count();
    }

    private static long oldest(Overview overview, Instant now, Function<StandingView, @Nullable String> since) {
        return overview.accounts().stream().flatMap(account -> Stream.ofNullable(since.apply(account)))
                .map(Instant::parse).min(Instant::compareTo).map(first -> seconds(first, now)).orElse(0L);
    }

    private static long seconds(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toSeconds());
    }
}
