package io.listeningpost.testing;

import io.listeningpost.settings.PendingSignIn;
import io.listeningpost.settings.PendingSignIns;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Sign-ins under way, in memory. */
public final class MemorySignIns implements PendingSignIns {

    private final Map<String, PendingSignIn> byTicket = new HashMap<>();

    @Override
    public synchronized void keep(PendingSignIn pending) {
        byTicket.put(pending.ticket(), pending);
    }

    @Override
    public synchronized Optional<PendingSignIn> take(String ticket) {
        return Optional.ofNullable(byTicket.remove(ticket));
    }

    @Override
    public synchronized void forget(Instant before) {
        byTicket.values().removeIf(pending -> pending.endsAt().isBefore(before));
    }
}
