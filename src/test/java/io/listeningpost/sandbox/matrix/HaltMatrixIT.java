package io.listeningpost.sandbox.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What opens a request and what says something in public, with JVMs that halt: {@link CrashMatrixIT} cuts nodes off instead, which is
 * quicker and tries everything. All of it with halts: {@code mvn -Psandbox -Dmatrix=all}.
 */
@Execution(ExecutionMode.CONCURRENT)
class HaltMatrixIT {

    @ParameterizedTest
    @Execution(ExecutionMode.SAME_THREAD)
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    @CsvSource({"opens/Opening, Opening > RequestDesk.open", "answers/Dispatch, Dispatch > Network.send"})
    void losesAndDoublesNothingWhereverItsJvmHalts(String cells, String step) throws IOException {
        Report report = Matrix.run(MatrixOptions.of("x", cells + "*,h2", "halt", Path.of("target", "matrix", "x-halt.txt")), line -> { });

        report.printed().forEach(System.out::println);
        assertThat(report.faults()).isEmpty();
        assertThat(report.steps()).contains(step);
        assertThat(report.kills()).isGreaterThan(3);
    }
}
