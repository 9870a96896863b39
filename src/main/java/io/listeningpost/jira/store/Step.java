package io.listeningpost.jira.store;

import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.Part;
import io.listeningpost.social.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can happen to a reply, and what it makes of it. Empty when it cannot happen to the reply as it stands. */
enum Step {
    CLAIMED,
    PART_DELIVERED,
    DELIVERED,
    RETRIED,
    RELEASED,
    DIED,
    REVIVED,
    WITHDRAWN;

    /** A claim counts as an attempt; what was left SENDING past its deadline may have been sent. */
    static Optional<OutboxEntry> claim(OutboxEntry old, String owner, Instant now, Instant deadline) {
        return dueAt(old).filter(due -> !due.isAfter(now)).map(due -> new Change(old)
                .state(DeliveryState.SENDING)
                .attempts(old.attempts() + 1)
                .owner(Optional.of(owner), Optional.of(deadline))
                .uncertain(old.uncertain() || old.state() == DeliveryState.SENDING)
                .made());
    }

    /** A post that was made is a fact in any state; the first one of a part counts. */
    static Optional<OutboxEntry> partDelivered(OutboxEntry old, int part, PostId post, Instant deadline) {
        if (part < 0 || part >= old.parts().size()) {
            throw new IllegalArgumentException("reply " + old.id() + " has " + old.parts().size() + " parts, there is no part " + part);
        }
        List<Part> parts = new ArrayList<>(old.parts());
        parts.set(part, new Part(parts.get(part).text(), parts.get(part).postId().or(() -> Optional.of(post))));
        Change change = new Change(old).parts(parts);
        return Optional.of(old.state() == DeliveryState.SENDING ? change.owner(old.owner(), Optional.of(deadline)).made() : change.made());
    }

    static Optional<OutboxEntry> delivered(OutboxEntry old, Instant at) {
        return old.state() == DeliveryState.DELIVERED
                ? Optional.empty()
                : Optional.of(new Change(old).ended(DeliveryState.DELIVERED).uncertain(false).deliveredAt(at).made());
    }

    /** Only of what is being sent: somebody who comes late must not bring back what was delivered or withdrawn. */
    static Optional<OutboxEntry> backToPending(OutboxEntry old, int attempts, Instant notBefore, boolean uncertain, String reason) {
        return old.state() == DeliveryState.SENDING
                ? Optional.of(new Change(old).ended(DeliveryState.PENDING).attempts(attempts).notBefore(notBefore).uncertain(uncertain)
                        .reason(reason).made())
                : Optional.empty();
    }

    static Optional<OutboxEntry> dead(OutboxEntry old, String reason) {
        return isUnfinished(old) ? Optional.of(new Change(old).ended(DeliveryState.DEAD).reason(reason).made()) : Optional.empty();
    }

    /** One that was tried before may be out there: it is looked for before it is sent. */
    static Optional<OutboxEntry> revive(OutboxEntry old, Instant now) {
        return waitsForPeople(old)
                ? Optional.of(new Change(old).ended(DeliveryState.PENDING).attempts(0).notBefore(now)
                        .uncertain(old.uncertain() || old.attempts() > 0).made())
                : Optional.empty();
    }

    static Optional<OutboxEntry> withdraw(OutboxEntry old, String reason) {
        boolean untouched = !old.uncertain() && old.parts().stream().allMatch(part -> part.postId().isEmpty());
        return waitsForPeople(old) && untouched
                ? Optional.of(new Change(old).ended(DeliveryState.WITHDRAWN).reason(reason).made())
                : Optional.empty();
    }

    static boolean isUnfinished(OutboxEntry entry) {
        return entry.state() == DeliveryState.PENDING || entry.state() == DeliveryState.SENDING;
    }

    private static boolean waitsForPeople(OutboxEntry entry) {
        return entry.state() == DeliveryState.PENDING || entry.state() == DeliveryState.DEAD;
    }

    /** When somebody may take it: empty when it is finished. */
    static Optional<Instant> dueAt(OutboxEntry entry) {
        return switch (entry.state()) {
            case PENDING -> Optional.of(entry.notBefore());
            case SENDING -> Optional.of(entry.deadline().orElse(entry.notBefore()));
            case DELIVERED, DEAD, WITHDRAWN -> Optional.empty();
        };
    }
}
