package io.listeningpost.testing;

import io.listeningpost.settings.ProjectBook;
import io.listeningpost.settings.ProjectSpeech;
import io.listeningpost.settings.ProjectSpeeches;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What statuses say in projects, in memory. */
public final class MemoryProjectSpeeches implements ProjectSpeeches {

    private final Map<Long, ProjectBook> books = new TreeMap<>();

    @Override
    public synchronized ProjectBook of(long project) {
        return books.getOrDefault(project, ProjectBook.EMPTY);
    }

    @Override
    public synchronized Map<Long, ProjectBook> all() {
        Map<Long, ProjectBook> all = new TreeMap<>(books);
        all.values().removeIf(book -> book.speeches().isEmpty());
        return all;
    }

    @Override
    public synchronized Optional<ProjectBook> replace(long project, long version, List<ProjectSpeech> speeches) {
        if (version != of(project).version()) {
            return Optional.empty();
        }
        books.put(project, new ProjectBook(version + 1, speeches));
        return Optional.of(books.get(project));
    }

    /** As it shall be, whatever it was. */
    public void says(long project, ProjectSpeech... speeches) {
        replace(project, of(project).version(), List.of(speeches)).orElseThrow();
    }
}
