package io.listeningpost.testing;

import io.listeningpost.settings.AuditNames;
import io.listeningpost.settings.DeskCatalog;
import io.listeningpost.settings.DetailCatalog;
import java.util.List;
import java.util.Optional;

/** Names of one desk with two request types, of two statuses, two priorities, a component and a field of teams. */
public final class SomeNames implements DeskCatalog, DetailCatalog {

    private SomeNames() {
    }

    public static DeskCatalog ofOneDesk() {
        return new SomeNames();
    }

    public static AuditNames all() {
        SomeNames names = new SomeNames();
        return new AuditNames(names, names, new SomePeople());
    }

    @Override
    public List<Desk> serviceDesks() {
        return List.of(new Desk(3, "SUP", "Support"));
    }

    @Override
    public Optional<String> projectKey(int serviceDeskId) {
        return Optional.of("SUP");
    }

    @Override
    public Optional<List<RequestType>> requestTypes(int serviceDeskId) {
        return serviceDeskId == 3 ? Optional.of(List.of(new RequestType(24, "Complaint"), new RequestType(25, "Mention")))
                : Optional.empty();
    }

    @Override
    public List<Status> statuses() {
        return List.of(new Status("3", "In progress"), new Status("5", "Resolved"));
    }

    @Override
    public List<String> actions(int serviceDeskId) {
        return List.of();
    }

    @Override
    public List<Detail> priorities() {
        return List.of(new Detail("2", "High"), new Detail("3", "Medium"));
    }

    @Override
    public List<Detail> components(int serviceDeskId) {
        return List.of(new Detail("10100", "Delivery"));
    }

    /** As on a Jira that does not tell. */
    @Override
    public List<Detail> teamFields() {
        throw new IllegalStateException("Jira is starting");
    }

    @Override
    public List<String> teams(String field, int serviceDeskId) {
        return List.of();
    }
}
