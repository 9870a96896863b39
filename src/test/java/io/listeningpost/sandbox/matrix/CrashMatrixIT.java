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
 * The chapter in which a request opens, on both databases, with nodes that are cut off instead of JVMs that halt;
 * {@code mvn -Psandbox -Dmatrix=all} tries all of it.
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
            "X GET /2/users/*/mentions");

    @Test
    @Timeout(value = 40, unit = TimeUnit.MINUTES)
    void losesAndDoublesNothingWhereverANodeDiesAndWhateverXIsInTroubleWith() throws IOException {
        Report report = Matrix.run(MatrixOptions.of("opens/", "cut", Path.of("target", "matrix", "report.txt")), line -> { });

        report.printed().forEach(System.out::println);
        assertThat(report.faults()).isEmpty();
        assertThat(report.steps()).containsAll(LIFE);
        assertThat(report.kills()).isGreaterThan(LIFE.size() * 4);
    }
}
