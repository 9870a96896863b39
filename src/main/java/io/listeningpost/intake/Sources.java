package io.listeningpost.intake;

import io.listeningpost.settings.AccountSettings;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where an account listens, and how often. */
final class Sources {

    /** A round begins every minute, never on the very second. */
    private static final Duration SLACK = Duration.ofSeconds(15);

    private Sources() {
    }

    /** What the admin wants and the network has; mentions always, and first. */
    static List<Source> of(AccountSettings account, Set<Heard> hears) {
        List<Source> sources = new ArrayList<>();
        sources.add(new Source.Mentions());
        if (account.hearing().direct()) {
            sources.add(new Source.Direct());
        }
        if (account.hearing().quotes()) {
            sources.add(new Source.Quotes());
        }
        account.hearing().searches().forEach(search -> sources.add(new Source.Search(search.id(), search.expression())));
        return sources.stream().filter(source -> source instanceof Source.Mentions || hears.contains(source.heard())).toList();
    }

    /** How long after the last time it is asked again, when there is nothing to catch up on. */
    static Duration pace(Source source) {
        return switch (source) {
            case Source.Mentions mentions -> Duration.ZERO;
            // the network takes a call a minute, and people count on an answer
            case Source.Direct direct -> Duration.ofMinutes(2).minus(SLACK);
            case Source.Quotes quotes -> Duration.ofMinutes(5).minus(SLACK);
            case Source.Search search -> Duration.ofMinutes(5).minus(SLACK);
        };
    }

    /** What people call it. */
    static String name(Source source, AccountSettings account) {
        return switch (source) {
            case Source.Mentions mentions -> "Mentions";
            case Source.Direct direct -> "Direct messages";
            case Source.Quotes quotes -> "Quotes";
            case Source.Search search -> account.hearing().searches().stream()
                    .filter(kept -> kept.id().equals(search.id()) && !kept.name().isBlank())
                    .map(kept -> "The search \"" + kept.name() + "\"")
                    .findFirst().orElse("The search " + search.id());
        };
    }
}
