package io.listeningpost.sandbox.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Chaos on the packaged plugin, as {@code mvn -Psandbox -Dchaos=2} brings it, with few kills. */
class ChaosIT {

    private static final int KILLS = 2;
    private static final long SEED = 4;

    @Test
    @Timeout(value = 12, unit = TimeUnit.MINUTES)
    void losesAndDoublesNothing() throws IOException {
        List<String> said = new ArrayList<>();
        Reckoning reckoning = Chaos.run(
                new ChaosOptions(Path.of(System.getProperty("plugin.jar")), KILLS, SEED, 2, Path.of("target", "chaos")), said::add);

        said.addAll(reckoning.printed());
        said.forEach(System.out::println);
        assertThat(reckoning.isClean()).as(String.join("\n", said)).isTrue();
        assertThat(said).anyMatch(line -> line.contains("kills=" + KILLS)).noneMatch(line -> line.contains(" 0 requests"))
                .noneMatch(line -> line.contains(" 0 posts"));
    }
}
