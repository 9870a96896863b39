package io.listeningpost.jira.rest.admin;

import io.listeningpost.health.AccountHealth;
import io.listeningpost.health.Breaker;
import io.listeningpost.jira.rest.Sentences;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an account is doing.
 *
 * @param silentSince        since when no poll has ended well though nothing tells why
 * @param breaker            that replies rest because they were refused in a row, null while they do not
 * @param sources            what is listened to, and what of it rests
 * @param waitingPosts       posts in the journal that are not worked yet
 * @param waitingReplies     replies in the outbox that are not delivered yet, but for those that wait to be approved
 * @param waitingForApproval replies that wait for somebody to approve them
 */
record HealthView(
        @Nullable String lastPollAt,
        @Nullable String lastGoodAt,
        @Nullable String trouble,
        @Nullable String troubleSince,
        int failures,
        @Nullable String quietUntil,
        @Nullable String gapFrom,
        @Nullable String gapTo,
        @Nullable String warning,
        @Nullable String warnedAt,
        @Nullable String silentSince,
        @Nullable BreakerView breaker,
        List<Resting.SourceView> sources,
        int waitingPosts,
        int waitingReplies,
        int waitingForApproval) {

    static HealthView of(Resting resting, int waitingPosts, int waitingReplies, int waitingForApproval) {
        AccountHealth health = resting.health();
        Optional<Breaker> open = health.breaker().filter(breaker -> breaker.isOpen(resting.now()));
        // an open breaker is told by itself
        Optional<String> warning = health.warning().filter(words -> open.map(Breaker::words).filter(words::equals).isEmpty());
        return new HealthView(
                text(health.lastPollAt()),
                text(health.lastGoodAt()),
                health.trouble().orElse(null),
                text(health.troubleSince()),
                health.failures(),
                text(resting.quietUntil().or(health::quietUntil)),
                text(health.gap().map(gap -> gap.from())),
                text(health.gap().map(gap -> gap.to())),
                warning.orElse(null),
                text(warning.flatMap(words -> health.warnedAt())),
                text(resting.silentSince()),
                open.map(BreakerView::of).orElse(null),
                resting.sources(),
                waitingPosts,
                waitingReplies,
                waitingForApproval);
    }

    /** The same in the language of the caller. */
    HealthView told(Sentences sentences) {
        return new HealthView(lastPollAt, lastGoodAt, sentences.told(trouble), troubleSince, failures, quietUntil, gapFrom, gapTo,
                sentences.told(warning), warnedAt, silentSince,
                breaker == null ? null : new BreakerView(breaker.refused(), sentences.of(breaker.why()), breaker.since(), breaker.until()),
                sources.stream().map(source -> source.told(sentences)).toList(), waitingPosts, waitingReplies,
                waitingForApproval);
    }

    /**
     * That replies rest because they were refused in a row.
     *
     * @param refused how many
     * @param why     the last refusal, in words
     */
    record BreakerView(int refused, String why, String since, @Nullable String until) {

        static BreakerView of(Breaker breaker) {
            return new BreakerView(breaker.refused().size(), breaker.why(), breaker.since().toString(), text(breaker.until()));
        }
    }

    private static @Nullable String text(Optional<Instant> moment) {
        return moment.map(Instant::toString).orElse(null);
    }
}
