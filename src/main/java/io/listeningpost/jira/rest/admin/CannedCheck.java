package io.listeningpost.jira.rest.admin;

import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.CannedAnswer;
import io.listeningpost.settings.CannedBook;
import io.listeningpost.social.AccountId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns forms into canned answers, or says everything that is wrong with them at once. Thread-safe. */
public final class CannedCheck {

    private static final int LONGEST_TITLE = 100;

    private final Accounts accounts;
    private final CannedTrial trial;
    private final Refusals refusals;

    public CannedCheck(Accounts accounts, CannedTrial trial, Refusals refusals) {
        this.accounts = accounts;
        this.trial = trial;
        this.refusals = refusals;
    }

    /** 400 names each wrong field as {@code answers[0].text}. */
    List<CannedAnswer> check(@Nullable List<CannedForm.@Nullable AnswerForm> forms) {
        if (forms == null || forms.size() > CannedBook.MOST_ANSWERS) {
            throw refusals.invalid("answers", "listening-post.error.canned", CannedBook.MOST_ANSWERS);
        }
        List<FieldError> errors = new ArrayList<>();
        Map<String, AccountId> known = accounts.all().stream().map(AccountSettings::id)
                .collect(Collectors.toMap(AccountId::toString, Function.identity()));
        Set<String> titles = new HashSet<>();
        List<CannedAnswer> answers = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            String place = "answers[" + i + "]";
            CannedForm.AnswerForm form = forms.get(i);
            if (form == null) {
                errors.add(refusals.error(place, "listening-post.error.canned.missing"));
                continue;
            }
            String title = Optional.ofNullable(form.title()).orElse("").replaceAll("\\p{Cntrl}+", " ").strip();
            if (title.isEmpty() || title.length() > LONGEST_TITLE) {
                errors.add(refusals.error(place + ".title", "listening-post.error.canned.title", LONGEST_TITLE));
            }
            String wanted = Optional.ofNullable(form.account()).orElse("").strip();
            Optional<AccountId> account = Optional.ofNullable(known.get(wanted));
            if (!wanted.isEmpty() && account.isEmpty()) {
                errors.add(refusals.error(place + ".account", "listening-post.error.canned.account"));
            }
            // two of one name in one list cannot be told apart
            if (!title.isEmpty() && !titles.add(wanted + " " + title.toLowerCase(Locale.ROOT))) {
                errors.add(refusals.error(place + ".title", "listening-post.error.canned.twice"));
            }
            String text = Optional.ofNullable(form.text()).orElse("").strip();
            trial.run(place + ".text", text, account).problem().ifPresent(errors::add);
            answers.add(new CannedAnswer(title, text, account));
        }
        if (!errors.isEmpty()) {
            throw refusals.invalid(errors);
        }
        return answers;
    }
}
