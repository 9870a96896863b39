package io.listeningpost.sandbox.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.link.RemoteIssueLink;
import com.atlassian.jira.issue.link.RemoteIssueLinkBuilder;
import com.atlassian.jira.issue.link.RemoteIssueLinkManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.sal.api.executor.ThreadLocalDelegateExecutorFactory;
import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import io.listeningpost.sandbox.host.Database;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.Kind.class)
final class StorageTest {

    private static final String PROPERTY = "IssueProperty";

    private final TestDatabase database;
    private final Jira jira;

    StorageTest(Database.Kind kind) {
        database = TestDatabase.open(kind);
        jira = Jira.on(database);
    }

    @AfterEach
    void close() {
        jira.close();
        database.close();
    }

    @Test
    void keepsPropertiesWithinJirasLimits() {
        JsonEntityPropertyManager properties = jira.service(JsonEntityPropertyManager.class);
        String longest = "\"" + "x".repeat(32_766) + "\"";
        properties.put(PROPERTY, 1L, "lp", longest);
        assertThat(properties.get(PROPERTY, 1L, "lp").getValue()).isEqualTo(longest);

        assertThatIllegalArgumentException().isThrownBy(() -> properties.put(PROPERTY, 1L, "lp", longest + " "))
                .withMessageContaining("32768");
        assertThatIllegalArgumentException().isThrownBy(() -> properties.put(PROPERTY, 1L, "lp", "{not json"));
        assertThatIllegalArgumentException().isThrownBy(() -> properties.put(PROPERTY, 1L, "lp", "{} {}"));
        assertThatIllegalArgumentException().isThrownBy(() -> properties.put(PROPERTY, 1L, "k".repeat(256), "{}"));
        properties.put(PROPERTY, 1L, "lp", "{}");
        assertThat(properties.get(PROPERTY, 1L, "lp").getValue()).isEqualTo("{}");
        properties.delete(PROPERTY, 1L, "lp");
        assertThat(properties.get(PROPERTY, 1L, "lp")).isNull();
    }

    @Test
    void doublesALinkThatNobodyLookedUp() throws Exception {
        Issue issue = jira.raise("Order", "");
        RemoteIssueLinkManager links = jira.service(RemoteIssueLinkManager.class);
        RemoteIssueLinkBuilder builder = new RemoteIssueLinkBuilder().issueId(issue.getId()).globalId("x:1").title("Thread")
                .url("https://x.com/i/status/1");
        RemoteIssueLink first = links.createRemoteIssueLink(builder.build(), jira.user("listening-post"));
        links.createRemoteIssueLink(builder.build(), jira.user("listening-post"));
        assertThat(links.getRemoteIssueLinksForIssue(issue)).hasSize(2);

        links.updateRemoteIssueLink(builder.id(first.getId()).title("Better").build(), jira.user("listening-post"));
        assertThat(links.getRemoteIssueLinkByGlobalId(issue, "x:1").getTitle()).isEqualTo("Better");
        assertThatExceptionOfType(CreateException.class).isThrownBy(() ->
                links.createRemoteIssueLink(builder.title("x".repeat(256)).build(), jira.user("listening-post")));
        links.removeRemoteIssueLinkByGlobalId(issue, "x:1", jira.user("listening-post"));
        assertThat(links.getRemoteIssueLinksForIssue(issue)).isEmpty();
    }

    @Test
    void keepsSettingsOfTheTypesThatJiraKnows() {
        PluginSettings settings = jira.service(PluginSettingsFactory.class).createGlobalSettings();
        settings.put("text", "words");
        settings.put("list", List.of("a", "b"));
        settings.put("map", Map.of("k", "v"));
        jira.close();
        try (Jira again = Jira.on(database)) {
            PluginSettings kept = again.service(PluginSettingsFactory.class).createGlobalSettings();
            assertThat(kept.get("text")).isEqualTo("words");
            assertThat(kept.get("list")).isEqualTo(List.of("a", "b"));
            assertThat(kept.get("map")).isEqualTo(Map.of("k", "v"));
            assertThat(kept.remove("text")).isEqualTo("words");
            assertThat(kept.get("text")).isNull();
            assertThatIllegalArgumentException().isThrownBy(() -> kept.put("number", 1));
            assertThatIllegalArgumentException().isThrownBy(() -> kept.put("k".repeat(101), "v"));
        }
    }

    @Test
    void carriesTheUserToTheThreadThatRuns() throws Exception {
        JiraAuthenticationContext context = jira.service(JiraAuthenticationContext.class);
        ExecutorService plain = Executors.newSingleThreadExecutor();
        ExecutorService carrying = jira.service(ThreadLocalDelegateExecutorFactory.class).createExecutorService(plain);
        context.setLoggedInUser(jira.user("amelia"));
        try {
            assertThat(carrying.submit(() -> context.getLoggedInUser().getName()).get()).isEqualTo("amelia");
            assertThat(plain.submit(context::isLoggedInUser).get()).isFalse();
        } finally {
            context.clearLoggedInUser();
            carrying.shutdown();
        }
        assertThat(context.isLoggedInUser()).isFalse();
    }
}
