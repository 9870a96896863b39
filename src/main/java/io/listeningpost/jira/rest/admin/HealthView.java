package io.listeningpost.jira.rest.admin;

import io.listeningpost.health.AccountHealth;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an account is doing.
 *
 * @param silentSince    since when no poll has ended well though nothing tells why
 * @param sources        what is listened to, and what of it rests
 * @param waitingPosts   posts in the journal that are not worked yet
 * @param waitingReplies replies in the outbox that are not delivered yet
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
        List<Resting.SourceView> sources,
        int waitingPosts,
        int waitingReplies) {

    static HealthView of(Resting resting, int waitingPosts, int waitingReplies) {
        AccountHealth health = resting.health();
        return new HealthView(
                text(health.lastPollAt()),
                text(health.lastGoodAt()),
                health.trouble().orElse(null),
                text(health.troubleSince()),
                health.failures(),
                text(resting.quietUntil().or(health::quietUntil)),
                text(health.gap().map(gap -> gap.from())),
                text(health.gap().map(gap -> gap.to())),
                health.warning().orElse(null),
                text(health.warnedAt()),
                text(resting.silentSince()),
                resting.sources(),
                waitingPosts,
                waitingReplies);
    }

    private static @Nullable String text(Optional<Instant> moment) {
        return moment.map(Instant::toString).orElse(null);
    }
}
