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
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.util.UserManager;
import io.listeningpost.conversation.Elsewhere;
import io.listeningpost.conversation.Elsewhere.Found;
import io.listeningpost.conversation.Elsewhere.Same;
import io.listeningpost.conversation.Fingerprint;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.health.Complaints;
import io.listeningpost.intake.Photos;
import io.listeningpost.sandbox.host.PluginModules;
import io.listeningpost.sandbox.host.PluginModules.IndexedPath;
import io.listeningpost.social.Post;
import io.listeningpost.social.Visibility;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestsOfWordsTest {

    private static final String WORDS = "my kettle leaks since Monday and nobody calls me back";
    private static final String ENTITY = EntityPropertyType.ISSUE_PROPERTY.getDbEntityName();

    @TempDir
    Path home;

    private RequestStage stage;

    @BeforeEach
    void open() {
        stage = new RequestStage(home);
        stage.desk.attached((PluginModules) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {PluginModules.class},
                (proxy, method, arguments) -> List.of(new IndexedPath(ENTITY, ThreadProperty.KEY, "words", "STRING", "words"))));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Elsewhere requests(SearchService search) {
        return new RequestsOfWords(search, stage.service(IssueManager.class),
                new ThreadProperty(stage.service(JsonEntityPropertyManager.class)),
                new Speaker(stage.service(UserManager.class), stage.service(JiraAuthenticationContext.class)),
                new Complaints(Clock.systemUTC()));
    }

    private Found found(String reader, RequestRef request, Instant since, int most) {
        return requests(stage.service(SearchService.class)).of(reader, request.issueId(), since, most).orElseThrow();
    }

    private Found found(RequestRef request) {
        return found("amelia", request, Instant.EPOCH, 5);
    }

    private static Post said(int number, String text, Visibility visibility) {
        return post("200" + number, "200" + number, "200" + number, text, visibility);
    }

    private RequestRef opened(int number, String text) {
        return opened(said(number, text, Visibility.PUBLIC));
    }

    private RequestRef opened(Post post) {
        return done(stage.requests.open(opening(post, Photos.NONE)));
    }

    private void property(RequestRef request, String json) {
        stage.service(JsonEntityPropertyManager.class).put(ENTITY, request.issueId(), ThreadProperty.KEY, json);
    }

    private static List<String> keys(Found found) {
        return found.requests().stream().map(each -> each.request().key()).toList();
    }

    @Test
    void findsTheNewestFirstAndSaysThatThereAreMore() {
        RequestRef first = opened(1, "@acme " + WORDS);
        RequestRef second = opened(2, WORDS.toUpperCase(java.util.Locale.ROOT) + "! 1/2");
        RequestRef third = opened(3, WORDS);
        opened(4, "my fridge hums since Monday and nobody calls me back");

        assertThat(keys(found(third))).containsExactly(second.key(), first.key());
        assertThat(keys(found(first))).containsExactly(third.key(), second.key());
        assertThat(found(third).more()).isFalse();
        assertThat(found(third).words()).isEqualTo(Fingerprint.of(WORDS));
        Found one = found("amelia", third, Instant.EPOCH, 1);
        assertThat(keys(one)).containsExactly(second.key());
        assertThat(one.more()).isTrue();
    }

    @Test
    void saysWhoSaidItAndWhetherWeAnswered() {
        RequestRef first = opened(1, WORDS);
        RequestRef second = opened(2, WORDS);
        Instant answered = Instant.parse("2026-11-22T11:00:00Z");

        Same unanswered = found(second).requests().getFirst();
        assertThat(unanswered.network()).isEqualTo(ACME.network());
        assertThat(unanswered.handle()).isEqualTo("nora_k");
        assertThat(unanswered.status()).isNotBlank();
        assertThat(unanswered.resolved()).isFalse();
        assertThat(unanswered.answeredAt()).isEmpty();
        new RequestStandings(stage.service(IssueManager.class), new ThreadProperty(stage.service(JsonEntityPropertyManager.class)),
                stage.service(IssueIndexingService.class)).note(first, Optional.of(answered), 0);

        assertThat(found(second).requests().getFirst().answeredAt()).contains(answered);
    }

    @Test
    void tellsOnlyWhatTheReaderMaySee() {
        opened(1, WORDS);
        RequestRef second = opened(2, WORDS);

        assertThat(found("cora", second, Instant.EPOCH, 5).requests()).isEmpty();
        assertThat(found("nobody", second, Instant.EPOCH, 5)).isEqualTo(Found.nowhere());
        assertThat(keys(found(second))).hasSize(1);
    }

    @Test
    void tellsNothingThatIsOld() {
        opened(1, WORDS);
        RequestRef second = opened(2, WORDS);

        assertThat(found("amelia", second, Instant.now().plusSeconds(60), 5).requests()).isEmpty();
    }

    @Test
    void looksForNothingWhereTooLittleWasSaid() {
        opened(1, "where is my parcel");

        assertThat(found(opened(2, "where is my parcel"))).isEqualTo(Found.nowhere());
    }

    @Test
    void keepsPrivateWordsToThemselves() {
        RequestRef open = opened(1, WORDS);
        RequestRef direct = opened(said(2, WORDS, Visibility.DIRECT));
        RequestRef limited = opened(said(3, WORDS, Visibility.PROTECTED));

        assertThat(found(open).requests()).isEmpty();
        assertThat(found(direct)).isEqualTo(Found.nowhere());
        assertThat(found(limited)).isEqualTo(Found.nowhere());
    }

    @Test
    void forgetsWordsWithThePost() {
        RequestRef first = opened(1, WORDS);
        RequestRef second = opened(2, WORDS);
        done(stage.requests.erase(erasure(first, said(1, WORDS, Visibility.PUBLIC), true)));

        assertThat(found(second).requests()).isEmpty();
        assertThat(found(first)).isEqualTo(Found.nowhere());
        assertThat(stage.service(JsonEntityPropertyManager.class).get(ENTITY, first.issueId(), ThreadProperty.KEY).getValue())
                .doesNotContain(Fingerprint.of(WORDS).orElseThrow());
    }

    @Test
    void asksTheRequestItselfWhereTheIndexIsBehind() {
        RequestRef first = opened(1, WORDS);
        RequestRef second = opened(2, WORDS);
        property(first, "{\"network\": \"x\", \"words\": \"other\"}");

        assertThat(found(second).requests()).isEmpty();
    }

    @Test
    void putsNothingOfAChangedPropertyIntoTheSearch() {
        opened(1, WORDS);
        RequestRef second = opened(2, WORDS);
        property(second, "{\"network\": \"x\", \"words\": \"x\\\" OR key > \\\"\\\\\"}");

        assertThat(found(second).requests()).isEmpty();
    }

    /** Jira lets everybody who edits a request write its properties. */
    @Test
    void isNotStoppedByWhatSomebodyWroteIntoAProperty() {
        RequestRef first = opened(1, WORDS);
        RequestRef second = opened(2, WORDS);
        RequestRef third = opened(3, WORDS);
        String words = Fingerprint.of(WORDS).orElseThrow();
        property(first, "{\"network\": \"Not a network\", \"words\": \"" + words + "\"}");
        property(second, "{\"network\": \"x\", \"authorHandle\": 7, \"lastAnswerAt\": \"soon\", \"words\": \"" + words + "\"}");

        assertThat(found(third).requests()).singleElement().satisfies(each -> {
            assertThat(each.request()).isEqualTo(second);
            assertThat(each.handle()).isEqualTo("7");
            assertThat(each.answeredAt()).isEmpty();
        });
    }

    @Test
    void saysThatJiraCouldNotLook() {
        RequestRef request = opened(1, WORDS);
        SearchService real = stage.service(SearchService.class);
        SearchService broken = (SearchService) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {SearchService.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("search")) {
                        throw new SearchException("the index is being rebuilt");
                    }
                    return method.invoke(real, arguments);
                });

        assertThat(requests(broken).of("amelia", request.issueId(), Instant.EPOCH, 5)).isEqualTo(Optional.empty());
    }
}
