package io.listeningpost.settings;

import java.util.Optional;

/** Seals secrets for the database with a key that is kept elsewhere. Thread-safe. */
public interface Sealer {

    String seal(String clear);

    /** The clear text; empty when the seal is broken or was made with a key we do not have. */
    Optional<String> open(String sealed);

    /** Whether what keeps the keys can be read now. Never throws, and makes nothing. */
    boolean isReady();

    /** Whether a newer key is there than the one that made this seal. */
    boolean isOutdated(String sealed);
}
