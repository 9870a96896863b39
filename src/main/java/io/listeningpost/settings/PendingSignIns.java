package io.listeningpost.settings;

import java.time.Instant;
import java.util.Optional;

/** Sign-ins that somebody began and nobody finished yet, sealed at rest. Thread-safe. */
public interface PendingSignIns {

    void keep(PendingSignIn pending);

    /** Takes it out: of all callers in the cluster one gets it, once. Empty when there is none, or none that can be opened. */
    Optional<PendingSignIn> take(String ticket);

    /** Forgets what ended before this moment. */
    void forget(Instant before);
}
