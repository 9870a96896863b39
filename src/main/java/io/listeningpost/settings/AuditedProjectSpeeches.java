package io.listeningpost.settings;

import io.listeningpost.settings.AuditTrail.Changed;
import io.listeningpost.settings.AuditTrail.Deed;
import io.listeningpost.settings.AuditTrail.Field;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What statuses say in projects, with its changes written into the audit trail: of each status what it does, not its words. */
public final class AuditedProjectSpeeches implements ProjectSpeeches {

    private final ProjectSpeeches speeches;
    private final ProjectCatalog projects;
    private final DeskCatalog desks;
    private final AuditTrail trail;

    public AuditedProjectSpeeches(ProjectSpeeches speeches, ProjectCatalog projects, DeskCatalog desks, AuditTrail trail) {
        this.speeches = speeches;
        this.projects = projects;
        this.desks = desks;
        this.trail = trail;
    }

    @Override
    public ProjectBook of(long project) {
        return speeches.of(project);
    }

    @Override
    public Map<Long, ProjectBook> all() {
        return speeches.all();
    }

    @Override
    public Optional<ProjectBook> replace(long project, long version, List<ProjectSpeech> fresh) {
        ProjectBook before = speeches.of(project);
        Optional<ProjectBook> after = speeches.replace(project, version, fresh);
        after.filter(changed -> !changed.speeches().equals(before.speeches())).ifPresent(changed -> trail.add(new AuditTrail.Entry(
                Deed.PROJECT_WORDS_CHANGED,
                projects.byId(project).map(ProjectCatalog.Project::key).orElse("#" + project), Long.toString(project),
                List.of(new Changed(Field.STATUSES, Optional.of(told(before)), Optional.of(told(changed)))))));
        return after;
    }

    private String told(ProjectBook book) {
        Map<String, String> names = desks.statuses().stream()
                .collect(Collectors.toMap(DeskCatalog.Status::id, DeskCatalog.Status::name, (first, second) -> first));
        return String.join("; ", book.speeches().stream().map(each -> names.getOrDefault(each.statusId(), "#" + each.statusId())
                + each.requestType().map(type -> " (" + type + ")").orElse("") + ": "
                + each.does().name().toLowerCase(Locale.ROOT)).toList());
    }
}
