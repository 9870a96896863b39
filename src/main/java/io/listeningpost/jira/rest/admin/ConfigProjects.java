package io.listeningpost.jira.rest.admin;

import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.DeskCatalog;
import io.listeningpost.settings.ProjectBook;
import io.listeningpost.settings.ProjectCatalog.Project;
import io.listeningpost.settings.ProjectSpeech;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of what speaks in projects. A project that it does not name stays as it is: its own people decided there. Thread-safe.
 */
public final class ConfigProjects {

    private final DeskCatalog desks;
    private final ProjectWordsCheck check;
    private final Refusals refusals;

    public ConfigProjects(DeskCatalog desks, ProjectWordsCheck check, Refusals refusals) {
        this.desks = desks;
        this.check = check;
        this.refusals = refusals;
    }

    Map<Long, ProjectBook> read(ConfigFile file, ConfigState now, ConfigFile asItStands, ConfigNames names, List<FieldError> errors) {
        Map<Long, ProjectBook> books = new TreeMap<>(now.projects());
        Set<Long> seen = new HashSet<>();
        List<ConfigFile.@Nullable ProjectPart> parts = file.projects() == null ? List.of() : file.projects();
        for (int i = 0; i < parts.size(); i++) {
            ConfigFile.ProjectPart part = parts.get(i);
            if (asItStands.projects() != null && asItStands.projects().contains(part)) {
                continue;
            }
            String place = "projects[" + i + "]";
            Optional<Project> project = names.project(place + ".project", part == null ? null : part.project());
            if (part == null || project.isEmpty()) {
                continue;
            }
            if (!seen.add(project.get().id())) {
                errors.add(refusals.error(place + ".project", "listening-post.error.config.project-twice", project.get().key()));
                continue;
            }
            ProjectBook old = now.bookOf(project.get().id());
            List<ProjectWordsForm.@Nullable SayingForm> forms = forms(place, part, project.get(), old, names);
            ConfigCheck.checked(place + ".", field -> field.replaceFirst("^speeches", "words"), errors,
                            () -> check.check(forms, project.get(), old))
                    .ifPresent(speeches -> books.put(project.get().id(), new ProjectBook(old.version(), speeches)));
        }
        return books;
    }

    private List<ProjectWordsForm.@Nullable SayingForm> forms(String place, ConfigFile.ProjectPart part, Project project, ProjectBook old,
            ConfigNames names) {
        Map<ConfigFile.SayingPart, ProjectSpeech> known = new ConfigSayings(desks).of(Optional.of(project), old);
        List<ProjectWordsForm.@Nullable SayingForm> forms = new ArrayList<>();
        for (int i = 0; part.words() != null && i < part.words().size(); i++) {
            ConfigFile.SayingPart each = part.words().get(i);
            String at = place + ".words[" + i + "]";
            if (each == null) {
                forms.add(null);
            } else if (known.containsKey(each)) {
                // it may name what is gone
                ProjectSpeech same = known.get(each);
                forms.add(new ProjectWordsForm.SayingForm(same.requestType().map(Object::toString).orElse(null), same.statusId(),
                        each.does(), each.words(), each.languages()));
            } else {
                String type = each.requestType() == null ? null
                        : names.requestType(at + ".requestType", project.serviceDesk(), each.requestType()).map(Object::toString)
                                .orElse("0");
                forms.add(new ProjectWordsForm.SayingForm(type, names.status(at + ".status", each.status()).orElse(null), each.does(),
                        each.words(), each.languages()));
            }
        }
        return forms;
    }
}
