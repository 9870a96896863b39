package io.listeningpost.sandbox.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryIT {

    /** The steps that every network takes. */
    private static final int EVERYWHERE = 10;

    @ParameterizedTest
    @ValueSource(strings = {"bluesky", "mastodon"})
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void tellsItOnOtherNetworks(String network) throws IOException {
        List<String> said = new ArrayList<>();
        Story.tell(new StoryOptions(Path.of(System.getProperty("plugin.jar")), "h2", network), said::add);
        assertThat(said).filteredOn(line -> line.matches(" ?\\d+  .*")).hasSize(EVERYWHERE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void tellsTheWholeStory(String database) throws IOException {
        List<String> said = new ArrayList<>();
        Story.tell(new StoryOptions(Path.of(System.getProperty("plugin.jar")), database, "x"), said::add);
        assertThat(said).filteredOn(line -> line.matches(" ?\\d+  .*")).hasSize(14)
                .allSatisfy(line -> assertThat(line).matches(".*\\[\\d+\\.\\d s]"));
    }
}
