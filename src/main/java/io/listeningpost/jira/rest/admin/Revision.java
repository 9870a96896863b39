package io.listeningpost.jira.rest.admin;

import io.listeningpost.digest.Sha256;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Drawer;
import io.listeningpost.settings.SwitchedOff;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Names what a drawer holds, by a digest of all of it: the same on every node, another as soon as anything in it is another, and the old
 * one again when it is changed back.
 */
final class Revision {

    private static final int BYTES = 12;

    private Revision() {
    }

    /** Of values that JSON can write in one way only: texts, numbers, lists in order, records of these. */
    static String of(@Nullable Object... values) {
        return Sha256.hex(ConfigJson.pretty(Arrays.asList(values)), BYTES);
    }

    static String of(Drawer drawer, AccountSettings account) {
        return switch (drawer) {
            case SETTINGS -> of(account.speaker(), account.route().orElse(null), account.grace().toString(),
                    account.reopenAction().orElse(null), speeches(account));
            case HEARING -> HearingView.of(account.hearing()).revision();
            case BUDGET -> BudgetView.of(account.budget()).revision();
            case WORDING -> WordingView.of(account.wording()).revision();
            case QUIET -> QuietView.of(account.quiet()).revision();
            case AUTOMATION -> account.automation().map(word -> of(word.by(), word.at().toString(), word.operator()))
                    .orElseGet(Revision::of);
        };
    }

    static String of(SwitchedOff off) {
        return of(off.by(), off.at().toString(), off.why());
    }

    private static List<List<Object>> speeches(AccountSettings account) {
        return account.speeches().stream()
                .map(each -> List.<Object>of(each.statusId(), each.words(), new TreeMap<>(each.languages()))).toList();
    }
}
