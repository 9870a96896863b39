package io.listeningpost.intake;

import io.listeningpost.health.HealthLog;
import io.listeningpost.health.Hours;
import io.listeningpost.health.Rhythm;
import io.listeningpost.health.Rhythms;
import io.listeningpost.health.SourceHealth;
import io.listeningpost.health.SourceLog;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.Hearing;
import io.listeningpost.social.AccountId;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Notices that an account falls silent where posts are usual: nothing fails, and nothing comes. Learns from each poll what is usual, and
 * tells once when it is over. An account that is paused or known to be in trouble is neither listened to nor told of: that is told
 * already. Thread-safe.
 */
public final class Vigil {

    private final Accounts accounts;
    private final HealthLog health;
    private final SourceLog sources;
    private final Rhythms rhythms;
    private final Alarm alarm;
    private final Clock clock;
    private final Map<AccountId, Long> noted = new ConcurrentHashMap<>();

    /** Who is told. Must not throw. */
    public interface Alarm {

        /** Nothing was heard since then, in so many hours in which something usually comes. */
        void silent(AccountId account, Instant since, int hours);

        /** A post was heard after that. */
        void heardAgain(AccountId account);
    }

    public Vigil(Accounts accounts, HealthLog health, SourceLog sources, Rhythms rhythms, Alarm alarm, Clock clock) {
        this.accounts = accounts;
        this.health = health;
        this.sources = sources;
        this.rhythms = rhythms;
        this.alarm = alarm;
        this.clock = clock;
    }

    /** Looks at a poll that has ended, and answers it. Writes once an hour, and when a post was heard. */
    public PollReport after(AccountId account, PollReport report) {
        if (report instanceof PollReport.Finished done) {
            Instant now = clock.instant();
            boolean fresh = done.fresh() > 0;
            if (fresh || !Objects.equals(noted.get(account), Hours.of(now))) {
                note(account, now, fresh);
            }
        }
        return report;
    }

    private void note(AccountId account, Instant now, boolean fresh) {
        boolean well = health.of(account).trouble().isEmpty()
                && sources.ofAccount(account).stream().map(SourceHealth::trouble).allMatch(Optional::isEmpty);
        int limit = accounts.find(account).map(AccountSettings::hearing).map(Hearing::silenceHours).orElse(0);
        boolean[] wasTold = {false};
        Rhythm rhythm = rhythms.change(account, now, old -> {
            wasTold[0] = old.alarmedAt().isPresent();
            return old.after(now, well, fresh, limit);
        });
        if (well) {
            noted.put(account, Hours.of(now));
        }
        if (!wasTold[0] && rhythm.alarmedAt().isPresent()) {
            alarm.silent(account, rhythm.heardAt().orElse(rhythm.since()), rhythm.quietHours(now));
        } else if (wasTold[0] && rhythm.alarmedAt().isEmpty()) {
            alarm.heardAgain(account);
        }
    }
}
