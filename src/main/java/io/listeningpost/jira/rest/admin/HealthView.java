package io.listeningpost.jira.rest.admin;

import io.listeningpost.health.AccountHealth;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an account is doing.
 *
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
        int waitingPosts,
        int waitingReplies) {

    static HealthView of(AccountHealth health, int waitingPosts, int waitingReplies) {
        return new HealthView(
                text(health.lastPollAt()),
                text(health.lastGoodAt()),
                health.trouble().orElse(null),
                text(health.troubleSince()),
                health.failures(),
                text(health.quietUntil()),
                text(health.gap().map(gap -> gap.from())),
                text(health.gap().map(gap -> gap.to())),
                health.warning().orElse(null),
                text(health.warnedAt()),
                waitingPosts,
                waitingReplies);
    }

    private static @Nullable String text(Optional<Instant> moment) {
        return moment.map(Instant::toString).orElse(null);
    }
}
