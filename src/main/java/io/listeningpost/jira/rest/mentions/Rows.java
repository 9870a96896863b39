package io.listeningpost.jira.rest.mentions;

import io.listeningpost.intake.Journal;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.AccountSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the rows that a caller names, as far as the accounts of the caller's project heard them. Thread-safe. */
public final class Rows {

    /** As many as a page shows. */
    static final int MOST = 200;

    private final ProjectAccounts accounts;
    private final Journal journal;
    private final Refusals refusals;

    public Rows(ProjectAccounts accounts, Journal journal, Refusals refusals) {
        this.accounts = accounts;
        this.journal = journal;
        this.refusals = refusals;
    }

    /**
     * In the order named, each once; empty for a row that is not there, not of this project, or not visible. 400 for none and for too
     * many.
     */
    Map<String, Optional<JournalEntry>> of(String projectKey, @Nullable List<@Nullable String> ids,
            Predicate<JournalEntry> visible) {
        if (ids == null || ids.isEmpty() || ids.size() > MOST || ids.contains(null)) {
            throw refusals.invalid("rows", "listening-post.error.rows", MOST);
        }
        Set<Object> heardBy = accounts.of(projectKey).stream().map(AccountSettings::id).collect(Collectors.toSet());
        Map<String, Optional<JournalEntry>> rows = new LinkedHashMap<>();
        ids.forEach(id -> rows.computeIfAbsent(String.valueOf(id), each -> Optional.of(each).filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf).flatMap(journal::byId).filter(entry -> heardBy.contains(entry.account()) && visible.test(entry))));
        return rows;
    }
}
