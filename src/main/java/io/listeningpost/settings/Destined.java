package io.listeningpost.settings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which accounts send requests to which service desk: by their own route, or by a rule that can take their posts. Thread-safe. */
public final class Destined {

    private final Accounts accounts;
    private final Rules rules;

    public Destined(Accounts accounts, Rules rules) {
        this.accounts = accounts;
        this.rules = rules;
    }

    /** Those whose requests can come to this desk, in the order of all accounts. */
    public List<AccountSettings> to(int serviceDesk) {
        List<Rule> leading = rules.book().rules().stream().filter(rule -> rule.to().route().serviceDeskId() == serviceDesk).toList();
        return accounts.all().stream()
                .filter(account -> account.route().filter(route -> route.serviceDeskId() == serviceDesk).isPresent()
                        || leading.stream().anyMatch(rule -> takes(rule, account)))
                .toList();
    }

    /** The same from the other side, for as many accounts as one likes, as the rules stand now. */
    public Now now() {
        return new Now(rules.book().rules());
    }

    /** The rules of a moment. */
    public record Now(List<Rule> rules) {

        /** The desks that requests of this account can come to. */
        public Set<Integer> desks(AccountSettings account) {
            Set<Integer> desks = new HashSet<>();
            account.route().ifPresent(route -> desks.add(route.serviceDeskId()));
            rules.stream().filter(rule -> takes(rule, account)).forEach(rule -> desks.add(rule.to().route().serviceDeskId()));
            return desks;
        }
    }

    private static boolean takes(Rule rule, AccountSettings account) {
        return rule.when().accounts().isEmpty() || rule.when().accounts().contains(account.id());
    }
}
