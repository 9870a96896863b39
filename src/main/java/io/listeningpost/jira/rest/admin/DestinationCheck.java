package io.listeningpost.jira.rest.admin;

import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.Destination;
import io.listeningpost.settings.DeskCatalog;
import io.listeningpost.settings.DetailCatalog;
import io.listeningpost.settings.DetailCatalog.Detail;
import io.listeningpost.settings.FieldValue;
import io.listeningpost.settings.People;
import io.listeningpost.settings.Route;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks where a rule leads. Thread-safe. */
public final class DestinationCheck {

    private static final int LONGEST_TEAM = 255;

    private final DeskCatalog desks;
    private final DetailCatalog details;
    private final People people;
    private final Refusals refusals;

    public DestinationCheck(DeskCatalog desks, DetailCatalog details, People people, Refusals refusals) {
        this.desks = desks;
        this.details = details;
        this.people = people;
        this.refusals = refusals;
    }

    /** Empty where an error was added. */
    Optional<Destination> check(String place, RoutingForm.RuleForm form, List<FieldError> errors) {
        int before = errors.size();
        Optional<Integer> desk = number(form.serviceDesk()).filter(id -> desks.requestTypes(id).isPresent());
        if (desk.isEmpty()) {
            errors.add(refusals.error(place + ".serviceDesk", "listening-post.error.desk"));
        }
        Optional<Integer> type = number(form.requestType()).filter(id -> desk.flatMap(desks::requestTypes).orElse(List.of()).stream()
                .anyMatch(each -> each.id() == id));
        if (desk.isPresent() && type.isEmpty()) {
            errors.add(refusals.error(place + ".requestType", "listening-post.error.request-type"));
        }
        Optional<String> priority = said(form.priority());
        if (priority.isPresent() && isMissing(details.priorities(), priority.get())) {
            errors.add(refusals.error(place + ".priority", "listening-post.error.rule.priority"));
        }
        Optional<String> component = said(form.component());
        if (component.isPresent() && (number(component.get()).isEmpty()
                || desk.isPresent() && isMissing(details.components(desk.get()), component.get()))) {
            errors.add(refusals.error(place + ".component", "listening-post.error.rule.component"));
        }
        Optional<People.Person> assignee = said(form.assignee()).flatMap(people::byName).filter(People.Person::active);
        if (said(form.assignee()).isPresent() && assignee.isEmpty()) {
            errors.add(refusals.error(place + ".assignee", "listening-post.error.rule.assignee"));
        }
        Optional<FieldValue> team = team(place, form, errors);
        return errors.size() > before ? Optional.empty() : Optional.of(new Destination(new Route(desk.orElseThrow(), type.orElseThrow()),
                priority, component.map(Long::valueOf), assignee.map(People.Person::key), team));
    }

    /** What it offers depends on the project and the request type, so it is not asked whether it has such a team. */
    private Optional<FieldValue> team(String place, RoutingForm.RuleForm form, List<FieldError> errors) {
        Optional<String> field = said(form.teamField());
        Optional<String> name = said(form.team());
        if (field.isEmpty() ? name.isPresent() : isMissing(details.teamFields(), field.get())) {
            errors.add(refusals.error(place + ".teamField", "listening-post.error.rule.team-field"));
        }
        if (field.isPresent() && name.filter(each -> each.length() <= LONGEST_TEAM).isEmpty()) {
            errors.add(refusals.error(place + ".team", "listening-post.error.rule.team", LONGEST_TEAM));
        }
        return field.flatMap(id -> name.map(value -> new FieldValue(id, value)));
    }

    private static boolean isMissing(List<Detail> known, String id) {
        return known.stream().noneMatch(each -> each.id().equals(id));
    }

    private static Optional<String> said(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(each -> !each.isEmpty());
    }

    private static Optional<Integer> number(@Nullable String text) {
        return said(text).filter(each -> each.matches("\\d{1,9}")).map(Integer::valueOf);
    }
}
