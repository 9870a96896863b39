package io.listeningpost.sandbox.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.entity.property.EntityPropertyType;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.index.IssueIndexingParams;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.issue.search.SearchException;
import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.PluginModules.IndexedPath;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.Kind.class)
final class SearchTest {

    private static final String PROPERTY = EntityPropertyType.ISSUE_PROPERTY.getDbEntityName();
    private static final String KEY = "lp.thread";

    private final TestDatabase database;
    private final Jira jira;

    SearchTest(Database.Kind kind) {
        database = TestDatabase.open(kind);
        jira = new Jira(database, "node1", Clock.systemUTC(), List.of(
                new IndexedPath(PROPERTY, KEY, "network", "STRING", "lpNetwork"),
                new IndexedPath(PROPERTY, KEY, "author.followers", "NUMBER", "lpFollowers"),
                new IndexedPath(PROPERTY, KEY, "spoke", "DATE", "lpSpoke"),
                new IndexedPath(PROPERTY, KEY, "mood", "TEXT", "lpMood"),
                new IndexedPath(PROPERTY, KEY, "network", "TEXT", "lpNetworkAgain")));
    }

    @AfterEach
    void close() {
        jira.close();
        database.close();
    }

    @Test
    void findsAPropertyOnlyAfterTheIssueWasIndexed() throws Exception {
        Issue issue = raise("{\"network\":\"x\"}");

        assertThat(jira.find("issue.property[\"lp.thread\"].network = \"x\"")).containsExactly(issue.getKey());
        jira.service(JsonEntityPropertyManager.class).put(PROPERTY, issue.getId(), KEY, "{\"network\":\"mastodon\"}");
        assertThat(jira.find("lpNetwork = mastodon")).isEmpty();
        jira.service(IssueIndexingService.class).reIndex(issue, IssueIndexingParams.INDEX_ISSUE_ONLY);
        assertThat(jira.find("lpNetwork = mastodon")).containsExactly(issue.getKey());
        assertThat(jira.find("lpNetwork = x")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "project = SUP and status = \"Waiting for support\" | SUP-2 SUP-1",
        "project = \"acme support\" order by created asc, key asc | SUP-1 SUP-2",
        "project = OPS |",
        "lpFollowers > 500 | SUP-2",
        "lpFollowers <= 500 | SUP-1",
        "lpFollowers != 1000 | SUP-1",
        "lpFollowers is EMPTY |",
        "lpSpoke is not EMPTY | SUP-2",
        "lpSpoke is null | SUP-1",
        "lpSpoke > 2026-01-01 | SUP-2",
        "lpSpoke >= \"2026/03/01 10:00\" and lpSpoke < \"2026-03-01 10:01\" | SUP-2",
        "lpMood ~ angry | SUP-1",
        "lpMood ~ ang |",
        "lpMood ~ ang* | SUP-1",
        "lpNetwork in (x, mastodon) order by lpFollowers desc | SUP-2 SUP-1",
        "lpNetwork not in (mastodon) | SUP-2 SUP-1",
        "NOT lpFollowers = 1000 | SUP-1",
        "text ~ \"never arrived\" | SUP-2 SUP-1",
        "summary ~ 'request-1' or lpFollowers = 1000 | SUP-2 SUP-1",
        "summary !~ \"arrived\" |",
        "reporter = listening-post AND created >= -1d | SUP-2 SUP-1",
        "reporter = currentUser() |",
        "request-channel-type = x | SUP-2 SUP-1",
        "resolution is EMPTY and (status = 10001 or status = Closed) | SUP-2 SUP-1",
        "issue.property[lp.thread].network = x | SUP-2 SUP-1",
        "issue.property['lp.thread'].author.followers = 1000 | SUP-2",
        "issue.property[unknown].path = x |",
        "key = sup-1 | SUP-1",
        "status changed | !Expecting an operator",
        "status = Unheard | !does not exist for the field 'status'",
        "status ~ Closed | !The operator '~' is not supported by the 'status' field",
        "nonsense = 1 | !Field 'nonsense' does not exist",
        "lpNetworkAgain ~ x | !Field 'lpNetworkAgain' does not exist",
        "summary ~ \"open | !has not been completed",
        "project = SUP order by lpMood | !Not able to sort",
        "reporter = membersOf(x) | !Unable to find JQL function",
        "project = SUP and | !but the query ends",
    })
    void answers(String jql, String expected) throws Exception {
        raise("{\"network\":\"x\",\"author\":{\"followers\":10},\"mood\":\"Very angry!\",\"spoke\":17}");
        raise("{\"network\":\"x\",\"author\":{\"followers\":1000},\"spoke\":\"2026-03-01T11:00:00+01:00\"}");

        if (expected != null && expected.startsWith("!")) {
            assertThatThrownBy(() -> jira.find(jql)).isInstanceOf(SearchException.class).hasMessageContaining(expected.substring(1));
        } else {
            assertThat(jira.find(jql)).containsExactly(expected == null ? new String[0] : expected.split(" "));
        }
    }

    @Test
    void showsNobodyWhatTheyMayNotBrowse() throws Exception {
        raise("{}");

        assertThat(jira.find("project = SUP", jira.user("cora"))).isEmpty();
        assertThat(jira.find("project = SUP", null)).isEmpty();
        assertThat(jira.find("project = SUP", jira.user("bruno"))).hasSize(1);
    }

    @Test
    void indexesAtTheNextStartWhatANodeLeftUndone() throws Exception {
        Issue issue = raise("{}");
        try (Connection connection = database.connections().getConnection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from SB_INDEX where ISSUE_ID = " + issue.getId());
        }
        assertThat(jira.find("project = SUP")).isEmpty();
        jira.close();
        try (Jira again = Jira.on(database)) {
            assertThat(again.find("project = SUP")).containsExactly(issue.getKey());
        }
    }

    @Test
    void findsWordsOfCommentsAtOnce() throws Exception {
        Issue issue = raise("{}");
        jira.service(CommentManager.class).create(issue, jira.user("amelia"), "Paket unterwegs, ganz/sicher", null, null, null, Map.of(),
                true);

        assertThat(jira.find("comment ~ UNTERWEGS")).containsExactly(issue.getKey());
        assertThat(jira.find("comment ~ 'g_nz'")).isEmpty();
    }

    private Issue raise(String json) throws Exception {
        Issue issue = jira.raise("request-1 never arrived", "");
        jira.service(JsonEntityPropertyManager.class).put(PROPERTY, issue.getId(), KEY, json);
        jira.service(IssueIndexingService.class).reIndex(issue, IssueIndexingParams.INDEX_ISSUE_ONLY);
        return issue;
    }
}
