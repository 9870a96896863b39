package io.listeningpost.settings;

import java.time.Instant;

/**
 * An admin's word that the account keeps the network's rules for automation: labelled as automated, its operator named in its profile,
 * people can opt out. Without it nothing is said that no person wrote.
 *
 * @param by       key of the Jira user who said so
 * @param operator the handle of the people's account that answers for it, without {@code @}
 */
public record Acknowledgement(String by, Instant at, String operator) {
}
