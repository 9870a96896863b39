package io.listeningpost.wiring;

import io.listeningpost.health.Complaints;
import io.listeningpost.health.HealthLog;
import io.listeningpost.health.Pulse;
import io.listeningpost.health.PulseLog;
import io.listeningpost.health.Rhythms;
import io.listeningpost.health.SourceLog;
import io.listeningpost.health.Vitals;
import io.listeningpost.intake.Vigil;
import io.listeningpost.jira.schedule.Schedules;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.Sealer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.Properties;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What tells people how the machinery is doing. */
@Configuration(proxyBeanMethods = false)
class HealthBeans {

    private static final int SHORT = 8;

    /** Process and machine, so that people know which node is meant, and something new with each start. */
    @Bean
    Pulse pulse(PulseLog nodes, Clock clock) {
        String name = ManagementFactory.getRuntimeMXBean().getName() + " " + UUID.randomUUID().toString().substring(0, SHORT);
        return new Pulse(nodes, name, version(), clock);
    }

    @Bean
    Vitals.Source vitals(Pulse pulse, Schedules schedules, Sealer sealer) {
        return () -> new Vitals(pulse.version(), pulse.name(), pulse.startedAt(), sealer.isReady(), schedules.isScheduled(),
                schedules.nextRun(), pulse.lastHere());
    }

    /** One for all of the product: whoever writes to the log asks it. */
    @Bean
    Complaints complaints(Clock clock) {
        return new Complaints(clock);
    }

    @Bean
    Vigil vigil(Accounts accounts, HealthLog health, SourceLog sources, Rhythms rhythms, Clock clock) {
        return new Vigil(accounts, health, sources, rhythms, new SilenceLog(), clock);
    }

    private static String version() {
        Properties properties = new Properties();
        try (InputStream in = HealthBeans.class.getResourceAsStream("/META-INF/listening-post.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
