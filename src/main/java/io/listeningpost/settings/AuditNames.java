package io.listeningpost.settings;

import io.listeningpost.settings.DetailCatalog.Detail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What people call what is kept by its id, for the audit log: the id itself for what Jira does not know any more and for what it does not
 * tell at this moment. Never throws. Blocks; thread-safe.
 */
public final class AuditNames {

    private final DeskCatalog desks;
    private final DetailCatalog details;
    private final People people;

    public AuditNames(DeskCatalog desks, DetailCatalog details, People people) {
        this.desks = desks;
        this.details = details;
        this.people = people;
    }

    /** All statuses by id. */
    Map<String, String> statuses() {
        return told(() -> Optional.of(desks.statuses().stream().collect(
                Collectors.toMap(DeskCatalog.Status::id, DeskCatalog.Status::name, (first, second) -> first)))).orElse(Map.of());
    }

    /** As in {@code Support / Complaint}. */
    String route(Route route) {
        String desk = told(() -> desks.serviceDesks().stream().filter(each -> each.id() == route.serviceDeskId())
                .map(DeskCatalog.Desk::name).findFirst()).orElse("service desk " + route.serviceDeskId());
        return desk + " / " + requestType(route.serviceDeskId(), route.requestTypeId());
    }

    String requestType(int desk, int type) {
        return told(() -> desks.requestTypes(desk).flatMap(types -> types.stream().filter(each -> each.id() == type)
                .map(DeskCatalog.RequestType::name).findFirst())).orElse("request type " + type);
    }

    String priority(String id) {
        return detail(details::priorities, id);
    }

    String component(int desk, long id) {
        return detail(() -> details.components(desk), Long.toString(id));
    }

    String field(String id) {
        return detail(details::teamFields, id);
    }

    /** The name that somebody logs in with. */
    String user(String key) {
        return told(() -> people.byKey(key).map(People.Person::name)).orElse(key);
    }

    private static String detail(Supplier<List<Detail>> all, String id) {
        return told(() -> all.get().stream().filter(each -> each.id().equals(id)).map(Detail::name).findFirst()).orElse("#" + id);
    }

    /** What was done is done, whatever becomes of its names. */
    private static <T> Optional<T> told(Supplier<Optional<T>> asked) {
        try {
            return asked.get();
        } catch (RuntimeException unknown) {
            return Optional.empty();
        }
    }
}
