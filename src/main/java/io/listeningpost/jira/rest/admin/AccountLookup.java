package io.listeningpost.jira.rest.admin;

import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import io.listeningpost.social.AccountId;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Finds an account by the id in a path or query; 404 for anything else. Thread-safe. */
public final class AccountLookup {

    private final Accounts accounts;
    private final Refusals refusals;

    public AccountLookup(Accounts accounts, Refusals refusals) {
        this.accounts = accounts;
        this.refusals = refusals;
    }

    AccountSettings find(@Nullable String id) {
        return parse(id).flatMap(accounts::find).orElseThrow(() -> refusals.unknown("account", "listening-post.error.account"));
    }

    /** Changes it as it stands at this moment; 404 when it was removed meanwhile. */
    AccountSettings changed(AccountId id, UnaryOperator<AccountSettings> change) {
        return accounts.change(id, change).orElseThrow(() -> refusals.unknown("account", "listening-post.error.account"));
    }

    private static Optional<AccountId> parse(@Nullable String id) {
        try {
            return Optional.ofNullable(id).map(AccountId::parse);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
