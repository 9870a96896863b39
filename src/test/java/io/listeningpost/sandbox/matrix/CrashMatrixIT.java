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

/**
 * Every chapter on both databases, with nodes that are cut off; {@code mvn -Psandbox -Dmatrix=all} lets their JVMs halt instead. Other
 * networks: {@link NetworksMatrixIT}.
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
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void losesAndDoublesNothingWhereverANodeDiesAndWhateverXIsInTroubleWith() throws IOException {
        Report report = Matrix.run(MatrixOptions.of("x", "all", "cut", Path.of("target", "matrix", "x.txt")), line -> { });

        report.printed().forEach(System.out::println);
        assertThat(report.faults()).isEmpty();
        assertThat(report.steps()).containsAll(LIFE).contains("X GET /2/users/*/mentions", "X POST /2/tweets");
        assertThat(report.kills()).isGreaterThan(LIFE.size() * 4);
    }
}
