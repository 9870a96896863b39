package io.listeningpost.sandbox.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MatrixOptionsTest {

    private static final Path REPORT = Path.of("report.txt");

    @Test
    void readsACellWithItsDatabase() {
        MatrixOptions options = MatrixOptions.of("opens/Opening > Conversations.begin,after,h2", "halt", REPORT);

        assertThat(options.databases()).containsExactly("h2");
        assertThat(options.halts()).isTrue();
        assertThat(options.wantsChapter("opens")).isTrue();
        assertThat(options.wantsChapter("open")).isFalse();
        assertThat(options.wants("opens/Opening > Conversations.begin,after")).isTrue();
        assertThat(options.wants("opens/Opening > Conversations.begin,before")).isFalse();
    }

    @Test
    void triesAllOfAChapterOnBothDatabases() {
        MatrixOptions options = MatrixOptions.of("answers/", "cut", REPORT);

        assertThat(options.databases()).containsExactly("h2", "postgres");
        assertThat(options.wants("answers/Dispatch > Network.send,after")).isTrue();
        assertThat(options.wants("opens/Dispatch > Network.send,after")).isFalse();
        assertThat(MatrixOptions.of("all", "cut", REPORT).wants("anything")).isTrue();
    }

    @Test
    void saysWhichEndsThereAre() {
        assertThatThrownBy(() -> MatrixOptions.of("all", "kill", REPORT)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("halt or cut");
    }
}
