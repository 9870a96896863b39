package io.listeningpost.intake;

import io.listeningpost.conversation.OwnPost;
import io.listeningpost.conversation.OwnPostWatch;
import io.listeningpost.social.Absence;
import io.listeningpost.social.Lookup;
import io.listeningpost.social.PostId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a network's answer says of our own posts. That one was deleted is believed when two looks, with an hour between them, clearly say
 * so; that it is hidden from us says nothing of what others see. Each look comes when the post is three times as old as at the one before:
 * whoever deletes an answer does it soon, and every look costs. Thread-safe.
 */
final class OwnLook {

    /** Nothing has to be erased, so there is time; what is told wrongly is not taken back. */
    private static final Duration AGAIN = Duration.ofHours(1);

    private final OwnPostWatch watch;
    private final Clock clock;

    OwnLook(OwnPostWatch watch, Clock clock) {
        this.watch = watch;
        this.clock = clock;
    }

    /** Those of them to ask for; what is older than this moment is left, unless a first look missed it. */
    List<OwnPostWatch.Watched> due(List<OwnPostWatch.Watched> waiting, Instant oldest) {
        List<OwnPostWatch.Watched> old = waiting.stream()
                .filter(each -> each.post().postedAt().isBefore(oldest) && each.missedAt().isEmpty()).toList();
        old.forEach(each -> watch.leave(each.post()));
        return waiting.stream().filter(each -> !old.contains(each)).toList();
    }

    void judge(List<OwnPostWatch.Watched> asked, Lookup told) {
        Instant now = clock.instant();
        Set<PostId> there = told.posts().stream().map(post -> post.firstId()).collect(Collectors.toSet());
        for (OwnPostWatch.Watched each : asked) {
            OwnPost post = each.post();
            if (there.contains(post.post())) {
                watch.there(post, next(post, now));
            } else if (told.absent().get(post.post()) != Absence.DELETED) {
                watch.later(post, next(post, now));
            } else if (each.missedAt().filter(first -> !first.plus(AGAIN).isAfter(now)).isPresent()) {
                watch.gone(post, now);
            } else {
                Instant first = each.missedAt().orElse(now);
                watch.missed(post, first, first.plus(AGAIN));
            }
        }
    }

    private static Instant next(OwnPost post, Instant now) {
        Duration twice = Duration.between(post.postedAt(), now).multipliedBy(2);
        return now.plus(twice.compareTo(OwnPostWatch.FIRST_LOOK) < 0 ? OwnPostWatch.FIRST_LOOK : twice);
    }
}
