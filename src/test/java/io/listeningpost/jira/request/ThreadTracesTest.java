package io.listeningpost.jira.request;

import static io.listeningpost.jira.request.RequestStage.ACME;
import static io.listeningpost.jira.request.RequestStage.done;
import static io.listeningpost.jira.request.RequestStage.opening;
import static io.listeningpost.jira.request.RequestStage.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.entity.property.EntityPropertyType;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.index.IssueIndexingService;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.intake.Photos;
import io.listeningpost.retention.RequestTraces;
import io.listeningpost.sandbox.desk.RequestSeen;
import io.listeningpost.sandbox.host.PluginModules;
import io.listeningpost.sandbox.host.PluginModules.IndexedPath;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Visibility;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a request tells of whoever began it, once its account was removed. */
class ThreadTracesTest {

    private static final Instant REMOVED = Instant.parse("2026-11-23T10:00:00Z");
    private static final String ENTITY = EntityPropertyType.ISSUE_PROPERTY.getDbEntityName();

    @TempDir
    Path home;

    private RequestStage stage;
    private RequestTraces traces;
    private RequestRef request;

    @BeforeEach
    void open() {
        stage = new RequestStage(home);
        stage.desk.attached((PluginModules) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {PluginModules.class},
                (proxy, method, arguments) -> Stream.of("account", "authorHandle", "authorId").map(path -> new IndexedPath(
                        ENTITY, ThreadProperty.KEY, path, "STRING", path)).toList()));
        traces = new ThreadTraces(stage.service(IssueManager.class), stage.service(IssueIndexingService.class),
                new ThreadProperty(stage.service(JsonEntityPropertyManager.class)));
        request = done(stage.requests.open(opening(post("1001", "1001", "my parcel is lost since tuesday", Visibility.PUBLIC),
                Photos.NONE)));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private String property() {
        return stage.service(JsonEntityPropertyManager.class).get(ENTITY, request.issueId(), ThreadProperty.KEY).getValue();
    }

    @Test
    void takesOutWhoBeganItAndNothingElse() {
        RequestSeen before = stage.seen(request);
        assertThat(property()).contains("\"authorHandle\":\"nora_k\"", "\"url\":");
        assertThat(stage.desk.watch().find("authorHandle = nora_k")).hasSize(1);

        for (int again = 0; again < 2; again++) {
            traces.forget(request, ACME, REMOVED);

            assertThat(property()).doesNotContain("nora", "\"url\"", "authorId", "authorHandle", "followers", "\"words\"")
                    .contains("\"account\":\"x:99\"", "\"thread\":", "\"post\":\"1001\"", "\"forgottenAt\":\"" + REMOVED + "\"");
            assertThat(stage.desk.watch().find("authorHandle = nora_k")).isEmpty();
            assertThat(stage.desk.watch().find("account = \"x:99\"")).hasSize(1);
        }
        RequestSeen after = stage.seen(request);
        assertThat(after.summary()).isEqualTo(before.summary());
        assertThat(after.description()).isEqualTo(before.description());
        assertThat(after.links()).isEqualTo(before.links());
    }

    @Test
    void leavesWhatTellsOfAnotherAccount() {
        String before = property();

        traces.forget(request, new AccountId(ACME.network(), "7"), REMOVED);

        assertThat(property()).isEqualTo(before);
    }

    @Test
    void aRequestThatIsGoneOrTellsNothingIsNoTrouble() {
        traces.forget(new RequestRef(4_711, "SUP-4711"), ACME, REMOVED);
        stage.service(JsonEntityPropertyManager.class).delete(ENTITY, request.issueId(), ThreadProperty.KEY);

        traces.forget(request, ACME, REMOVED);

        assertThat(Optional.ofNullable(stage.service(JsonEntityPropertyManager.class).get(ENTITY, request.issueId(), ThreadProperty.KEY)))
                .isEmpty();
    }
}
