package io.listeningpost.jira.rest.mentions;

import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.DeskCatalog;
import io.listeningpost.settings.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which accounts a project hears: those that are routed to its service desk. Thread-safe. */
public final class ProjectAccounts {

    private final Accounts accounts;
    private final DeskCatalog desks;

    public ProjectAccounts(Accounts accounts, DeskCatalog desks) {
        this.accounts = accounts;
        this.desks = desks;
    }

    /** By handle. */
    List<AccountSettings> of(String projectKey) {
        Map<Integer, Optional<String>> keys = new HashMap<>();
        return accounts.all().stream()
                .filter(account -> account.route().map(Route::serviceDeskId).flatMap(desk -> keys.computeIfAbsent(desk, desks::projectKey))
                        .filter(projectKey::equals).isPresent())
                .toList();
    }
}
