package io.listeningpost.jira.rest.admin;

import io.listeningpost.cost.Prices;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.CannedAnswers;
import io.listeningpost.settings.CannedBook;
import io.listeningpost.settings.ProjectBook;
import io.listeningpost.settings.ProjectSpeeches;
import io.listeningpost.settings.RuleBook;
import io.listeningpost.settings.Rules;
import io.listeningpost.settings.Team;
import io.listeningpost.settings.Teams;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Charge;
import io.listeningpost.social.Network;
import io.listeningpost.social.SocialNetworks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that administrators decided, as it stands or as it shall be. */
record ConfigState(
        List<AccountSettings> accounts,
        Map<AccountId, Team> teams,
        RuleBook rules,
        CannedBook canned,
        Map<Long, ProjectBook> projects,
        Map<Network, Map<Charge, Long>> prices) {

    /** As it stands at this moment. */
    static ConfigState read(Accounts accounts, Teams teams, Rules rules, CannedAnswers canned, ProjectSpeeches projects, Prices prices,
            SocialNetworks networks) {
        List<AccountSettings> all = accounts.all();
        Map<AccountId, Team> teamOf = new LinkedHashMap<>();
        all.forEach(account -> teamOf.put(account.id(), teams.of(account.id())));
        Map<Network, Map<Charge, Long>> changed = new LinkedHashMap<>();
        networks.all().forEach(each -> changed.put(each.network(), prices.changed(each.network())));
        return new ConfigState(all, teamOf, rules.book(), canned.book(), projects.all(), changed);
    }

    ProjectBook bookOf(long project) {
        return projects.getOrDefault(project, ProjectBook.EMPTY);
    }

    ConfigState with(RuleBook book) {
        return new ConfigState(accounts, teams, book, canned, projects, prices);
    }

    ConfigState with(CannedBook book) {
        return new ConfigState(accounts, teams, rules, book, projects, prices);
    }

    ConfigState with(long project, ProjectBook book) {
        return new ConfigState(accounts, teams, rules, canned, Map.of(project, book), prices);
    }

    Team teamOf(AccountId account) {
        return teams.getOrDefault(account, Team.EVERY_AGENT);
    }

    Optional<AccountSettings> find(AccountId account) {
        return accounts.stream().filter(each -> each.id().equals(account)).findFirst();
    }

    /** What a file calls the account: two that have the same handle are told apart by their ids. */
    String nameOf(AccountSettings account) {
        String name = account.id().network().key() + "/" + account.handle();
        boolean twins = accounts.stream().filter(each -> each.id().network().equals(account.id().network())
                && each.handle().equalsIgnoreCase(account.handle())).count() > 1;
        return twins ? name + "/" + account.id().userId() : name;
    }

    /** The account that a file calls so, whatever the case. */
    Optional<AccountSettings> named(String name) {
        return accounts.stream().filter(each -> nameOf(each).equalsIgnoreCase(name)).findFirst();
    }
}
