package io.listeningpost.sandbox.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A short soak on the packaged plugin, as {@code mvn -Psandbox -Dsoak=120} does it for hours. */
class SoakIT {

    private static final Duration LOAD = Duration.ofMinutes(3);

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void losesAndDoublesNothingAndDoesNotGrow() throws IOException {
        List<String> said = new ArrayList<>();
        Verdict verdict = Soak.run(new SoakOptions(Path.of(System.getProperty("plugin.jar")), LOAD, 5, 5, 11, Duration.ofSeconds(10),
                Path.of("target", "soak")), said::add);

        said.addAll(verdict.printed());
        said.forEach(System.out::println);
        assertThat(verdict.isClean()).as(String.join("\n", said)).isTrue();
        assertThat(said).noneMatch(line -> line.contains(" 0 requests")).noneMatch(line -> line.contains(" 0 taken"));
    }
}
