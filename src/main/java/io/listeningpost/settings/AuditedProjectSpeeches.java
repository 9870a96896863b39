package io.listeningpost.settings;

import io.listeningpost.settings.AuditTrail.Deed;
import io.listeningpost.settings.AuditTrail.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** What statuses say in projects, with its changes written into the audit trail: of each status what it said and says. */
public final class AuditedProjectSpeeches implements ProjectSpeeches {

    private final ProjectSpeeches speeches;
    private final ProjectCatalog projects;
    private final AuditNames names;
    private final AuditTrail trail;

    public AuditedProjectSpeeches(ProjectSpeeches speeches, ProjectCatalog projects, AuditNames names, AuditTrail trail) {
        this.speeches = speeches;
        this.projects = projects;
        this.names = names;
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
        after.filter(changed -> !changed.speeches().equals(before.speeches())).ifPresent(changed -> tell(project, before, changed));
        return after;
    }

    private void tell(long project, ProjectBook before, ProjectBook after) {
        Optional<ProjectCatalog.Project> known = projects.byId(project);
        IntFunction<String> types = type -> known.flatMap(ProjectCatalog.Project::serviceDesk)
                .map(desk -> names.requestType(desk, type)).orElse("request type " + type);
        trail.add(new AuditTrail.Entry(Deed.PROJECT_WORDS_CHANGED, known.map(ProjectCatalog.Project::key).orElse("#" + project),
                Long.toString(project),
                SpeechDifference.of(names.statuses(), types, before, after).of(Field.STATUSES).stream().toList()));
    }
}
