package io.listeningpost.jira.rest.admin;

import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.DeskCatalog;
import io.listeningpost.settings.DetailCatalog;
import io.listeningpost.settings.GroupNames;
import io.listeningpost.settings.ProjectCatalog;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what a file names in this Jira, and says of each name that is not there what to do. For one thread. */
final class ConfigNames {

    private static final int MOST_KNOWN = 20;

    private final DeskCatalog desks;
    private final DetailCatalog details;
    private final ProjectCatalog projects;
    private final GroupNames groups;
    private final Refusals refusals;
    private final ConfigState state;
    private final List<FieldError> errors;

    ConfigNames(DeskCatalog desks, DetailCatalog details, ProjectCatalog projects, GroupNames groups, Refusals refusals,
            ConfigState state, List<FieldError> errors) {
        this.desks = desks;
        this.details = details;
        this.projects = projects;
        this.groups = groups;
        this.refusals = refusals;
        this.state = state;
        this.errors = errors;
    }

    /** Empty, and told, when no such account is linked here: a file makes none. */
    Optional<AccountSettings> account(String place, @Nullable String name) {
        String wanted = said(name);
        Optional<AccountSettings> found = state.named(wanted);
        if (found.isEmpty() && wanted.matches("[^/]+/.+")) {
            wrong(place, "listening-post.error.config.account", ConfigShape.shortened(wanted));
        } else if (found.isEmpty()) {
            wrong(place, "listening-post.error.config.account-form");
        }
        return found;
    }

    /** The id of the desk, as text. */
    Optional<Integer> desk(String place, @Nullable String project) {
        return one(place, "listening-post.error.config.project", project, desks.serviceDesks(), DeskCatalog.Desk::projectKey)
                .map(DeskCatalog.Desk::id);
    }

    /** A project with a service desk. */
    Optional<ProjectCatalog.Project> project(String place, @Nullable String key) {
        return desk(place, key).flatMap(desk -> desks.projectKey(desk)).flatMap(projects::byKey);
    }

    Optional<Integer> requestType(String place, Optional<Integer> desk, @Nullable String name) {
        return desk.flatMap(id -> one(place, "listening-post.error.config.request-type", name,
                desks.requestTypes(id).orElse(List.of()), DeskCatalog.RequestType::name)).map(DeskCatalog.RequestType::id);
    }

    Optional<String> status(String place, @Nullable String name) {
        return one(place, "listening-post.error.config.status", name, desks.statuses(), DeskCatalog.Status::name)
                .map(DeskCatalog.Status::id);
    }

    /** Nothing is asked when none is named. */
    Optional<String> priority(String place, @Nullable String name) {
        return said(name).isEmpty() ? Optional.empty()
                : one(place, "listening-post.error.config.priority", name, details.priorities(), DetailCatalog.Detail::name)
                        .map(DetailCatalog.Detail::id);
    }

    /** The same of the desk's project. */
    Optional<String> component(String place, Optional<Integer> desk, @Nullable String name) {
        return said(name).isEmpty() ? Optional.empty()
                : desk.flatMap(id -> one(place, "listening-post.error.config.component", name, details.components(id),
                        DetailCatalog.Detail::name)).map(DetailCatalog.Detail::id);
    }

    /** A select list that may hold a team. */
    Optional<String> teamField(String place, @Nullable String name) {
        return said(name).isEmpty() ? Optional.empty()
                : one(place, "listening-post.error.config.team-field", name, details.teamFields(), DetailCatalog.Detail::name)
                        .map(DetailCatalog.Detail::id);
    }

    /** Tells of each group that is not there, once. */
    void groups(String place, TeamForm team) {
        Set<String> told = new HashSet<>();
        lists(team).forEach((Named list) -> {
            for (int i = 0; list.names() != null && i < list.names().size(); i++) {
                String group = said(list.names().get(i));
                if (!group.isEmpty() && told.add(group) && !groups.exists(group)) {
                    wrong(place + "." + list.field() + "[" + i + "]", "listening-post.error.config.group", ConfigShape.shortened(group));
                }
            }
        });
    }

    private record Named(String field, @Nullable List<@Nullable String> names) {
    }

    private static Stream<Named> lists(TeamForm team) {
        return Stream.of(new Named("answerers", team.answerers()), new Named("confidants", team.confidants()),
                new Named("trainees", team.trainees()), new Named("approvers", team.approvers()));
    }

    /** Exactly so, or else whatever the case; what is called the same twice cannot be meant. */
    private <T> Optional<T> one(String place, String unknown, @Nullable String typed, List<T> known, Function<T, String> name) {
        String wanted = said(typed);
        List<T> exact = known.stream().filter(each -> name.apply(each).equals(wanted)).toList();
        List<T> found = exact.isEmpty() ? known.stream().filter(each -> name.apply(each).equalsIgnoreCase(wanted)).toList() : exact;
        if (found.size() > 1) {
            wrong(place, "listening-post.error.config.twice", ConfigShape.shortened(wanted));
        } else if (found.isEmpty()) {
            String all = String.join(", ", known.stream().map(name).distinct().limit(MOST_KNOWN).toList());
            wrong(place, unknown, ConfigShape.shortened(wanted), all);
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private void wrong(String place, String key, String... arguments) {
        errors.add(refusals.error(place, key, (Serializable[]) arguments));
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
