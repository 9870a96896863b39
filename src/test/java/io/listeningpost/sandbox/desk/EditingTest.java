package io.listeningpost.sandbox.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.issue.IssueChangedEvent;
import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.UpdateIssueRequest;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.index.IssueIndexingParams;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.ofbiz.OfBizDelegator;
import io.listeningpost.sandbox.desk.RequestSeen.ChangeSeen;
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
final class EditingTest {

    private static final UpdateIssueRequest TOLD = UpdateIssueRequest.builder().build();
    private static final UpdateIssueRequest QUIET =
            UpdateIssueRequest.builder().eventDispatchOption(EventDispatchOption.DO_NOT_DISPATCH).sendMail(false).build();

    private final TestDatabase database;
    private final Jira jira;
    private final IssueManager issues;

    EditingTest(Database.Kind kind) {
        database = TestDatabase.open(kind);
        jira = Jira.on(database);
        issues = jira.service(IssueManager.class);
    }

    @AfterEach
    void close() {
        jira.close();
        database.close();
    }

    @Test
    void keepsTheOldDescriptionInTheHistory() {
        MutableIssue issue = raised();
        Heard heard = new Heard();
        jira.service(EventPublisher.class).register(heard);
        issue.setDescription("after");
        assertThat(issues.getIssueObject(issue.getId()).getDescription()).as("only set").isEqualTo("before");

        issues.updateIssue(jira.user("amelia"), issue, TOLD);

        assertThat(issues.getIssueObject(issue.getId()).getDescription()).isEqualTo("after");
        assertThat(changes(issue)).containsExactly(new ChangeSeen("description", "before", "after"));
        assertThat(heard.fields).containsExactly("description");
        issues.updateIssue(jira.user("amelia"), issue, TOLD);
        assertThat(changes(issue)).as("nothing new").hasSize(1);
    }

    @Test
    void neitherTellsNorIndexesWhatIsNotDispatched() throws Exception {
        MutableIssue issue = raised();
        Heard heard = new Heard();
        jira.service(EventPublisher.class).register(heard);
        issue.setSummary("Zebra");
        issues.updateIssue(jira.user("amelia"), issue, QUIET);

        assertThat(heard.fields).isEmpty();
        assertThat(jira.find("summary ~ Zebra")).isEmpty();
        jira.service(IssueIndexingService.class).reIndex(issue, IssueIndexingParams.INDEX_ISSUE_ONLY);
        assertThat(jira.find("summary ~ Zebra")).containsExactly(issue.getKey());
    }

    @Test
    void letsTheEntityModelCleanTheHistory() {
        MutableIssue issue = raised();
        issue.setDescription("after");
        issue.setSummary("Later");
        issues.updateIssue(jira.user("amelia"), issue, QUIET);
        ChangeHistory change = jira.service(ChangeHistoryManager.class).getChangeHistories(issue).getFirst();
        OfBizDelegator tables = jira.service(OfBizDelegator.class);

        assertThat(tables.bulkUpdateByAnd("ChangeItem", Map.of("oldstring", "gone"),
                Map.of("group", change.getId(), "field", "description"))).isEqualTo(1);

        assertThat(changes(issue)).containsExactly(new ChangeSeen("summary", "Order", "Later"),
                new ChangeSeen("description", "gone", "after"));
        assertThatIllegalArgumentException().isThrownBy(() -> tables.bulkUpdateByAnd("Issue", Map.of("a", "b"), Map.of("id", 1L)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tables.bulkUpdateByAnd("ChangeItem", Map.of("OLD_TEXT", "b"), Map.of("id", 1L)));
    }

    @Test
    void refusesTextsThatAreTooLong() {
        MutableIssue issue = raised();
        issue.setDescription("x".repeat(32_768));
        assertThatIllegalArgumentException().isThrownBy(() -> issues.updateIssue(jira.user("amelia"), issue, TOLD));
        issue.setDescription("");
        issue.setSummary("");
        assertThatIllegalArgumentException().isThrownBy(() -> issues.updateIssue(jira.user("amelia"), issue, TOLD));
        assertThat(changes(issue)).isEmpty();
    }

    private MutableIssue raised() {
        return issues.getIssueObject(jira.raise("Order", "before").getId());
    }

    private List<ChangeSeen> changes(MutableIssue issue) {
        return jira.desk.watch().request(issue.getKey()).orElseThrow().changes();
    }

    /** Public because the event library calls listeners by reflection. */
    public static final class Heard {

        final List<String> fields = new ArrayList<>();

        @EventListener
        public void changed(IssueChangedEvent event) {
            event.getChangeItems().forEach(item -> fields.add(item.getField()));
        }
    }
}
