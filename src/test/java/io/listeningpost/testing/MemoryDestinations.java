package io.listeningpost.testing;

import io.listeningpost.settings.Destination;
import io.listeningpost.settings.Destinations;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Everything is there but what was taken away. */
public final class MemoryDestinations implements Destinations {

    private final Map<Integer, String> gone = new HashMap<>();

    /** This request type does not exist any more, for this reason. */
    public synchronized void takeAway(int requestType, String reason) {
        gone.put(requestType, reason);
    }

    /** It is back. */
    public synchronized void giveBack(int requestType) {
        gone.remove(requestType);
    }

    @Override
    public synchronized Optional<String> gone(Destination destination) {
        return Optional.ofNullable(gone.get(destination.route().requestTypeId()));
    }
}
