package io.listeningpost.jira.rest.admin;

import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.DeskCatalog;
import io.listeningpost.settings.ProjectBook;
import io.listeningpost.settings.ProjectCatalog.Project;
import io.listeningpost.settings.ProjectSpeech;
import io.listeningpost.settings.ProjectSpeech.Does;
import io.listeningpost.settings.Speech;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns forms into what statuses say in a project, by trying the words on an example in the name of every account whose requests can come
 * there. What stands there already is not looked at again: its status or request type may be gone, and nobody shall lose words by that.
 * Thread-safe.
 */
public final class ProjectWordsCheck {

    private final DeskCatalog desks;
    private final ProjectWordsViews views;
    private final WordsTrial trial;
    private final Refusals refusals;

    public ProjectWordsCheck(DeskCatalog desks, ProjectWordsViews views, WordsTrial trial, Refusals refusals) {
        this.desks = desks;
        this.views = views;
        this.trial = trial;
        this.refusals = refusals;
    }

    /** 400 names each wrong field as {@code speeches[0].words}. */
    List<ProjectSpeech> check(@Nullable List<ProjectWordsForm.@Nullable SayingForm> forms, Project project, ProjectBook now) {
        if (forms == null || forms.size() > ProjectBook.MOST_SPEECHES) {
            throw refusals.invalid("speeches", "listening-post.error.project.speeches", ProjectBook.MOST_SPEECHES);
        }
        Checking checking = new Checking(views.accounts(project), views.requestTypes(project), desks.statuses().stream()
                .collect(Collectors.toMap(DeskCatalog.Status::id, DeskCatalog.Status::name, (first, second) -> first)), new ArrayList<>());
        List<ProjectSpeech> speeches = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < forms.size(); i++) {
            String place = "speeches[" + i + "]";
            ProjectWordsForm.SayingForm form = forms.get(i);
            Optional<ProjectSpeech> read = form == null ? Optional.empty() : read(form);
            if (read.isEmpty()) {
                checking.errors.add(refusals.error(place + ".does", "listening-post.error.project.does"));
                continue;
            }
            if (!seen.add(List.of(read.get().requestType(), read.get().statusId()))) {
                checking.errors.add(refusals.error(place + ".status", "listening-post.error.status-twice"));
            } else if (!now.speeches().contains(read.get())) {
                look(place, read.get(), checking);
            }
            speeches.add(read.get());
        }
        if (!checking.errors.isEmpty()) {
            throw refusals.invalid(checking.errors);
        }
        return speeches;
    }

    /** What a check needs of Jira and tells of the form. */
    private record Checking(List<AccountSettings> accounts, Map<Integer, String> types, Map<String, String> statuses,
                            List<FieldError> errors) {
    }

    /** Empty when it says neither what it does nor for which request type in a way that could be meant. */
    private static Optional<ProjectSpeech> read(ProjectWordsForm.SayingForm form) {
        String type = form.requestType() == null ? "" : form.requestType();
        Optional<Does> does = ProjectWordsView.does(form.does());
        if (does.isEmpty() || !type.matches("\\d{0,9}") || form.languages() != null && form.languages().size() > Speech.MOST_LANGUAGES) {
            return Optional.empty();
        }
        Map<String, String> languages = new TreeMap<>();
        if (form.languages() != null) {
            form.languages().forEach((code, words) -> languages.put(Speech.today(code), words == null ? "" : words.strip()));
        }
        return Optional.of(new ProjectSpeech(type.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(type)), does.get(),
                new Speech(form.status() == null ? "" : form.status(), form.words() == null ? "" : form.words().strip(), languages)));
    }

    private void look(String place, ProjectSpeech wanted, Checking checking) {
        String status = checking.statuses.getOrDefault(wanted.statusId(), "-");
        if (!checking.statuses.containsKey(wanted.statusId())) {
            checking.errors.add(refusals.error(place + ".status", "listening-post.error.status"));
        }
        if (wanted.requestType().filter(type -> !checking.types.containsKey(type)).isPresent()) {
            checking.errors.add(refusals.error(place + ".requestType", "listening-post.error.project.request-type"));
        }
        if (wanted.does() != Does.WORDS) {
            return;
        }
        tryOut(place + ".words", wanted.speech().words(), status, checking);
        new TreeMap<>(wanted.speech().languages()).forEach((code, words) -> {
            if (!code.matches("[a-z]{2,3}")) {
                checking.errors.add(refusals.error(place + ".languages." + code, "listening-post.error.language"));
            }
            tryOut(place + ".languages." + code, words, status, checking);
        });
    }

    private void tryOut(String field, String words, String status, Checking checking) {
        trial.run(checking.accounts, status, words).result().problem()
                .ifPresent(problem -> checking.errors.add(new FieldError(field, problem.message())));
    }
}
