package io.listeningpost.sandbox.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.event.issue.IssueChangedEvent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.workflow.IssueWorkflowManager;
import com.opensymphony.workflow.loader.ActionDescriptor;
import io.listeningpost.sandbox.host.Database;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.Kind.class)
final class TransitionsTest {

    private static final int START = 11;
    private static final int RESOLVE = 41;
    private static final int REOPEN = 61;

    private final TestDatabase database;
    private final Jira jira;
    private final Ear ear = new Ear();

    TransitionsTest(Database.Kind kind) {
        database = TestDatabase.open(kind);
        jira = Jira.on(database);
    }

    @BeforeEach
    void listen() {
        jira.service(EventPublisher.class).register(ear);
    }

    @AfterEach
    void close() {
        jira.close();
        database.close();
    }

    @Test
    void offersTheMovesOfTheStatusToThoseWhoMayMakeThem() {
        Issue issue = jira.raise("Order", "");

        assertThat(names(issue, "amelia")).containsExactly("Start progress", "Pending", "Resolve this issue");
        assertThat(names(issue, "cora")).isEmpty();
        assertThat(names(move(issue, "amelia", RESOLVE), "amelia")).containsExactly("Close", "Reopen issue");
    }

    @Test
    void tellsListenersOnTheActingThreadFromWhereToWhere() {
        Issue issue = move(jira.raise("Order", ""), "amelia", START);

        assertThat(issue.getStatus().getName()).isEqualTo("In progress");
        assertThat(ear.threads).containsExactly(Thread.currentThread());
        assertThat(ear.heard).singleElement().satisfies(event -> {
            ChangeItemBean item = event.getChangeItemForField("status").orElseThrow();
            assertThat(List.of(item.getFrom(), item.getFromString(), item.getTo(), item.getToString()))
                    .containsExactly("10001", "Waiting for support", "3", "In progress");
            assertThat(event.getAuthor()).map(ApplicationUser::getName).contains("amelia");
            assertThat(event.getIssue().getStatusId()).isEqualTo("3");
        });
    }

    @Test
    void refusesAMoveThatTheStatusDoesNotOffer() throws Exception {
        Issue issue = jira.raise("Order", "");

        assertThat(validate(issue, "amelia", REOPEN).getErrorCollection().getErrorMessages()).singleElement().asString()
                .contains("illegal workflow operation");
        assertThat(validate(issue, "cora", START).isValid()).isFalse();
        assertThat(validate(issue, "amelia", 999).isValid()).isFalse();
        assertThatIllegalStateException().isThrownBy(() ->
                jira.service(IssueService.class).transition(jira.user("amelia"), validate(issue, "amelia", REOPEN)));
        assertThat(jira.find("status = 'Waiting for support'")).containsExactly(issue.getKey());
        assertThat(ear.heard).isEmpty();
    }

    @Test
    void letsOneOfTwoMovesWin() {
        Issue issue = jira.raise("Order", "");
        IssueService.TransitionValidationResult first = validate(issue, "amelia", START);
        IssueService.TransitionValidationResult second = validate(issue, "bruno", START);
        IssueService service = jira.service(IssueService.class);

        assertThat(service.transition(jira.user("amelia"), first).isValid()).isTrue();
        assertThat(service.transition(jira.user("bruno"), second).isValid()).isFalse();
        assertThat(ear.heard).hasSize(1);
    }

    @Test
    void setsAndClearsTheResolutionAndKeepsTheIndexFresh() throws Exception {
        Issue issue = move(jira.raise("Order", ""), "amelia", RESOLVE);
        assertThat(jira.find("resolution = Done and status = Resolved")).containsExactly(issue.getKey());

        Issue again = move(issue, "bruno", REOPEN);

        assertThat(again.getStatus().getName()).isEqualTo("Waiting for support");
        assertThat(jira.find("resolution is EMPTY")).containsExactly(issue.getKey());
        assertThat(ear.heard.getLast().getChangeItemForField("resolution")).isPresent();
    }

    @Test
    void survivesAListenerThatThrows() {
        jira.service(EventPublisher.class).register(new Bomb());

        assertThat(move(jira.raise("Order", ""), "amelia", START).getStatusId()).isEqualTo("3");
        assertThat(ear.heard).hasSize(1);
    }

    @Test
    void refusesListenersThatJiraCouldNotCall() {
        EventPublisher events = jira.service(EventPublisher.class);

        assertThatIllegalArgumentException().isThrownBy(() -> events.register("deaf")).withMessageContaining("No listener invokers");
        assertThatIllegalArgumentException().isThrownBy(() -> events.register(new Hidden())).withMessageContaining("must be public");
        events.unregister(ear);
        move(jira.raise("Order", ""), "amelia", START);
        assertThat(ear.heard).isEmpty();
    }

    private List<String> names(Issue issue, String user) {
        return jira.service(IssueWorkflowManager.class).getAvailableActions(issue, jira.user(user)).stream()
                .map(ActionDescriptor::getName).toList();
    }

    private IssueService.TransitionValidationResult validate(Issue issue, String user, int action) {
        IssueService service = jira.service(IssueService.class);
        IssueInputParameters parameters = service.newIssueInputParameters();
        parameters.setSkipScreenCheck(true);
        return service.validateTransition(jira.user(user), issue.getId(), action, parameters);
    }

    private Issue move(Issue issue, String user, int action) {
        IssueService.IssueResult result = jira.service(IssueService.class).transition(jira.user(user), validate(issue, user, action));
        assertThat(result.isValid()).isTrue();
        return jira.service(IssueManager.class).getIssueObject(issue.getId());
    }

    /** Remembers what it heard, and where. */
    public static final class Ear {

        private final List<IssueChangedEvent> heard = new ArrayList<>();
        private final List<Thread> threads = new ArrayList<>();

        /** Hears a change. */
        @EventListener
        public void changed(IssueChangedEvent event) {
            heard.add(event);
            threads.add(Thread.currentThread());
        }
    }

    /** Throws at everything. */
    public static final class Bomb {

        /** Throws. */
        @EventListener
        public void changed(IssueChangedEvent event) {
            throw new IllegalStateException("A listener that fails on purpose");
        }
    }

    private static final class Hidden {

        @EventListener
        public void changed(IssueChangedEvent event) {
            throw new AssertionError(event);
        }
    }
}
