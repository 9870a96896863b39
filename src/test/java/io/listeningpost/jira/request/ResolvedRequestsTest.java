package io.listeningpost.jira.request;

import static io.listeningpost.jira.request.RequestStage.opening;
import static io.listeningpost.jira.request.RequestStage.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.IssueManager;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.intake.DeskAnswer;
import io.listeningpost.intake.Photos;
import io.listeningpost.retention.RequestState;
import io.listeningpost.retention.RequestStates;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolvedRequestsTest {

    @TempDir
    Path home;

    @Test
    void tellsOpenFromResolvedFromGone() {
        try (RequestStage stage = new RequestStage(home)) {
            RequestStates states = RequestBeans.requestStates(stage.service(IssueManager.class));
            DeskAnswer<RequestRef> opened = stage.requests.open(opening(post("1001", "look at this"), Photos.NONE));
            RequestRef request = ((DeskAnswer.Done<RequestRef>) opened).value();

            assertThat(states.of(request)).isEqualTo(new RequestState.Open());

            Instant before = Instant.now().minus(Duration.ofMinutes(1));
            stage.desk.as("amelia").move(request.key(), "Resolve this issue");
            assertThat(states.of(request)).isInstanceOfSatisfying(RequestState.Resolved.class,
                    resolved -> assertThat(resolved.since()).isBetween(before, before.plus(Duration.ofMinutes(5))));

            assertThat(states.of(new RequestRef(request.issueId() + 1_000, "SUP-1000"))).isEqualTo(new RequestState.Gone());
        }
    }
}
