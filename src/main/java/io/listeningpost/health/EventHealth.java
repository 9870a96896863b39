package io.listeningpost.health;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a network told of an account by itself, and where that is still to be read.
 *
 * @param eventAt   when it last told something
 * @param refusedAt when something was last refused that came to the account's address
 * @param refused   how much was
 * @param pointers  oldest first; each post once
 */
public record EventHealth(AccountId account, Optional<Instant> eventAt, Optional<Instant> refusedAt, long refused, List<Pointer> pointers) {

    /** More than these are a flood; what goes then is read by the sweeps of the poll. */
    public static final int MOST = 500;

    private static final Duration KEPT = Duration.ofDays(3);
    /** What the network does not show at once may come with the next round or the one after. */
    private static final int TRIES = 3;

    public EventHealth {
        pointers = List.copyOf(pointers);
    }

    public static EventHealth none(AccountId account) {
        return new EventHealth(account, Optional.empty(), Optional.empty(), 0, List.of());
    }

    /** The network told something, perhaps of these posts. Of too many the oldest go. */
    public EventHealth told(Instant at, Collection<PostId> posts) {
        Set<PostId> fresh = new LinkedHashSet<>(posts);
        List<Pointer> all = new ArrayList<>(pointers.stream()
                .filter(old -> !fresh.contains(old.post()) && old.toldAt().isAfter(at.minus(KEPT))).toList());
        fresh.forEach(post -> all.add(new Pointer(post, at, 0)));
        return new EventHealth(account, Optional.of(at), refusedAt, refused, all.subList(Math.max(0, all.size() - MOST), all.size()));
    }

    /** So many things were refused. */
    public EventHealth refused(Instant at, long count) {
        return new EventHealth(account, eventAt, Optional.of(at), refused + count, pointers);
    }

    /** These were asked for; what was found is done, the others are asked for a few times. What was told again meanwhile stays. */
    public EventHealth asked(Collection<Pointer> those, Set<PostId> found) {
        Set<Pointer> asked = Set.copyOf(those);
        return with(pointers.stream().filter(each -> !asked.contains(each) || !found.contains(each.post()) && each.asked() + 1 < TRIES)
                .map(each -> asked.contains(each) ? new Pointer(each.post(), each.toldAt(), each.asked() + 1) : each)
                .collect(Collectors.toList()));
    }

    private EventHealth with(List<Pointer> left) {
        return new EventHealth(account, eventAt, refusedAt, refused, left);
    }
}
