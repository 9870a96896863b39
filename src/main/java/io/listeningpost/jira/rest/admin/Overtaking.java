package io.listeningpost.jira.rest.admin;

import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.CannedBook;
import io.listeningpost.settings.DeskCatalog;
import io.listeningpost.settings.DetailCatalog;
import io.listeningpost.settings.Edit;
import io.listeningpost.settings.People;
import io.listeningpost.settings.ProjectCatalog;
import io.listeningpost.settings.RuleBook;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells an administrator that somebody else saved first, who it was, and in what the two differ. Thread-safe. */
public final class Overtaking {

    private final Gate gate;
    private final People people;
    private final Accounts accounts;
    private final Refusals refusals;
    private final ConfigExport export;
    private final Clock clock;

    public Overtaking(Gate gate, People people, DeskCatalog desks, DetailCatalog details, ProjectCatalog projects, Accounts accounts,
            Refusals refusals, Clock clock) {
        this.gate = gate;
        this.people = people;
        this.accounts = accounts;
        this.refusals = refusals;
        this.export = new ConfigExport(people, desks, details, projects);
        this.clock = clock;
    }

    /** By whoever calls, at this moment. */
    Edit edit() {
        return new Edit(gate.person(), clock.instant());
    }

    /** Of which only parts are said: the rest is empty. */
    ConfigState state() {
        return new ConfigState(accounts.all(), Map.of(), RuleBook.EMPTY, CannedBook.EMPTY, Map.of(), Map.of());
    }

    /** 409 with what stands and what would have stood. */
    Response of(Optional<Edit> edit, String revision, ConfigState theirs, ConfigState mine) {
        return of(edit, revision, Configuration.sections(export.of(theirs), export.of(mine)).stream()
                .flatMap(section -> section.changes().stream()).toList());
    }

    Response of(Optional<Edit> edit, String revision, List<ConfigDifference.Change> changes) {
        Optional<String> by = edit.map(each -> people.byKey(each.by()).map(People.Person::displayName).orElse(each.by()));
        boolean own = edit.filter(each -> each.by().equals(gate.person())).isPresent();
        FieldError error = own ? refusals.error("revision", "listening-post.error.overtaken.own")
                : by.map(name -> refusals.error("revision", "listening-post.error.overtaken.by", name))
                .orElseGet(() -> refusals.error("revision", "listening-post.error.overtaken"));
        return Response.status(Response.Status.CONFLICT).entity(new OvertakenView(List.of(error), revision, by.orElse(null),
                edit.map(each -> each.at().toString()).orElse(null), changes)).build();
    }
}
