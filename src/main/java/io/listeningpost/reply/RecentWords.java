package io.listeningpost.reply;

import io.listeningpost.conversation.OwnPosts;
import io.listeningpost.social.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Knows what an account said in public of late, in whatever thread: a network refuses the same words of the same account. Thread-safe.
 */
public final class RecentWords {

    /** Networks do not tell how long they remember; a day is what is reported of X. */
    private static final Duration REMEMBERED = Duration.ofHours(24);
    private static final int ENOUGH = 50;

    private final OwnPosts ownPosts;
    private final Clock clock;

    public RecentWords(OwnPosts ownPosts, Clock clock) {
        this.ownPosts = ownPosts;
        this.clock = clock;
    }

    /** Which of these parts, counted from 1, say exactly what another reply of the account said within a day. */
    List<Integer> repeated(AccountId account, long exceptOutboxId, List<String> parts) {
        List<String> said = parts.stream().map(part -> SameWords.fingerprint(account, part)).toList();
        Instant since = clock.instant().minus(REMEMBERED);
        Set<String> before = ownPosts.saying(Set.copyOf(said), since, ENOUGH).stream()
                .filter(own -> own.outboxId() != exceptOutboxId)
                .flatMap(own -> own.words().stream())
                .collect(Collectors.toSet());
        List<Integer> repeated = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            if (!parts.get(i).isBlank() && before.contains(said.get(i))) {
                repeated.add(i + 1);
            }
        }
        return repeated;
    }
}
