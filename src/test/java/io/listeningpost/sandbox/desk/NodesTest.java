package io.listeningpost.sandbox.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.event.issue.IssueChangedEvent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.index.IndexException;
import com.atlassian.jira.issue.index.IssueIndexingParams;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.PluginModules.IndexedPath;
import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the nodes of one database share, and what each has for itself. Locks and jobs have their own tests. */
@ParameterizedClass
@EnumSource(Database.Kind.class)
final class NodesTest {

    private static final String PROPERTY = "IssueProperty";
    private static final List<IndexedPath> PATHS = List.of(new IndexedPath(PROPERTY, "lp", "thread", "STRING", ""));
    private static final Duration A_MOMENT = Duration.ofSeconds(20);

    private final MutableClock clock = new MutableClock(Instant.parse("2026-03-01T10:00:00Z"));
    private final TestDatabase database;
    private final Jira one;
    private final Jira two;

    NodesTest(Database.Kind kind) {
        database = TestDatabase.open(kind);
        one = new Jira(database, "node1", clock, PATHS);
        two = new Jira(database, "node2", clock, PATHS);
    }

    @AfterEach
    void close() {
        one.close();
        two.close();
        database.close();
    }

    @Test
    void shareUsersIssuesCommentsPropertiesAndSettings() {
        Issue issue = one.raise("request-1 never arrived", "The box is empty.");
        comment(one, issue, "We look for it.");
        one.service(JsonEntityPropertyManager.class).put(PROPERTY, issue.getId(), "lp", "{\"thread\":\"7\"}");
        one.service(PluginSettingsFactory.class).createGlobalSettings().put("lp", "on");
        one.desk.activate("bruno", false);

        RequestSeen seen = two.desk.watch().request(issue.getKey()).orElseThrow();
        assertThat(seen.summary()).isEqualTo("request-1 never arrived");
        assertThat(seen.comments()).extracting(RequestSeen.CommentSeen::body).containsExactly("We look for it.");
        assertThat(two.service(JsonEntityPropertyManager.class).get(PROPERTY, issue.getId(), "lp").getValue())
                .isEqualTo("{\"thread\":\"7\"}");
        assertThat(two.service(PluginSettingsFactory.class).createGlobalSettings().get("lp")).isEqualTo("on");
        assertThat(two.user("bruno").isActive()).isFalse();
        assertThat(two.raise("request-2", "").getKey()).isNotEqualTo(issue.getKey());
    }

    @Test
    void shareOneHomeAndHaveAnotherForThemselves() {
        ApplicationProperties first = one.service(ApplicationProperties.class);
        ApplicationProperties second = two.service(ApplicationProperties.class);
        assertThat(first.getSharedHomeDirectory()).isPresent().isEqualTo(second.getSharedHomeDirectory());
        assertThat(first.getLocalHomeDirectory()).isPresent().isNotEqualTo(second.getLocalHomeDirectory());
    }

    @Test
    void hearEventsOfTheirOwnOnly() {
        Moves here = new Moves();
        Moves there = new Moves();
        one.service(EventPublisher.class).register(here);
        two.service(EventPublisher.class).register(there);
        Issue issue = one.raise("request-1", "");

        one.desk.as("amelia").move(issue.getKey(), "Start progress");

        assertThat(here.heard).containsExactly(issue.getKey() + " on " + Thread.currentThread().getName());
        assertThat(there.heard).isEmpty();
    }

    @Test
    void findWhatChangedOnTheOtherLate() throws SearchException {
        Issue issue = one.raise("request-1", "");
        assertThat(one.find("project = SUP")).containsExactly(issue.getKey());
        assertThat(two.find("project = SUP")).isEmpty();
        staysUnfound("project = SUP");

        clock.advance(Membership.USUAL_INDEX_LAG);
        isFound("project = SUP", issue);

        one.service(JsonEntityPropertyManager.class).put(PROPERTY, issue.getId(), "lp", "{\"thread\":\"7\"}");
        reIndex(one, issue);
        String byThread = "issue.property[lp].thread = \"7\"";
        assertThat(one.find(byThread)).containsExactly(issue.getKey());
        staysUnfound(byThread);
        clock.advance(Membership.USUAL_INDEX_LAG);
        isFound(byThread, issue);
    }

    @Test
    void findWhatTheyChangedThemselvesAtOnce() throws SearchException {
        Issue issue = one.raise("request-1", "");
        comment(two, issue, "unterwegs");
        assertThat(two.find("comment ~ unterwegs")).containsExactly(issue.getKey());
        assertThat(one.find("comment ~ unterwegs")).isEmpty();
    }

    @Test
    void areUpToDateWhenTheyStart() throws SearchException {
        Issue old = one.raise("request-1", "");
        two.close();
        Issue fresh = one.raise("request-2", "");
        try (Jira again = new Jira(database, "node2", clock, PATHS); Jira another = new Jira(database, "node3", clock, PATHS)) {
            assertThat(again.find("project = SUP order by key asc")).containsExactly(old.getKey(), fresh.getKey());
            assertThat(another.find("project = SUP order by key asc")).containsExactly(old.getKey(), fresh.getKey());
        }
    }

    @Test
    void forgetADeletedIssueTogether() throws SearchException {
        Issue issue = one.raise("request-1", "");
        clock.advance(Membership.USUAL_INDEX_LAG);
        isFound("project = SUP", issue);
        one.desk.delete(issue.getKey());
        assertThat(one.find("project = SUP")).isEmpty();
        assertThat(two.find("project = SUP")).isEmpty();
    }

    private void isFound(String jql, Issue issue) {
        Patience.until("node2 to find it", A_MOMENT, () -> found(jql).contains(issue.getKey()), () -> "it finds " + found(jql));
    }

    private void staysUnfound(String jql) {
        Patience.meanwhile("node2 finds nothing", Duration.ofMillis(1200), () -> found(jql).isEmpty(), () -> "it finds " + found(jql));
    }

    private List<String> found(String jql) {
        try {
            return two.find(jql);
        } catch (SearchException wrong) {
            throw new AssertionError(wrong);
        }
    }

    private static void comment(Jira jira, Issue issue, String body) {
        Comment made = jira.service(CommentManager.class).create(issue, jira.user("amelia"), body, null, null, null, Map.of(), true);
        assertThat(made.getId()).isPositive();
    }

    private static void reIndex(Jira jira, Issue issue) {
        try {
            jira.service(IssueIndexingService.class).reIndex(issue, IssueIndexingParams.INDEX_ISSUE_ONLY);
        } catch (IndexException refused) {
            throw new AssertionError(refused);
        }
    }

    /** Public, because Jira calls it by reflection. */
    public static final class Moves {

        private final List<String> heard = new ArrayList<>();

        @EventListener
        public void onChange(IssueChangedEvent event) {
            heard.add(event.getIssue().getKey() + " on " + Thread.currentThread().getName());
        }
    }
}
