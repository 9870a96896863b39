package io.listeningpost.sandbox.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MatrixOptionsTest {

    private static final Path REPORT = Path.of("report.txt");

    @Test
    void readsACellWithItsDatabase() {
        MatrixOptions options = MatrixOptions.of("x", "opens/Opening > Conversations.begin,after,h2", "halt", REPORT);

        assertThat(options.databases()).containsExactly("h2");
        assertThat(options.halts()).isTrue();
        assertThat(options.wantsChapter("opens")).isTrue();
        assertThat(options.wantsChapter("open")).isFalse();
        assertThat(options.wants("opens/Opening > Conversations.begin,after", true)).isTrue();
        assertThat(options.wants("opens/Opening > Conversations.begin,before", true)).isFalse();
    }

    @Test
    void triesAllOfAChapterOnBothDatabases() {
        MatrixOptions options = MatrixOptions.of("x", "answers/", "cut", REPORT);

        assertThat(options.databases()).containsExactly("h2", "postgres");
        assertThat(options.wants("answers/Dispatch > Network.send,after", true)).isTrue();
        assertThat(options.wants("opens/Dispatch > Network.send,after", true)).isFalse();
        assertThat(MatrixOptions.of("x", "all", "cut", REPORT).wants("anything", true)).isTrue();
    }

    @Test
    void saysWhichEndsThereAre() {
        assertThatThrownBy(() -> MatrixOptions.of("x", "all", "kill", REPORT)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("halt or cut");
    }

    @Test
    void knowsItsNetworks() {
        assertThatThrownBy(() -> MatrixOptions.of("myspace", "all", "cut", REPORT)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("matrix.network is \"myspace\"").hasMessageContaining("mastodon");
    }

    /** Stores and Jira do not know which network it is. */
    @Test
    void triesWhatCrossesTheNetworkAlone() {
        MatrixOptions options = MatrixOptions.of("mastodon", "network,h2", "cut", REPORT);

        assertThat(options.databases()).containsExactly("h2");
        assertThat(options.wantsChapter("answers")).isTrue();
        assertThat(options.wants("answers/Dispatch > Network.send,after", true)).isTrue();
        assertThat(options.wants("answers/Aftermath > Outbox.delivered,after", true)).isFalse();
        assertThat(options.wants("answers/Mastodon POST /api/v1/statuses,hang", false)).isTrue();
    }

    @Test
    void takesHowCellsBegin() {
        MatrixOptions options = MatrixOptions.of("x", "answers/Dispatch*,h2", "halt", REPORT);

        assertThat(options.wantsChapter("answers")).isTrue();
        assertThat(options.wantsChapter("opens")).isFalse();
        assertThat(options.wants("answers/Dispatch > Network.send,after", true)).isTrue();
        assertThat(options.wants("answers/Aftermath > Outbox.delivered,after", true)).isFalse();
    }
}
