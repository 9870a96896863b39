package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.settings.ProjectBook;
import io.listeningpost.settings.ProjectSpeech;
import io.listeningpost.settings.ProjectSpeech.Does;
import io.listeningpost.settings.ProjectSpeeches;
import io.listeningpost.settings.Speech;
import io.listeningpost.testing.Together;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class ProjectSpeechesContract extends Contract {

    private static final AtomicLong PROJECTS = new AtomicLong(20_000);

    private final ProjectSpeeches speeches = stores.projects();
    private final long project = PROJECTS.incrementAndGet();

    ProjectSpeechesContract(Stores stores) {
        super(stores);
    }

    private static ProjectSpeech says(String words) {
        return new ProjectSpeech(Optional.empty(), Does.WORDS, new Speech("5", words));
    }

    private ProjectBook replace(List<ProjectSpeech> fresh) {
        return speeches.replace(project, speeches.of(project).version(), fresh).orElseThrow();
    }

    @Test
    void keepsAllThatAProjectSays() {
        List<ProjectSpeech> all = List.of(
                new ProjectSpeech(Optional.of(25), Does.WORDS, new Speech("10001", "\ud83d\ude21 \\ ' \" $request.key",
                        Map.of("de", "K\u00fcndigung", "ja", "\u6ce8\u6587"))),
                new ProjectSpeech(Optional.empty(), Does.NOTHING, new Speech("10001", "")),
                new ProjectSpeech(Optional.of(26), Does.ACCOUNT, new Speech("10001", "")),
                says("word ".repeat(2_000)));

        ProjectBook kept = replace(all);

        assertThat(kept.speeches()).isEqualTo(all);
        assertThat(speeches.of(project)).isEqualTo(kept);
        assertThat(speeches.all()).containsEntry(project, kept);
    }

    @Test
    void keepsProjectsApart() {
        replace(List.of(says("here")));

        assertThat(speeches.of(PROJECTS.incrementAndGet())).isEqualTo(ProjectBook.EMPTY);
    }

    @Test
    void namesNoProjectThatSaysNothingOfItsOwnAnyMore() {
        replace(List.of(says("once")));
        ProjectBook emptied = replace(List.of());

        assertThat(emptied.version()).isEqualTo(2);
        assertThat(speeches.of(project)).isEqualTo(emptied);
        assertThat(speeches.all()).doesNotContainKey(project);
    }

    @Test
    void refusesAChangeOfWhatChangedMeanwhile() {
        ProjectBook first = replace(List.of(says("1")));
        ProjectBook second = replace(List.of());

        assertThat(second.version()).isEqualTo(first.version() + 1);
        assertThat(speeches.replace(project, first.version(), List.of(says("late")))).isEmpty();
        assertThat(speeches.of(project)).isEqualTo(second);
    }

    @Test
    void ofManyChangesOfOneVersionOneCounts() {
        for (int round = 0; round < ROUNDS; round++) {
            long version = speeches.of(project).version();

            List<Boolean> won = Together.run(THREADS, i -> speeches.replace(project, version, List.of(says("by " + i))).isPresent());

            assertThat(won).containsOnlyOnce(true);
            int winner = IntStream.range(0, THREADS).filter(won::get).findFirst().orElseThrow();
            assertThat(speeches.of(project)).isEqualTo(new ProjectBook(version + 1, List.of(says("by " + winner))));
        }
    }
}
