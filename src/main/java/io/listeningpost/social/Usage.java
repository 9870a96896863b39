package io.listeningpost.social;

import java.util.Collection;

/** Is told by a network what it will ask money for. Thread-safe; never throws. */
@FunctionalInterface
public interface Usage {

    /**
     * These resources were read or made just now.
     *
     * @param resources the network's ids of what was read or made; the same one on the same UTC day is charged once
     */
    void used(AccountId account, Charge charge, Collection<String> resources);
}
