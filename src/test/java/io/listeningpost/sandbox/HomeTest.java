package io.listeningpost.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path folder;

    @Test
    void keepsWhatIsThere() throws IOException {
        Path home = Home.prepare(folder.resolve("new"), false);
        Files.createFile(home.resolve("kept"));

        assertThat(Home.prepare(home, false).resolve("kept")).exists();
    }

    @Test
    void forgetsAnEarlierRunWhenAskedTo() throws IOException {
        Path home = Home.prepare(folder.resolve("new"), false);
        Files.createDirectories(home.resolve("db/deep"));
        Files.createFile(home.resolve("db/deep/file"));

        assertThat(Home.prepare(home, true).resolve("db")).doesNotExist();
    }

    @Test
    void neverDeletesAFolderThatIsNotASandbox() throws IOException {
        Path precious = Files.createFile(folder.resolve("precious"));

        assertThatThrownBy(() -> Home.prepare(folder, true)).hasMessageContaining("no sandbox made");
        assertThat(precious).exists();
    }
}
