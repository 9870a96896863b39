package io.listeningpost.jira.rest.admin;

import io.listeningpost.cost.Prices;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.AuditTrail;
import io.listeningpost.settings.CannedAnswers;
import io.listeningpost.settings.Edit;
import io.listeningpost.settings.ProjectBook;
import io.listeningpost.settings.ProjectSpeeches;
import io.listeningpost.settings.Rules;
import io.listeningpost.settings.Team;
import io.listeningpost.settings.Teams;
import io.listeningpost.social.AccountId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Puts what shall stand in the place of what stood: each account whole or not at all, and only where it still stands so. There is no
 * transaction over all of it, because each store decides its own contests; whoever calls tells what was applied. Thread-safe.
 */
final class ConfigApply {

    private final Accounts accounts;
    private final Teams teams;
    private final Rules rules;
    private final CannedAnswers canned;
    private final ProjectSpeeches projects;
    private final Prices prices;
    private final AuditTrail trail;

    ConfigApply(Accounts accounts, Teams teams, Rules rules, CannedAnswers canned, ProjectSpeeches projects, Prices prices,
            AuditTrail trail) {
        this.accounts = accounts;
        this.teams = teams;
        this.rules = rules;
        this.canned = canned;
        this.projects = projects;
        this.prices = prices;
        this.trail = trail;
    }

    /** Whether it was put there; false when it does not stand as it did, and then nothing changed. */
    boolean apply(ConfigView.Section section, ConfigState before, ConfigState wanted, Edit edit) {
        if (section.account() != null) {
            AccountSettings account = before.named(section.account()).orElseThrow();
            return section.drawer().equals("team") ? team(account, before, wanted, edit) : drawers(account, wanted, edit);
        }
        return switch (section.drawer()) {
            case "rules" -> rules.replace(before.rules().version(), wanted.rules().rules(), Optional.of(edit)).isPresent();
            case "canned" -> canned.replace(before.canned().version(), wanted.canned().answers(), Optional.of(edit)).isPresent();
            case "projects" -> projects(before, wanted);
            default -> charged(before, wanted, edit);
        };
    }

    /** All drawers of the account in one step: the second of them finds that it is done. */
    private boolean drawers(AccountSettings before, ConfigState wanted, Edit edit) {
        AccountSettings fresh = wanted.find(before.id()).orElseThrow();
        AtomicBoolean same = new AtomicBoolean();
        accounts.change(before.id(), (AccountSettings now) -> {
            same.set(decided(now, before).equals(before) || decided(now, fresh).equals(fresh));
            return same.get() ? Drawers.noted(now, decided(fresh, now), edit) : now;
        });
        return same.get();
    }

    /** The account with what was decided in the drawers elsewhere. */
    private static AccountSettings decided(AccountSettings drawers, AccountSettings account) {
        return account.conductedAs(drawers).withHearing(drawers.hearing()).withBudget(drawers.budget()).withWording(drawers.wording())
                .withQuiet(drawers.quiet());
    }

    private boolean team(AccountSettings account, ConfigState before, ConfigState wanted, Edit edit) {
        AccountId id = account.id();
        Team old = before.teamOf(id);
        AsRead<Team> asRead = new AsRead<>(TeamView.of(old).revision(), each -> TeamView.of(each).revision(), now -> wanted.teamOf(id));
        teams.change(id, edit, asRead);
        boolean done = asRead.contest().isEmpty();
        if (done) {
            trail.add(TeamCheck.entry(account, old, wanted.teamOf(id)));
        }
        return done;
    }

    private boolean projects(ConfigState before, ConfigState wanted) {
        Map<Long, ProjectBook> fresh = new TreeMap<>(wanted.projects());
        fresh.entrySet().removeIf(each -> each.getValue().speeches().equals(before.bookOf(each.getKey()).speeches()));
        Map<Long, ProjectBook> now = new TreeMap<>();
        fresh.keySet().forEach(project -> now.put(project, projects.of(project)));
        return now.entrySet().stream().allMatch(each -> each.getValue().speeches().equals(before.bookOf(each.getKey()).speeches()))
                && fresh.entrySet().stream().allMatch(each -> projects.replace(
                        each.getKey(), now.get(each.getKey()).version(), each.getValue().speeches()).isPresent());
    }

    /** Looked at as a whole first: of several networks none is charged anew when one does not stand as it did. */
    private boolean charged(ConfigState before, ConfigState wanted, Edit edit) {
        if (before.prices().entrySet().stream().anyMatch(each -> !prices.changed(each.getKey()).equals(each.getValue()))) {
            return false;
        }
        wanted.prices().forEach((network, changed) -> {
            if (!changed.equals(before.prices().get(network))) {
                prices.change(network, edit, now -> changed);
            }
        });
        return true;
    }
}
