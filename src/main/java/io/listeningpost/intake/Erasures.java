package io.listeningpost.intake;

import io.listeningpost.health.HealthLog;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.social.Absence;
import io.listeningpost.social.SocialNetwork;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Takes what is gone out of requests, one post after the other: what cannot be done now is tried again within the hour, and holds up no
 * other. For one round and one thread.
 */
final class Erasures {

    private static final Duration SOON = Duration.ofHours(1);

    private final Erasing erasing;
    private final PostWatch watch;
    private final HealthLog health;
    private final Clock clock;
    private final AccountSettings account;
    private final SocialNetwork network;
    private int erased;
    private Optional<RuntimeException> bug = Optional.empty();

    Erasures(Erasing erasing, PostWatch watch, HealthLog health, Clock clock, AccountSettings account, SocialNetwork network) {
        this.erasing = erasing;
        this.watch = watch;
        this.health = health;
        this.clock = clock;
        this.account = account;
        this.network = network;
    }

    void erase(PostWatch.Watched lost, Absence why) {
        Optional<String> refused = tried(lost, why);
        erased += refused.isEmpty() ? 1 : 0;
        refused.ifPresent(reason -> {
            watch.later(lost.entry().id(), clock.instant().plus(SOON));
            health.warned(account.id(), clock.instant(),
                    "The post " + lost.entry().post().id() + " is gone and cannot be taken out of its request: " + reason);
        });
    }

    private Optional<String> tried(PostWatch.Watched lost, Absence why) {
        try {
            return erasing.erase(lost, why, account, network);
        } catch (RuntimeException broken) {
            // it is the first in every round: one that trips over a bug must not hold up all others for ever
            bug = bug.or(() -> Optional.of(broken));
            return Optional.of("something went wrong on our side (" + broken.getClass().getSimpleName() + "); see the log.");
        }
    }

    int erased() {
        return erased;
    }

    /** The first thing that broke. */
    Optional<RuntimeException> bug() {
        return bug;
    }
}
