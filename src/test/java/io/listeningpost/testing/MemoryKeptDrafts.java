package io.listeningpost.testing;

import io.listeningpost.conversation.KeptDraft;
import io.listeningpost.conversation.KeptDrafts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Drafts in memory. */
public final class MemoryKeptDrafts implements KeptDrafts {

    private final Map<Place, KeptDraft> rows = new HashMap<>();
    private long last;

    private record Place(long conversation, String user) {
    }

    @Override
    public synchronized Optional<KeptDraft> find(long conversationId, String userKey) {
        return Optional.ofNullable(rows.get(new Place(conversationId, userKey)));
    }

    @Override
    public synchronized Keeping keep(long conversationId, String userKey, Optional<Long> over, KeptDraft.Content content, Instant now) {
        Place place = new Place(conversationId, userKey);
        Optional<KeptDraft> known = Optional.ofNullable(rows.get(place));
        if (known.filter(draft -> draft.content().equals(content)).isPresent()) {
            return new Keeping.Kept(known.get());
        }
        if (!known.map(KeptDraft::revision).equals(over)) {
            return new Keeping.Overtaken(known);
        }
        last++;
        KeptDraft draft = new KeptDraft(last, now.truncatedTo(ChronoUnit.MILLIS), content);
        rows.put(place, draft);
        return new Keeping.Kept(draft);
    }

    @Override
    public synchronized boolean discard(long conversationId, String userKey, long revision) {
        Place place = new Place(conversationId, userKey);
        rows.computeIfPresent(place, (same, draft) -> draft.revision() == revision ? null : draft);
        return !rows.containsKey(place);
    }

    @Override
    public synchronized void forgetOf(long conversationId) {
        rows.keySet().removeIf(place -> place.conversation() == conversationId);
    }

    @Override
    public synchronized void forget(Instant before) {
        rows.values().removeIf(draft -> draft.at().isBefore(before));
    }
}
