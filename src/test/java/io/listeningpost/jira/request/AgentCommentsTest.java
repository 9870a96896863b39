package io.listeningpost.jira.request;

import static io.listeningpost.jira.request.RequestStage.comment;
import static io.listeningpost.jira.request.RequestStage.done;
import static io.listeningpost.jira.request.RequestStage.opening;
import static io.listeningpost.jira.request.RequestStage.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.comments.MutableComment;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.util.json.JSONObject;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.health.Complaints;
import io.listeningpost.intake.Photos;
import io.listeningpost.reply.AgentComment;
import io.listeningpost.reply.PublicComments;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a desk as strict as Jira: only what was meant for the customer from the beginning counts. */
class AgentCommentsTest {

    private static final String FLAG = "sd.public.comment";

    @TempDir
    Path home;

    private RequestStage stage;
    private RequestRef request;
    private PublicComments comments;

    @BeforeEach
    void open() {
        stage = new RequestStage(home);
        request = done(stage.requests.open(opening(post("1001", "look at this"), Photos.NONE)));
        comments = new AgentComments(stage.service(IssueManager.class), stage.service(CommentManager.class), properties());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void readsWhatAgentsWroteToTheCustomer() {
        long id = stage.desk.as("amelia").comment(request.key(), "*Sorry*, [~bruno]", true);

        AgentComment read = comments.find(id).orElseThrow();

        assertThat(read.text()).isEqualTo("Sorry,");
        assertThat(read.request()).isEqualTo(request);
        assertThat(read.author()).isEqualTo(stage.service(UserManager.class).getUserByName("amelia").getKey());
        assertThat(comments.after(request, Instant.EPOCH)).containsExactly(read);
        assertThat(comments.after(request, read.at())).isEmpty();
    }

    @Test
    void neverReadsAnInternalCommentWhateverHappensToItLater() {
        long id = stage.desk.as("amelia").comment(request.key(), "between us", false);
        assertThat(comments.find(id)).isEmpty();

        awaitTheNextMoment(id);
        properties().put("CommentProperty", id, FLAG, "{\"internal\": false}");
        assertThat(comments.find(id)).isEmpty();

        properties().delete("CommentProperty", id, FLAG);
        assertThat(comments.find(id)).isEmpty();
        assertThat(comments.after(request, Instant.EPOCH)).isEmpty();
    }

    /** The moments of the flag are those of one that was public from the beginning. */
    @Test
    void neverReadsACommentThatWasHeardOfAsInternalAlsoIfItIsMadePublicInTheSameInstant() {
        long id = stage.desk.as("amelia").comment(request.key(), "between us", false);
        comments.keepInternal(id);
        comments.keepInternal(id);

        properties().delete("CommentProperty", id, FLAG);
        properties().put("CommentProperty", id, FLAG, "{\"internal\": false}");

        assertThat(comments.find(id)).isEmpty();
        assertThat(comments.after(request, Instant.EPOCH)).isEmpty();
    }

    @Test
    void doesNothingToKeepADeletedCommentInternal() {
        long id = stage.desk.as("amelia").comment(request.key(), "between us", false);
        manager().delete(manager().getCommentById(id));

        comments.keepInternal(id);

        assertThat(properties().get("CommentProperty", id, "listening-post.internal")).isNull();
    }

    @Test
    void readsAPublicCommentNoMoreOnceItIsInternalOrDeleted() {
        long hidden = stage.desk.as("amelia").comment(request.key(), "hello", true);
        long deleted = stage.desk.as("amelia").comment(request.key(), "hello", true);
        properties().put("CommentProperty", hidden, FLAG, "{\"internal\": true}");
        manager().delete(manager().getCommentById(deleted));

        assertThat(comments.find(hidden)).isEmpty();
        assertThat(comments.find(deleted)).isEmpty();
    }

    @Test
    void leavesOutWhatWeWroteWhatIsRestrictedAndWhatNobodySaidIsPublic() throws Exception {
        long ours = done(stage.requests.comment(comment(request, post("1002", "and this"), Photos.NONE)));
        var issue = stage.service(IssueManager.class).getIssueObject(request.issueId());
        var amelia = stage.service(UserManager.class).getUserByName("amelia");
        Map<String, JSONObject> open = Map.of(FLAG, new JSONObject().put("internal", false));
        long group = manager().create(issue, amelia, "x", "jira-administrators", null, null, open, false).getId();
        long unsaid = manager().create(issue, amelia, "x", null, null, null, Map.of(), false).getId();
        long reporter = manager().create(issue, issue.getReporter(), "x", null, null, null, open, false).getId();

        for (long id : List.of(ours, group, unsaid, reporter)) {
            assertThat(comments.find(id)).isEmpty();
        }
        assertThat(comments.after(request, Instant.EPOCH)).isEmpty();
    }

    @Test
    void hasAnotherVersionForOtherWords() {
        long id = stage.desk.as("amelia").comment(request.key(), "hello", true);
        AgentComment before = comments.find(id).orElseThrow();
        MutableComment comment = manager().getMutableComment(id);
        comment.setBody("hello!");
        manager().update(comment, Map.of(), false);

        AgentComment after = comments.find(id).orElseThrow();

        assertThat(after.version()).isNotEqualTo(before.version()).hasSize(32);
        assertThat(after.at()).isEqualTo(before.at());
    }

    @Test
    void hearsOfPublicCommentsAndOfEveryChange() {
        List<String> heard = new ArrayList<>();
        CommentsHeard listener = RequestBeans.commentsHeard(stage.service(EventPublisher.class), new CommentNews() {
            @Override
            public void written(long issueId, long commentId) {
                heard.add("written " + commentId);
            }

            @Override
            public void internal(long issueId, long commentId) {
                heard.add("internal " + commentId);
            }

            @Override
            public void changed(long issueId, long commentId, String editor) {
                heard.add("changed " + commentId);
                throw new IllegalStateException("a bug of ours harms no comment");
            }
        }, new Complaints(Clock.systemUTC()));
        listener.start();
        long told = stage.desk.as("amelia").comment(request.key(), "hello", true);
        long internal = stage.desk.as("amelia").comment(request.key(), "between us", false);
        MutableComment comment = manager().getMutableComment(told);
        comment.setBody("hello!");
        manager().update(comment, Map.of(), true);
        listener.stop();
        stage.desk.as("amelia").comment(request.key(), "later", true);

        assertThat(heard).containsExactly("written " + told, "internal " + internal, "changed " + told);
    }

    /** Until Jira's clock, which counts milliseconds, can tell a change of the flag from its beginning. */
    private void awaitTheNextMoment(long id) {
        Instant said = properties().get("CommentProperty", id, FLAG).getCreated().toInstant();
        while (Instant.now().toEpochMilli() <= said.toEpochMilli()) {
            Thread.onSpinWait();
        }
    }

    private JsonEntityPropertyManager properties() {
        return stage.service(JsonEntityPropertyManager.class);
    }

    private CommentManager manager() {
        return stage.service(CommentManager.class);
    }
}
