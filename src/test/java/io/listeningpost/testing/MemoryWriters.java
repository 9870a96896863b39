package io.listeningpost.testing;

import io.listeningpost.conversation.Writers;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who is writing, in memory. */
public final class MemoryWriters implements Writers {

    private final Map<Place, Span> rows = new HashMap<>();

    private record Place(long conversation, String user) {
    }

    private record Span(Instant since, Instant until) {
    }

    @Override
    public synchronized void writes(long conversationId, String userKey, Instant now, Instant until) {
        rows.compute(new Place(conversationId, userKey), (place, old) ->
                new Span(old == null || !old.until().isAfter(now) ? now : old.since(), until));
    }

    @Override
    public synchronized void stops(long conversationId, String userKey) {
        rows.remove(new Place(conversationId, userKey));
    }

    @Override
    public synchronized List<Writer> of(long conversationId, Instant now) {
        return rows.entrySet().stream().filter(row -> row.getKey().conversation() == conversationId)
                .filter(row -> row.getValue().until().isAfter(now))
                .map(row -> new Writer(row.getKey().user(), row.getValue().since()))
                .sorted(Comparator.comparing(Writer::since)).toList();
    }

    @Override
    public synchronized void forget(Instant before) {
        rows.values().removeIf(span -> span.until().isBefore(before));
    }
}
