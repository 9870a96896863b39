package io.listeningpost.jira.rest.admin;

import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Acknowledgement;
import io.listeningpost.settings.DeskCatalog;
import io.listeningpost.settings.DeskCatalog.Desk;
import io.listeningpost.settings.DeskCatalog.RequestType;
import io.listeningpost.settings.DeskCatalog.Status;
import io.listeningpost.settings.Destined;
import io.listeningpost.settings.People;
import io.listeningpost.settings.ProjectCatalog;
import io.listeningpost.settings.ProjectSpeeches;
import io.listeningpost.settings.Route;
import io.listeningpost.settings.Speech;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How Jira calls what accounts point to. What many point to is asked once, and only if one does. For one listing and one thread. */
final class AccountNames {

    /** A project with words of its own, and where its requests come in. */
    private record Speaking(AccountView.ProjectView view, int desk) {
    }

    private final People people;
    private final DeskCatalog catalog;
    private final Once<Map<Integer, String>> desks;
    private final Once<Map<String, String>> statuses;
    private final Once<List<Speaking>> projects;
    private final Once<Destined.Now> destined;
    private final Map<Integer, Map<Integer, String>> types = new HashMap<>();
    private final Map<String, Optional<People.Person>> known = new HashMap<>();

    AccountNames(People people, DeskCatalog catalog, ProjectSpeeches speeches, ProjectCatalog projects, Destined destined) {
        this.people = people;
        this.catalog = catalog;
        this.desks = new Once<>(() -> catalog.serviceDesks().stream().collect(Collectors.toMap(Desk::id, Desk::name, (one, other) -> one)));
        this.statuses = new Once<>(
                () -> catalog.statuses().stream().collect(Collectors.toMap(Status::id, Status::name, (one, other) -> one)));
        this.projects = new Once<>(() -> speeches.all().entrySet().stream()
                .flatMap(book -> projects.byId(book.getKey()).stream().flatMap(project -> project.serviceDesk().stream()
                        .map(desk -> new Speaking(
                                new AccountView.ProjectView(project.key(), project.name(), book.getValue().speaks()), desk))))
                .sorted(Comparator.comparing(speaking -> speaking.view().key()))
                .toList());
        this.destined = new Once<>(destined::now);
    }

    AccountView.@Nullable PersonView speaker(AccountSettings account) {
        return person(account.speaker())
                .map(person -> new AccountView.PersonView(person.name(), person.displayName(), person.active())).orElse(null);
    }

    AutomationView automation(Acknowledgement word) {
        return new AutomationView(person(word.by()).map(People.Person::displayName).orElse(word.by()), word.at().toString(),
                word.operator());
    }

    AccountView.RouteView route(Route route) {
        int desk = route.serviceDeskId();
        Map<Integer, String> its = types.computeIfAbsent(desk, id -> catalog.requestTypes(id).orElse(List.of()).stream()
                .collect(Collectors.toMap(RequestType::id, RequestType::name, (one, other) -> one)));
        return new AccountView.RouteView(Integer.toString(desk), desks.get().get(desk),
                Integer.toString(route.requestTypeId()), its.get(route.requestTypeId()));
    }

    List<AccountView.SpeechView> speeches(List<Speech> speeches) {
        return speeches.stream()
                .map(speech -> new AccountView.SpeechView(speech.statusId(), statuses.get().get(speech.statusId()), speech.words(),
                        new TreeMap<>(speech.languages())))
                .toList();
    }

    /** Those with words of their own that its requests can come to, by key. */
    List<AccountView.ProjectView> projects(AccountSettings account) {
        if (projects.get().isEmpty()) {
            return List.of();
        }
        Set<Integer> its = destined.get().desks(account);
        return projects.get().stream().filter(speaking -> its.contains(speaking.desk())).map(Speaking::view).toList();
    }

    private Optional<People.Person> person(String key) {
        return known.computeIfAbsent(key, people::byKey);
    }

    /** What is asked for when it is first needed. */
    private static final class Once<T> {

        private final Supplier<T> source;
        private @Nullable T told;

        Once(Supplier<T> source) {
            this.source = source;
        }

        T get() {
            T now = told;
            if (now == null) {
                now = source.get();
                told = now;
            }
            return now;
        }
    }
}
