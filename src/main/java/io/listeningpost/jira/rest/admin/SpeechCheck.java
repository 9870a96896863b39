package io.listeningpost.jira.rest.admin;

import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.DeskCatalog;
import io.listeningpost.settings.Speech;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks which statuses speak and with which words, by trying the words on an example. Thread-safe. */
public final class SpeechCheck {

    private final DeskCatalog desks;
    private final WordsTrial trial;
    private final Refusals refusals;

    public SpeechCheck(DeskCatalog desks, WordsTrial trial, Refusals refusals) {
        this.desks = desks;
        this.trial = trial;
        this.refusals = refusals;
    }

    List<Speech> check(@Nullable List<SettingsForm.@Nullable SpeechForm> forms, AccountSettings account, List<FieldError> errors) {
        if (forms == null) {
            errors.add(refusals.error("speeches", "listening-post.error.speeches"));
            return List.of();
        }
        Map<String, String> known = desks.statuses().stream()
                .collect(Collectors.toMap(DeskCatalog.Status::id, DeskCatalog.Status::name, (first, second) -> first));
        Set<String> seen = new HashSet<>();
        List<Speech> speeches = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            SettingsForm.SpeechForm form = forms.get(i);
            String place = "speeches[" + i + "]";
            String status = form == null || form.status() == null ? "" : form.status();
            String words = form == null || form.words() == null ? "" : form.words().strip();
            if (!known.containsKey(status)) {
                errors.add(refusals.error(place + ".status", "listening-post.error.status"));
            } else if (!seen.add(status)) {
                errors.add(refusals.error(place + ".status", "listening-post.error.status-twice"));
            }
            trial.run(account, known.getOrDefault(status, "-"), words).problem()
                    .ifPresent(problem -> errors.add(new FieldError(place + ".words", problem.message())));
            speeches.add(new Speech(status, words,
                    languages(place + ".languages", form, account, known.getOrDefault(status, "-"), errors)));
        }
        return speeches;
    }

    /** Each is tried as the words for everybody are. */
    private Map<String, String> languages(String place, SettingsForm.@Nullable SpeechForm form, AccountSettings account, String status,
            List<FieldError> errors) {
        Map<String, String> languages = new TreeMap<>();
        Map<String, @Nullable String> typed = form == null || form.languages() == null ? Map.of() : form.languages();
        if (typed.size() > Speech.MOST_LANGUAGES) {
            errors.add(refusals.error(place, "listening-post.error.languages", Speech.MOST_LANGUAGES));
            return languages;
        }
        new TreeMap<>(typed).forEach((code, template) -> {
            String words = template == null ? "" : template.strip();
            if (!code.matches("[a-z]{2,3}")) {
                errors.add(refusals.error(place + "." + code, "listening-post.error.language"));
            }
            trial.run(account, status, words).problem()
                    .ifPresent(problem -> errors.add(new FieldError(place + "." + code, problem.message())));
            languages.put(Speech.today(code), words);
        });
        return languages;
    }
}
