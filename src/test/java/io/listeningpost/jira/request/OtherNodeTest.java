package io.listeningpost.jira.request;

import static io.listeningpost.jira.request.RequestStage.done;
import static io.listeningpost.jira.request.RequestStage.opening;
import static io.listeningpost.jira.request.RequestStage.photo;
import static io.listeningpost.jira.request.RequestStage.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.link.RemoteIssueLinkManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.util.UserManager;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.intake.RequestDraft;
import io.listeningpost.sandbox.desk.RequestSeen;
import io.listeningpost.social.Post;
import io.listeningpost.social.Visibility;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A node dies while it opens a request; another, whose index never hears of it, goes on. */
class OtherNodeTest {

    @TempDir
    Path home;

    private RequestStage one;
    private RequestStage two;

    @BeforeEach
    void open() {
        one = new RequestStage(home);
        two = one.otherNode(home.resolve("two"));
    }

    @AfterEach
    void close() {
        two.close();
        one.close();
    }

    @ParameterizedTest
    @CsvSource({"false, PUBLIC", "true, PUBLIC", "false, DIRECT", "true, DIRECT"})
    void findsTheRequestOfANodeThatDiedAtAnyStep(boolean afterTheCall, Visibility visibility) {
        boolean killed = true;
        int kills = 0;
        for (int call = 0; killed; call++) {
            String id = String.valueOf(100_000 + call);
            Post opener = post(id, id, id, "my order never arrived", visibility);
            one.killer.strikeAfter(call, afterTheCall);
            killed = one.killer.kills(() -> one.requests.open(opening(opener, photo())));
            kills += killed ? 1 : 0;
            one.killer.rest();

            RequestDraft draft = opening(opener, photo());
            RequestRef request = two.requests.findOpened(draft).orElseGet(() -> done(two.requests.open(draft)));

            RequestSeen seen = two.seen(request);
            assertThat(seen.links()).as("call %d", call).hasSize(1);
            assertThat(seen.files()).as("call %d", call).hasSize(1);
            assertThat(two.service(ProjectManager.class).getCurrentCounterForProject(10000L))
                    .as("requests that were ever opened until call %d", call).isEqualTo(call + 1);
        }
        assertThat(kills).isGreaterThan(10);
    }

    @Test
    void findsNothingInRequestsOfOthers() {
        for (int other = 0; other < 30; other++) {
            done(one.requests.open(opening(post("10010" + other, "another"), photo())));
        }

        assertThat(two.requests.findOpened(opening(post("1001", "1001", "7", "hello", Visibility.PUBLIC), photo()))).isEmpty();
    }

    @Test
    void looksPastRequestsThatWereOpenedSinceAndDeletedOnes() {
        RequestRef first = done(one.requests.open(opening(post("1", "1", "1", "first", Visibility.PUBLIC), photo())));
        unlink(first, "1");
        for (int other = 2; other < 60; other++) {
            String id = String.valueOf(other * 1_000);
            RequestRef later = done(one.requests.open(opening(post(id, id, id, "another", Visibility.PUBLIC), photo())));
            if (other % 3 == 0) {
                one.desk.delete(later.key());
            }
        }

        assertThat(two.requests.findOpened(opening(post("1", "1", "1", "first", Visibility.PUBLIC), photo()))).contains(first);
    }

    private void unlink(RequestRef request, String thread) {
        one.service(RemoteIssueLinkManager.class).removeRemoteIssueLinkByGlobalId(
                one.service(IssueManager.class).getIssueObject(request.issueId()), "listening-post:x:99:" + thread,
                one.service(UserManager.class).getUserByKey("listening-post"));
    }
}
