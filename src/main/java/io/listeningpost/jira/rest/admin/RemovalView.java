package io.listeningpost.jira.rest.admin;

import io.listeningpost.settings.People;
import io.listeningpost.settings.Removal;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account that was removed, and how far what was heard and said is forgotten. Moments are ISO 8601 in UTC.
 *
 * @param data          {@code forget} or {@code erase}
 * @param by            who removed it, by the name people know
 * @param doneAt        null while it goes on
 * @param posts         forgotten so far
 * @param conversations forgotten so far
 * @param left          posts that could not be taken out of their requests and are not tried any more
 * @param trouble       what went wrong last and is tried again, or why something was left; null when nothing is wrong
 */
record RemovalView(
        String account,
        String handle,
        String network,
        String networkName,
        String data,
        String by,
        String removedAt,
        @Nullable String doneAt,
        long posts,
        long conversations,
        int left,
        @Nullable String trouble) {

    static RemovalView of(Removal removal, SocialNetworks networks, People people) {
        String network = removal.account().network().key();
        return new RemovalView(
                removal.account().toString(),
                removal.handle(),
                network,
                networks.of(removal.account().network()).map(SocialNetwork::displayName).orElse(network),
                removal.choice().word(),
                people.byKey(removal.by()).map(People.Person::displayName).orElse(removal.by()),
                removal.at().toString(),
                removal.doneAt().map(Instant::toString).orElse(null),
                removal.progress().posts(),
                removal.progress().threads(),
                removal.progress().left(),
                removal.progress().trouble().orElse(null));
    }

    /** Whether somebody should look. */
    boolean isStuck() {
        return doneAt == null && trouble != null;
    }
}
