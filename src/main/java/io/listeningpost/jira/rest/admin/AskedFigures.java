package io.listeningpost.jira.rest.admin;

import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Of which accounts and days figures are asked, and how they leave as a file. Thread-safe. */
final class AskedFigures {

    /** The type of the file. */
    static final String CSV = "text/csv";

    private static final int USUAL = 30;

    private final Refusals refusals;
    private final Accounts accounts;
    private final AccountLookup lookup;
    private final String file;
    private final List<Integer> lengths;
    private final String others;

    /**
     * @param file    the name of the file
     * @param lengths for how many days they are told
     * @param others  the key of what is said about other lengths
     */
    AskedFigures(Refusals refusals, Accounts accounts, AccountLookup lookup, String file,
            List<Integer> lengths, String others) {
        this.refusals = refusals;
        this.accounts = accounts;
        this.lookup = lookup;
        this.file = file;
        this.lengths = lengths;
        this.others = others;
    }

    /** One account, or all of them unless one is named; 404 for one that is not linked. */
    List<AccountSettings> accounts(@Nullable String account) {
        return account == null || account.isEmpty() ? accounts.all() : List.of(lookup.find(account));
    }

    /** 30 unless told otherwise; 400 for a length that is not offered. */
    int days(@Nullable String days) {
        return days == null || days.isEmpty() ? USUAL : lengths.stream().filter(length -> days.equals(length.toString())).findFirst()
                .orElseThrow(() -> refusals.invalid("days", others));
    }

    Response file(String lines) {
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return Response.ok(lines, CSV + ";charset=UTF-8").cacheControl(never)
                .header("Content-Disposition", "attachment; filename=\"" + file + "\"").build();
    }
}
