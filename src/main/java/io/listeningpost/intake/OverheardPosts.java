package io.listeningpost.intake;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Post;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What authors said that was not said to us, for a day and of the last few hundred who were asked for. Thread-safe. */
final class OverheardPosts {

    static final int ROOM = 300;
    private static final Duration FRESH = Duration.ofDays(1);

    /** An author as an account sees them. */
    record Whose(AccountId account, String author) {
    }

    private final Map<Whose, AuthorPosts.Told.Posts> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Clock clock;

    OverheardPosts(Clock clock) {
        this.clock = clock;
    }

    synchronized Optional<AuthorPosts.Told.Posts> find(Whose whose) {
        forget();
        return Optional.ofNullable(kept.get(whose));
    }

    synchronized AuthorPosts.Told.Posts keep(Whose whose, List<Post> posts) {
        AuthorPosts.Told.Posts told = new AuthorPosts.Told.Posts(posts, clock.instant());
        kept.put(whose, told);
        if (kept.size() > ROOM) {
            kept.remove(kept.keySet().iterator().next());
        }
        return told;
    }

    /** What is old is not only not shown, it is not kept. */
    private void forget() {
        Instant oldest = clock.instant().minus(FRESH);
        kept.values().removeIf(told -> !told.readAt().isAfter(oldest));
    }
}
