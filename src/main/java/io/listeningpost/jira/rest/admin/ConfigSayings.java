package io.listeningpost.jira.rest.admin;

import io.listeningpost.settings.DeskCatalog;
import io.listeningpost.settings.ProjectBook;
import io.listeningpost.settings.ProjectCatalog.Project;
import io.listeningpost.settings.ProjectSpeech;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What statuses say in a project, in the names of a file. Thread-safe. */
final class ConfigSayings {

    private final DeskCatalog desks;

    ConfigSayings(DeskCatalog desks) {
        this.desks = desks;
    }

    /** Each as a file says it, always in the same order; what is gone by its id after {@code #}. */
    Map<ConfigFile.SayingPart, ProjectSpeech> of(Optional<Project> project, ProjectBook book) {
        Map<String, String> statuses = desks.statuses().stream()
                .collect(Collectors.toMap(DeskCatalog.Status::id, DeskCatalog.Status::name, (first, second) -> first));
        Map<Integer, String> types = project.flatMap(Project::serviceDesk).flatMap(desks::requestTypes).orElse(List.of()).stream()
                .collect(Collectors.toMap(DeskCatalog.RequestType::id, DeskCatalog.RequestType::name, (first, second) -> first));
        Map<ConfigFile.SayingPart, ProjectSpeech> all = new LinkedHashMap<>();
        book.speeches().stream().map(each -> Map.entry(part(each, statuses, types), each))
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(ConfigFile.SayingPart::status)
                        .thenComparing(part -> Optional.ofNullable(part.requestType()).orElse(""))))
                .forEach(each -> all.put(each.getKey(), each.getValue()));
        return all;
    }

    private static ConfigFile.SayingPart part(ProjectSpeech speech, Map<String, String> statuses, Map<Integer, String> types) {
        boolean own = speech.does() == ProjectSpeech.Does.WORDS;
        return new ConfigFile.SayingPart(
                statuses.getOrDefault(speech.statusId(), "#" + speech.statusId()),
                speech.requestType().map(type -> types.getOrDefault(type, "#" + type)).orElse(null),
                ProjectWordsView.word(speech.does()),
                own ? speech.speech().words() : null,
                speech.speech().languages().isEmpty() ? null : new TreeMap<>(speech.speech().languages()));
    }
}
