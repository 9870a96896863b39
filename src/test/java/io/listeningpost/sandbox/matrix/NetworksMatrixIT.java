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
 * On networks after the first, what crosses the network: the rest does not know which one it is. Beside other classes, but one network
 * after the other.
 */
@Execution(ExecutionMode.CONCURRENT)
class NetworksMatrixIT {

    @ParameterizedTest
    @Execution(ExecutionMode.SAME_THREAD)
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    @CsvSource({
        "bluesky, Bluesky POST /xrpc/com.atproto.repo.putRecord",
        "mastodon, Mastodon POST /api/v1/statuses",
        "facebook, Facebook POST /v24.0/*/comments"})
    void losesAndDoublesNothing(String network, String speaking) throws IOException {
        Report report = Matrix.run(MatrixOptions.of(network, "network,h2", "cut", Path.of("target", "matrix", network + ".txt")),
                line -> { });

        report.printed().forEach(System.out::println);
        assertThat(report.faults()).isEmpty();
        assertThat(report.steps()).contains(speaking, "Dispatch > Network.send", "SourcePoll > Network.listen");
        assertThat(report.kills()).isGreaterThan(20);
    }
}
