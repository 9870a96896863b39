package io.listeningpost.jira.rest.admin;

import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.DeskCatalog;
import io.listeningpost.settings.People;
import io.listeningpost.settings.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a settings form into settings, or says everything that is wrong with it at once. Thread-safe. */
public final class SettingsCheck {

    private final People people;
    private final DeskCatalog desks;
    private final SpeechCheck speeches;
    private final Refusals refusals;

    public SettingsCheck(People people, DeskCatalog desks, SpeechCheck speeches, Refusals refusals) {
        this.people = people;
        this.desks = desks;
        this.speeches = speeches;
        this.refusals = refusals;
    }

    AccountSettings apply(SettingsForm form, AccountSettings account) {
        List<FieldError> errors = new ArrayList<>();
        String speaker = speaker(form.speaker(), account, errors);
        Optional<Route> route = Optional.ofNullable(form.route()).flatMap(each -> route(each, errors));
        var spoken = speeches.check(form.speeches(), account, errors);
        int grace = grace(form.graceSeconds(), errors);
        Optional<String> reopen = reopen(form.reopenAction(), route, errors);
        if (!errors.isEmpty()) {
            throw refusals.invalid(errors);
        }
        return new AccountSettings(account.id(), account.handle(), account.name(), account.state(), speaker, account.linkedAt(),
                account.importFrom(), route, spoken, Duration.ofSeconds(grace), reopen, account.hearing(), account.budget(),
                account.automation(), account.wording(), account.quiet(), account.edits());
    }

    private String speaker(@Nullable String name, AccountSettings account, List<FieldError> errors) {
        Optional<People.Person> person = Optional.ofNullable(name).map(String::strip).flatMap(people::byName)
                .filter(People.Person::active);
        if (person.isEmpty()) {
            errors.add(refusals.error("speaker", "listening-post.error.speaker"));
        }
        return person.map(People.Person::key).orElse(account.speaker());
    }

    private Optional<Route> route(SettingsForm.RouteForm form, List<FieldError> errors) {
        Optional<Integer> desk = number(form.serviceDesk())
                .filter(id -> desks.serviceDesks().stream().anyMatch(each -> each.id() == id));
        if (desk.isEmpty()) {
            errors.add(refusals.error("route.serviceDesk", "listening-post.error.desk"));
            return Optional.empty();
        }
        Optional<Integer> type = number(form.requestType())
                .filter(id -> desks.requestTypes(desk.get()).orElse(List.of()).stream().anyMatch(each -> each.id() == id));
        if (type.isEmpty()) {
            errors.add(refusals.error("route.requestType", "listening-post.error.request-type"));
        }
        return type.map(id -> new Route(desk.get(), id));
    }

    private int grace(@Nullable Integer seconds, List<FieldError> errors) {
        if (seconds == null || seconds < 0 || seconds > 3600) {
            errors.add(refusals.error("graceSeconds", "listening-post.error.grace"));
            return 0;
        }
        return seconds;
    }

    private Optional<String> reopen(@Nullable String name, Optional<Route> route, List<FieldError> errors) {
        Optional<String> action = Optional.ofNullable(name).map(String::strip).filter(each -> !each.isEmpty());
        List<String> known = route.map(each -> desks.actions(each.serviceDeskId())).orElse(List.of());
        if (action.isPresent() && !known.isEmpty() && !known.contains(action.get())) {
            errors.add(refusals.error("reopenAction", "listening-post.error.reopen", String.join(", ", known)));
        }
        return action;
    }

    private static Optional<Integer> number(@Nullable String id) {
        return Optional.ofNullable(id).filter(each -> each.matches("\\d{1,9}")).map(Integer::valueOf);
    }
}
