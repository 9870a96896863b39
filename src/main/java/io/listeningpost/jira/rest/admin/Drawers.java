package io.listeningpost.jira.rest.admin;

import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.CannedBook;
import io.listeningpost.settings.Drawer;
import io.listeningpost.settings.Edit;
import io.listeningpost.settings.RuleBook;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Saves one drawer of an account, unless somebody else saved the same one since it was read. Thread-safe. */
public final class Drawers {

    private final AccountLookup lookup;
    private final Overtaking overtaking;

    public Drawers(AccountLookup lookup, Overtaking overtaking) {
        this.lookup = lookup;
        this.overtaking = overtaking;
    }

    /**
     * Answers what stands then; 409, and nothing changes, where the drawer is not as it was read; 404 when the account was removed
     * meanwhile. It is compared where it is stored, so that of two who save at the same moment one is refused.
     *
     * @param revision of the drawer as the caller read it; null for whoever did not
     */
    Response save(AccountSettings account, Drawer drawer, @Nullable String revision, UnaryOperator<AccountSettings> change,
            Function<AccountSettings, Object> view) {
        Edit edit = overtaking.edit();
        AsRead<AccountSettings> asRead = new AsRead<>(revision, each -> Revision.of(drawer, each), change);
        AccountSettings stands = lookup.changed(account.id(), now -> noted(now, asRead.apply(now), edit));
        return asRead.contest()
                .map(contest -> overtaking.of(Optional.ofNullable(contest.theirs().edits().get(drawer)),
                        Revision.of(drawer, contest.theirs()), only(contest.theirs()), only(contest.mine())))
                .orElseGet(() -> Response.ok(view.apply(stands)).build());
    }

    /** With the name of whoever did it on each drawer in which something changed. */
    static AccountSettings noted(AccountSettings before, AccountSettings after, Edit edit) {
        AccountSettings noted = after;
        for (Drawer drawer : Drawer.values()) {
            if (!Revision.of(drawer, before).equals(Revision.of(drawer, after))) {
                noted = noted.withEdit(drawer, edit);
            }
        }
        return noted;
    }

    private static ConfigState only(AccountSettings account) {
        return new ConfigState(List.of(account), Map.of(), RuleBook.EMPTY, CannedBook.EMPTY, Map.of(), Map.of());
    }
}
