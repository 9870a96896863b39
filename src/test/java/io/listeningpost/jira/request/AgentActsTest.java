package io.listeningpost.jira.request;

import static io.listeningpost.jira.request.RequestStage.done;
import static io.listeningpost.jira.request.RequestStage.opening;
import static io.listeningpost.jira.request.RequestStage.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.AttachmentManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.workflow.IssueWorkflowManager;
import com.atlassian.sal.api.message.I18nResolver;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.health.Complaints;
import io.listeningpost.intake.Photos;
import io.listeningpost.reply.RequestActs;
import io.listeningpost.reply.RequestActs.Move;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a desk as strict as Jira: an agent moves and notes as themselves, and nobody else does. */
class AgentActsTest {

    @TempDir
    Path home;

    private RequestStage stage;
    private RequestRef request;
    private RequestActs acts;

    @BeforeEach
    void open() {
        stage = new RequestStage(home);
        request = done(stage.requests.open(opening(post("1001", "look at this"), Photos.NONE)));
        Complaints complaints = new Complaints(Clock.systemUTC());
        PostComments comments = new PostComments(stage.service(CommentManager.class), stage.service(JsonEntityPropertyManager.class),
                new RequestPictures(stage.service(AttachmentManager.class), complaints), new RequestText(new Plain()), Clock.systemUTC());
        acts = new AgentActs(stage.service(IssueManager.class), stage.service(IssueWorkflowManager.class),
                new Moving(stage.service(IssueService.class)), comments, stage.service(PermissionManager.class),
                new Speaker(stage.service(UserManager.class), stage.service(JiraAuthenticationContext.class)), complaints);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void offersAndMakesTheMovesOfTheAgent() {
        List<Move> moves = acts.moves(request, key("amelia"));
        assertThat(moves).extracting(Move::name).isEqualTo(stage.desk.as("amelia").moves(request.key()));
        Move start = moves.stream().filter(move -> move.name().equals("Start progress")).findFirst().orElseThrow();

        assertThat(acts.move(request, key("amelia"), start.id())).isEmpty();

        assertThat(acts.moves(request, key("amelia"))).isNotEqualTo(moves);
        assertThat(acts.move(request, key("amelia"), start.id())).as("not from there").contains("");
    }

    @Test
    void offersAndDoesNothingForWhoeverMayNot() {
        int start = acts.moves(request, key("amelia")).getFirst().id();

        assertThat(acts.moves(request, "nobody")).isEmpty();
        assertThat(acts.move(request, "nobody", start)).contains("");
        assertThat(acts.note(request, "nobody", "x", "answer-1")).contains("");
        RequestRef gone = new RequestRef(request.issueId() + 1_000, "SUP-1000");
        assertThat(acts.moves(gone, key("amelia"))).isEmpty();
        assertThat(acts.move(gone, key("amelia"), start)).contains("");
        assertThat(comments()).isEmpty();
    }

    @Test
    void writesAnInternalCommentOnce() {
        assertThat(acts.note(request, key("amelia"), "ask the warehouse", "answer-1")).isEmpty();
        assertThat(acts.note(request, key("amelia"), "ask the warehouse", "answer-1")).isEmpty();

        assertThat(comments()).singleElement().satisfies(comment -> {
            assertThat(comment.getBody()).isEqualTo("ask the warehouse");
            assertThat(comment.getAuthorApplicationUser().getKey()).isEqualTo(key("amelia"));
            assertThat(stage.service(JsonEntityPropertyManager.class).get("CommentProperty", comment.getId(), "sd.public.comment")
                    .getValue()).contains("true");
        });
        acts.note(request, key("amelia"), "and the carrier", "answer-11");
        assertThat(comments()).hasSize(2);
    }

    private List<Comment> comments() {
        return stage.service(CommentManager.class).getComments(stage.service(IssueManager.class).getIssueObject(request.issueId()));
    }

    private String key(String login) {
        return stage.service(UserManager.class).getUserByName(login).getKey();
    }

    /** Keys as they are. */
    private static final class Plain implements I18nResolver {

        @Override
        public String getText(String key) {
            return key;
        }

        @Override
        public String getText(String key, Serializable... arguments) {
            return key;
        }

        @Override
        public String getText(Locale locale, String key, Serializable... arguments) {
            return key;
        }
    }
}
