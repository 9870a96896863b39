package io.listeningpost.sandbox.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryIT {

    @ParameterizedTest
    @CsvSource({"h2, x, 14", "postgres, x, 14", "h2, facebook, 10", "h2, bluesky, 10", "h2, mastodon, 10"})
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void tellsTheWholeStory(String database, String network, int steps) throws IOException {
        List<String> said = new ArrayList<>();
        Story.tell(new StoryOptions(Path.of(System.getProperty("plugin.jar")), database, network), said::add);
        assertThat(said).filteredOn(line -> line.matches(" ?\\d+  .*")).hasSize(steps)
                .allSatisfy(line -> assertThat(line).matches(".*\\[\\d+\\.\\d s]"));
    }
}
