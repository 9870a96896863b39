package io.listeningpost.jira.rest.agent;

import java.util.Optional;

/**
 * Where an item stands in its thread.
 *
 * @param depth how deep
 * @param above the item that it answers, where that is shown
 */
record Nest(int depth, Optional<String> above) {
}
