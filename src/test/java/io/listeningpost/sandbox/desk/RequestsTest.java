package io.listeningpost.sandbox.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.util.json.JSONObject;
import com.atlassian.servicedesk.api.BadRequestException;
import com.atlassian.servicedesk.api.ForbiddenException;
import com.atlassian.servicedesk.api.comment.ServiceDeskComment;
import com.atlassian.servicedesk.api.comment.ServiceDeskCommentService;
import com.atlassian.servicedesk.api.event.ServiceDeskCommentEvent;
import io.listeningpost.sandbox.host.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.Kind.class)
final class RequestsTest {

    private final TestDatabase database;
    private final Jira jira;

    RequestsTest(Database.Kind kind) {
        database = TestDatabase.open(kind);
        jira = Jira.on(database);
    }

    @AfterEach
    void close() {
        jira.close();
        database.close();
    }

    @Test
    void keepsARequestOverARestart() {
        Issue raised = jira.raise("My order never arrived", "Where is it? 😀");
        jira.close();
        try (Jira again = Jira.on(database)) {
            Issue found = again.service(IssueManager.class).getIssueObject(raised.getKey());
            assertThat(found.getSummary()).isEqualTo("My order never arrived");
            assertThat(found.getDescription()).isEqualTo("Where is it? 😀");
            assertThat(found.getStatus().getName()).isEqualTo("Waiting for support");
            assertThat(found.getReporter().getName()).isEqualTo("listening-post");
            assertThat(again.raise("Next", "").getKey()).isEqualTo("SUP-2");
        }
    }

    @Test
    void refusesSummariesThatJiraRefuses() {
        assertThatThrownBy(() -> jira.raise("x".repeat(256), "")).isInstanceOf(BadRequestException.class)
                .hasMessage("Summary must be less than 255 characters.");
        assertThatThrownBy(() -> jira.raise("two\nlines", "")).isInstanceOf(BadRequestException.class)
                .hasMessageContaining("newline");
        assertThatThrownBy(() -> jira.raise("fine", "x".repeat(32_768))).isInstanceOf(BadRequestException.class)
                .hasMessageContaining("32,767");
        assertThat(jira.raise("x".repeat(255), "x".repeat(32_767)).getKey()).isEqualTo("SUP-1");
    }

    @Test
    void hidesInternalCommentsFromCustomers() {
        Issue issue = jira.raise("Order", "");
        ServiceDeskCommentService comments = jira.service(ServiceDeskCommentService.class);
        ServiceDeskComment internal = comments.createServiceDeskComment(jira.user("amelia"), comments.newCreateBuilder()
                .author(jira.user("amelia")).issue(issue).body("Between us").publicComment(false).build());

        assertThat(comments.getServiceDeskCommentById(jira.user("bruno"), internal.getComment().getId()).isPublic()).isFalse();
        assertThatThrownBy(() -> comments.getServiceDeskCommentById(jira.user("cora"), internal.getComment().getId()))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> comments.createServiceDeskComment(jira.user("cora"), comments.newCreateBuilder()
                .issue(issue).body("Me too").publicComment(true).build())).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void takesTheFlagOfAPlainCommentFromItsProperty() throws Exception {
        Issue issue = jira.raise("Order", "");
        CommentManager comments = jira.service(CommentManager.class);
        Comment plain = comments.create(issue, jira.user("amelia"), "No flag", null, null, null, Map.of(), true);
        Comment hidden = comments.create(issue, jira.user("amelia"), "Flag", null, null, null,
                Map.of("sd.public.comment", new JSONObject().put("internal", true)), true);

        ServiceDeskCommentService flags = jira.service(ServiceDeskCommentService.class);
        assertThat(flags.getServiceDeskCommentByJiraComment(jira.user("amelia"), plain).isPublic()).isTrue();
        assertThat(flags.getServiceDeskCommentByJiraComment(jira.user("amelia"), hidden).isPublic()).isFalse();
    }

    @Test
    void refusesCommentsBeyondTheLimit() {
        Issue issue = jira.raise("Order", "");
        CommentManager comments = jira.service(CommentManager.class);

        assertThatIllegalArgumentException().isThrownBy(() ->
                comments.create(issue, jira.user("amelia"), "x".repeat(32_768), null, null, null, Map.of(), true));
        assertThat(comments.getComments(issue)).isEmpty();
    }

    @Test
    void tellsListenersOfACommentThatIsStoredWhole() {
        Issue issue = jira.raise("Order", "");
        Ear ear = new Ear();
        jira.service(EventPublisher.class).register(ear);
        ServiceDeskCommentService comments = jira.service(ServiceDeskCommentService.class);
        comments.createServiceDeskComment(jira.user("amelia"), comments.newCreateBuilder().author(jira.user("amelia")).issue(issue)
                .body("On its way").publicComment(true).build());
        jira.service(CommentManager.class).create(issue, jira.user("amelia"), "silent", null, null, null, Map.of(), false);

        assertThat(ear.heard).singleElement().satisfies(event -> {
            assertThat(event.getComment().isPublic()).isTrue();
            assertThat(event.getComment().getComment().getBody()).isEqualTo("On its way");
            assertThat(event.getIssue().getKey()).isEqualTo(issue.getKey());
            assertThat(event.isCreatedEvent()).isTrue();
            assertThat(event.getUser().getName()).isEqualTo("amelia");
        });
    }

    /** Remembers what it heard. */
    public static final class Ear {

        private final List<ServiceDeskCommentEvent> heard = new ArrayList<>();

        /** Hears a comment. */
        @EventListener
        public void commented(ServiceDeskCommentEvent event) {
            heard.add(event);
        }
    }
}
