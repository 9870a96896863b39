package io.listeningpost.sandbox.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every chapter on both databases, with nodes that are cut off; {@code mvn -Psandbox -Dmatrix=all} lets their JVMs halt instead.
 * On networks after the first, what crosses the network: the rest does not know which one it is. Beside other classes, but one after the
 * other.
 */
@Execution(ExecutionMode.CONCURRENT)
class CrashMatrixIT {

    /** What a mention and its answer go through; a step that is missing here was renamed or is not walked any more. */
    private static final List<String> LIFE = List.of(
            "SourcePoll > Network.listen",
            "JournalSink > Journal.record",
            "SourcePoll > Cursors.save",
            "Opening > Conversations.begin",
            "Opening > RequestDesk.open",
            "RequestOpening > Jira ServiceDeskCustomerRequestService.createCustomerRequest",
            "ThreadProperty > Jira JsonEntityPropertyManager.put",
            "RequestPictures > Jira AttachmentManager.createAttachment",
            "RequestOpening > Jira IssueIndexingService.reIndex",
            "RequestOpening > Jira RemoteIssueLinkManager.createRemoteIssueLink",
            "Opening > Conversations.opened",
            "MentionIntake > Journal.done",
            "Aftermath > Outbox.delivered",
            "Copies > CopyDesk.write",
            "PostComments > Jira CommentManager.create",
            "Copies > Outbox.copied");

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Timeout(value = 40, unit = TimeUnit.MINUTES)
    void losesAndDoublesNothingWhereverANodeDiesAndWhateverXIsInTroubleWith() throws IOException {
        Report report = run("x", "all");

        assertThat(report.steps()).containsAll(LIFE).contains("X GET /2/users/*/mentions", "X POST /2/tweets");
        assertThat(report.kills()).isGreaterThan(LIFE.size() * 4);
    }

    @ParameterizedTest
    @Execution(ExecutionMode.SAME_THREAD)
    @Timeout(value = 40, unit = TimeUnit.MINUTES)
    @CsvSource({
        "bluesky, Bluesky POST /xrpc/com.atproto.repo.putRecord",
        "mastodon, Mastodon POST /api/v1/statuses",
        "facebook, Facebook POST /v24.0/*/comments"})
    void norOnOtherNetworks(String network, String speaking) throws IOException {
        Report report = run(network, "network,h2");

        assertThat(report.steps()).contains(speaking, "Dispatch > Network.send", "SourcePoll > Network.listen");
        assertThat(report.kills()).isGreaterThan(20);
    }

    private static Report run(String network, String what) throws IOException {
        Report report = Matrix.run(MatrixOptions.of(network, what, "cut", Path.of("target", "matrix", network + ".txt")), line -> { });

        report.printed().forEach(System.out::println);
        assertThat(report.faults()).isEmpty();
        return report;
    }
}
