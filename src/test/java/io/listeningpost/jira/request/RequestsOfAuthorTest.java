package io.listeningpost.jira.request;

import static io.listeningpost.jira.request.RequestStage.ACME;
import static io.listeningpost.jira.request.RequestStage.done;
import static io.listeningpost.jira.request.RequestStage.erasure;
import static io.listeningpost.jira.request.RequestStage.opening;
import static io.listeningpost.jira.request.RequestStage.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.entity.property.EntityPropertyType;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.util.UserManager;
import io.listeningpost.conversation.EarlierRequests;
import io.listeningpost.conversation.EarlierRequests.Earlier;
import io.listeningpost.conversation.EarlierRequests.Found;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.health.Complaints;
import io.listeningpost.intake.Photos;
import io.listeningpost.sandbox.host.PluginModules;
import io.listeningpost.sandbox.host.PluginModules.IndexedPath;
import io.listeningpost.social.AuthorId;
import io.listeningpost.social.Network;
import io.listeningpost.social.Post;
import io.listeningpost.social.Visibility;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestsOfAuthorTest {

    @TempDir
    Path home;

    private RequestStage stage;

    @BeforeEach
    void open() {
        stage = new RequestStage(home);
        stage.desk.attached((PluginModules) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {PluginModules.class},
                (proxy, method, arguments) -> Stream.of("network", "authorId").map(path -> new IndexedPath(
                        EntityPropertyType.ISSUE_PROPERTY.getDbEntityName(), ThreadProperty.KEY, path, "STRING", path)).toList()));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private EarlierRequests requests(SearchService search) {
        return new RequestsOfAuthor(search, stage.service(IssueManager.class),
                new ThreadProperty(stage.service(JsonEntityPropertyManager.class)),
                new Speaker(stage.service(UserManager.class), stage.service(JiraAuthenticationContext.class)),
                new Complaints(Clock.systemUTC()));
    }

    private Found found(String reader, String author, long without, int most) {
        List<AuthorId> authors = author.isEmpty() ? List.of() : List.of(new AuthorId(ACME.network(), author));
        return requests(stage.service(SearchService.class)).of(reader, authors, without, most).orElseThrow();
    }

    private static Post from(int number) {
        return post("200" + number, "200" + number, "200" + number, "parcel " + number, Visibility.PUBLIC);
    }

    private RequestRef opened(int number) {
        return done(stage.requests.open(opening(from(number), Photos.NONE)));
    }

    @Test
    void findsTheNewestFirstAndSaysThatThereAreMore() {
        RequestRef first = opened(1);
        RequestRef second = opened(2);
        RequestRef third = opened(3);

        Found two = found("amelia", "7", third.issueId(), 2);
        assertThat(two.requests()).extracting(each -> each.request().key()).containsExactly(second.key(), first.key());
        assertThat(two.requests()).extracting(Earlier::summary).containsExactly("parcel 2", "parcel 1");
        assertThat(two.requests()).allSatisfy(each -> assertThat(each.status()).isNotBlank());
        assertThat(two.more()).isFalse();
        Found one = found("amelia", "7", third.issueId(), 1);
        assertThat(one.requests()).hasSize(1);
        assertThat(one.more()).isTrue();
    }

    @Test
    void tellsOnlyWhatTheReaderMaySee() {
        opened(1);

        assertThat(found("cora", "7", 0, 10).requests()).isEmpty();
        assertThat(found("nobody", "7", 0, 10).requests()).isEmpty();
        assertThat(found("amelia", "7", 0, 10).requests()).hasSize(1);
    }

    @Test
    void takesNobodyForSomebodyElse() {
        opened(1);

        assertThat(found("amelia", "70", 0, 10).requests()).isEmpty();
        assertThat(found("amelia", "", 0, 10).requests()).isEmpty();
        assertThat(found("amelia", "7\" OR key > \"\\", 0, 10).requests()).isEmpty();
        List<AuthorId> elsewhere = List.of(new AuthorId(new Network("bluesky"), "7"));
        assertThat(requests(stage.service(SearchService.class)).of("amelia", elsewhere, 0, 10).orElseThrow().requests()).isEmpty();
    }

    @Test
    void doesNotTellWhatWasErased() {
        RequestRef request = opened(1);
        done(stage.requests.erase(erasure(request, from(1), true)));

        assertThat(found("amelia", "7", 0, 10).requests()).isEmpty();
    }

    @Test
    void saysThatJiraCouldNotLook() {
        opened(1);
        SearchService real = stage.service(SearchService.class);
        SearchService broken = (SearchService) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {SearchService.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("search")) {
                        throw new SearchException("the index is being rebuilt");
                    }
                    return method.invoke(real, arguments);
                });

        assertThat(requests(broken).of("amelia", List.of(new AuthorId(ACME.network(), "7")), 0, 10)).isEqualTo(Optional.empty());
    }

    @Test
    void looksForSeveralAtOnceAndSaysWhoseEachIs() {
        opened(1);
        AuthorId nora = new AuthorId(ACME.network(), "7");
        AuthorId nobody = new AuthorId(new Network("bluesky"), "did:plc:\" OR key > \"");

        Found all = requests(stage.service(SearchService.class)).of("amelia", List.of(nobody, nora), 0, 10).orElseThrow();

        assertThat(all.requests()).extracting(Earlier::author).containsExactly(nora);
    }
}
