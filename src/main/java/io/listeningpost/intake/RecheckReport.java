package io.listeningpost.intake;

import java.util.Optional;

/**
 * What one round of asking again found.
 *
 * @param asked   posts that the network was asked for
 * @param changed those with other words than we knew
 * @param erased  those that are gone, here as there
 * @param bug     the exception that stopped it, if one did: for the log of whoever asked
 */
public record RecheckReport(int asked, int changed, int erased, Optional<RuntimeException> bug) {

    /** Nothing was asked. */
    static final RecheckReport NOTHING = new RecheckReport(0, 0, 0, Optional.empty());
}
