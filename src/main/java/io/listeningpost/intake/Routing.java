package io.listeningpost.intake;

import io.listeningpost.health.HealthLog;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Arrival;
import io.listeningpost.settings.Destination;
import io.listeningpost.settings.Destinations;
import io.listeningpost.settings.Route;
import io.listeningpost.settings.Rule;
import io.listeningpost.settings.Rules;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides where the request of a post goes: by the first rule that takes it, else by the account's own route. A rule that leads to
 * something that is gone is passed over, and the account's health tells so. Thread-safe.
 */
final class Routing {

    private final Rules rules;
    private final Destinations destinations;
    private final HealthLog health;
    private final Clock clock;

    Routing(Rules rules, Destinations destinations, HealthLog health, Clock clock) {
        this.rules = rules;
        this.destinations = destinations;
        this.health = health;
        this.clock = clock;
    }

    /** Empty when no rule takes it and the account has no route: it waits. */
    Optional<Destination> of(JournalEntry entry, AccountSettings account) {
        Arrival arrival = Arrival.of(account.id(), entry.heard(), entry.post());
        List<Rule> book = rules.book().rules();
        for (int i = 0; i < book.size(); i++) {
            Rule rule = book.get(i);
            if (rule.when().takes(arrival)) {
                Optional<String> gone = destinations.gone(rule.to());
                if (gone.isEmpty()) {
                    return Optional.of(rule.to());
                }
                passedOver(account, i + 1, rule, gone.get());
            }
        }
        return account.route().map(Destination::of);
    }

    /** Every desk where an interrupted try may have opened a request, as somebody may have changed the rules since. */
    List<Integer> desks(AccountSettings account) {
        return Stream.concat(rules.book().rules().stream().map(Rule::to).map(Destination::route), account.route().stream())
                .map(Route::serviceDeskId).distinct().toList();
    }

    private void passedOver(AccountSettings account, int number, Rule rule, String gone) {
        String warning = "Rule " + number + " \"" + rule.name() + "\" is passed over: " + gone + ". Mend or remove it.";
        if (health.of(account.id()).warning().filter(warning::equals).isEmpty()) {
            health.warned(account.id(), clock.instant(), warning);
        }
    }
}
