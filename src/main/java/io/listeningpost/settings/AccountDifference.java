package io.listeningpost.settings;

import io.listeningpost.settings.AuditTrail.Changed;
import io.listeningpost.settings.AuditTrail.Field;
import io.listeningpost.social.Moments;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** What an administrator changed of an account, in words. Names are asked for only of what changed. */
final class AccountDifference {

    private static final String NONE = "none";
    private static final int MICRO_DIGITS = 6;
    private static final int CENT_DIGITS = 2;

    private final AuditNames names;
    private final AccountSettings before;
    private final AccountSettings after;
    private final List<Changed> changes = new ArrayList<>();

    private AccountDifference(AuditNames names, AccountSettings before, AccountSettings after) {
        this.names = names;
        this.before = before;
        this.after = after;
    }

    static List<Changed> of(AuditNames names, AccountSettings before, AccountSettings after) {
        AccountDifference difference = new AccountDifference(names, before, after);
        difference.conduct();
        difference.hearing(before.hearing(), after.hearing());
        difference.budget(before.budget(), after.budget());
        difference.automation();
        difference.wording(before.wording(), after.wording());
        difference.quiet(before.quiet(), after.quiet());
        return difference.changes;
    }

    private void conduct() {
        add(Field.STATE, new Difference().row(state(before.state()), state(after.state())));
        if (!before.route().equals(after.route())) {
            add(Field.ROUTE, new Difference().row(before.route().map(names::route).orElse(NONE), after.route().map(names::route)
                    .orElse(NONE)));
        }
        if (!before.speaker().equals(after.speaker())) {
            add(Field.SPEAKER, new Difference().row(names.user(before.speaker()), names.user(after.speaker())));
        }
        add(Field.GRACE, new Difference().row(before.grace().toSeconds() + " s", after.grace().toSeconds() + " s"));
        add(Field.REOPENING, new Difference().row(before.reopenAction().orElse(NONE), after.reopenAction().orElse(NONE)));
        if (!before.speeches().equals(after.speeches())) {
            add(Field.STATUSES, SpeechDifference.of(names.statuses(), before.speeches(), after.speeches()));
        }
    }

    private void hearing(Hearing old, Hearing now) {
        Difference difference = new Difference().part("opens a request", openers(old.opens()), openers(now.opens()))
                .part("quotes", old.quotes(), now.quotes())
                .part("direct messages", old.direct(), now.direct())
                .part("photos attached", old.photos(), now.photos())
                .part("posts asked for again", days(old.recheckDays()), days(now.recheckDays()))
                .part("silence told after", hours(old.silenceHours()), hours(now.silenceHours()))
                .part("the network tells by itself", old.events(), now.events());
        searches(difference, old.searches(), now.searches());
        add(Field.HEARING, difference);
    }

    /** Their names only: what they look for can be a person. */
    private static void searches(Difference difference, List<KeywordSearch> old, List<KeywordSearch> now) {
        for (KeywordSearch gone : old) {
            if (now.stream().noneMatch(each -> each.id().equals(gone.id()))) {
                difference.row(search(gone), search(gone) + " removed");
            }
        }
        for (KeywordSearch search : now) {
            Optional<KeywordSearch> was = old.stream().filter(each -> each.id().equals(search.id())).findFirst();
            if (was.isEmpty()) {
                difference.row("", search(search) + " added");
            } else {
                difference.row(search(was.get()), search(search)
                        + (was.get().expression().equals(search.expression()) ? "" : " looks for something else"));
            }
        }
    }

    private static String search(KeywordSearch search) {
        return "search \"" + search.name() + "\"";
    }

    private void budget(Budget old, Budget now) {
        add(Field.BUDGET, new Difference().part("own app", old.ownsApp(), now.ownsApp())
                .part("a day", limit(old.daily()), limit(now.daily()))
                .part("a month", limit(old.monthly()), limit(now.monthly())));
    }

    private void automation() {
        if (!before.automation().equals(after.automation())) {
            add(Field.AUTOMATION, new Difference().row(before.automation().map(this::acknowledged).orElse("not acknowledged"),
                    after.automation().map(this::acknowledged).orElse("not acknowledged")));
        }
    }

    private String acknowledged(Acknowledgement word) {
        return "acknowledged by " + names.user(word.by()) + " at " + Moments.told(word.at()) + ", operator @"
                + word.operator();
    }

    private void wording(Wording old, Wording now) {
        add(Field.WORDING, new Difference().words("signature", old.signature(), now.signature())
                .part("order numbers look like", Difference.list(old.orders()), Difference.list(now.orders()))
                .counted("telephone numbers and addresses of ours", old.ours(), now.ours())
                .part("public comments are shared", sharing(old.comments()), sharing(now.comments()))
                .part("requests show what was published", old.copies(), now.copies()));
    }

    private void quiet(Quiet old, Quiet now) {
        add(Field.QUIET, new Difference().part("quiet hours", old.hours().map(AccountDifference::hours).orElse(NONE),
                        now.hours().map(AccountDifference::hours).orElse(NONE))
                .part("automatic posts in a thread a day", "at most " + old.most(), "at most " + now.most()));
    }

    private void add(Field field, Difference difference) {
        difference.of(field).ifPresent(changes::add);
    }

    private static String state(AccountState state) {
        return switch (state) {
            case LINKED -> "linked";
            case PAUSED -> "paused";
            case REVOKED -> "keys refused by the network";
        };
    }

    private static Set<String> openers(Set<Opener> openers) {
        return openers.stream().map(opener -> switch (opener) {
            case MENTION -> "mentions";
            case INHERITED -> "inherited mentions";
            case ANSWER -> "answers";
            case QUOTE -> "quotes";
            case DIRECT -> "direct messages";
            case SEARCH -> "searches";
        }).collect(Collectors.toSet());
    }

    private static String sharing(Sharing sharing) {
        return switch (sharing) {
            case NEVER -> "never";
            case ASK -> "after asking";
            case ALWAYS -> "always";
        };
    }

    private static String days(int days) {
        return days == 0 ? "never" : "for " + days + (days == 1 ? " day" : " days");
    }

    private static String hours(int hours) {
        return hours == 0 ? "never" : hours + (hours == 1 ? " hour" : " hours");
    }

    private static String hours(QuietHours hours) {
        return hours.days().stream().sorted().map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                .collect(Collectors.joining(" ")) + ", " + hours.from() + " to " + hours.until() + " (" + hours.zone() + ")";
    }

    /** At least whole cents, and no digit is dropped. */
    private static String limit(OptionalLong micros) {
        if (micros.isEmpty()) {
            return "no limit";
        }
        BigDecimal exact = BigDecimal.valueOf(micros.getAsLong(), MICRO_DIGITS).stripTrailingZeros();
        return "$" + (exact.scale() < CENT_DIGITS ? exact.setScale(CENT_DIGITS, RoundingMode.UNNECESSARY) : exact).toPlainString();
    }
}
