package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.settings.ProjectBook;
import io.listeningpost.settings.ProjectSpeech;
import io.listeningpost.settings.ProjectSpeeches;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.java.ao.Query;

/** What statuses say in projects, in the table PROJECT_SPEECH. */
public final class AoProjectSpeeches implements ProjectSpeeches {

    private final Tables tables;

    public AoProjectSpeeches(ActiveObjects ao) {
        this.tables = new Tables(ao);
    }

    @Override
    public ProjectBook of(long project) {
        return row(project).map(AoProjectSpeeches::book).orElse(ProjectBook.EMPTY);
    }

    @Override
    public Map<Long, ProjectBook> all() {
        Map<Long, ProjectBook> books = new TreeMap<>();
        tables.list(ProjectSpeechRow.class, Query.select()).forEach(row -> books.put(Long.valueOf(row.getProject()), book(row)));
        books.values().removeIf(book -> book.speeches().isEmpty());
        return books;
    }

    @Override
    public Optional<ProjectBook> replace(long project, long version, List<ProjectSpeech> speeches) {
        ProjectBook fresh = new ProjectBook(version + 1, speeches);
        return tables.contest(() -> {
            Optional<ProjectSpeechRow> old = row(project);
            if (old.map(ProjectSpeechRow::getEdition).orElse(ProjectBook.EMPTY.version()) != version) {
                return Optional.empty();
            }
            old.ifPresent(row -> tables.take(ProjectSpeechRow.class, row.getID()));
            tables.insert(ProjectSpeechRow.class, Map.of("PROJECT", Long.toString(project), "EDITION", fresh.version(),
                    "BODY", ProjectSpeechJson.write(speeches)));
            return Optional.of(fresh);
        });
    }

    private static ProjectBook book(ProjectSpeechRow row) {
        return new ProjectBook(row.getEdition(), ProjectSpeechJson.read(row.getBody()));
    }

    private Optional<ProjectSpeechRow> row(long project) {
        return tables.one(ProjectSpeechRow.class, "PROJECT = ?", Long.toString(project));
    }
}
