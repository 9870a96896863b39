package io.listeningpost.jira.rest.admin;

import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.DeskCatalog;
import io.listeningpost.settings.Destined;
import io.listeningpost.settings.ProjectBook;
import io.listeningpost.settings.ProjectCatalog;
import io.listeningpost.settings.ProjectCatalog.Project;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts together what is known of what speaks in a project. Thread-safe. */
public final class ProjectWordsViews {

    private final ProjectCatalog projects;
    private final DeskCatalog desks;
    private final Destined destined;
    private final SocialNetworks networks;

    public ProjectWordsViews(ProjectCatalog projects, DeskCatalog desks, Destined destined, SocialNetworks networks) {
        this.projects = projects;
        this.desks = desks;
        this.destined = destined;
        this.networks = networks;
    }

    ProjectWordsView of(Project project, ProjectBook book) {
        Map<Integer, String> types = requestTypes(project);
        Map<String, String> names = desks.statuses().stream()
                .collect(Collectors.toMap(DeskCatalog.Status::id, DeskCatalog.Status::name, (first, second) -> first));
        return new ProjectWordsView(
                project.key(), project.name(), project.serviceDesk().isPresent(), book.version(),
                accounts(project).stream().map(this::account).toList(),
                types.entrySet().stream().map(each -> new Choice(each.getKey().toString(), each.getValue())).toList(),
                projects.statuses(project).stream().map(each -> new Choice(each.id(), each.name())).toList(),
                book.speeches().stream().map(each -> ProjectWordsView.SayingView.of(each, types, names)).toList());
    }

    /** Those whose requests can come here. */
    List<AccountSettings> accounts(Project project) {
        return project.serviceDesk().map(destined::to).orElse(List.of());
    }

    /** Their names by id, in the order of the names. */
    Map<Integer, String> requestTypes(Project project) {
        Map<Integer, String> types = new LinkedHashMap<>();
        project.serviceDesk().flatMap(desks::requestTypes).orElse(List.of()).forEach(type -> types.put(type.id(), type.name()));
        return types;
    }

    private ProjectWordsView.AccountView account(AccountSettings account) {
        return new ProjectWordsView.AccountView(account.id().toString(), account.handle(),
                networks.of(account.id().network()).map(SocialNetwork::displayName).orElse(account.id().network().key()),
                account.automation().isPresent(),
                account.speeches().stream().map(speech -> new ProjectWordsView.SpeechView(
                        speech.statusId(), speech.words(), new TreeMap<>(speech.languages()))).toList());
    }
}
