package io.listeningpost.jira.request;

import static io.listeningpost.jira.request.RequestStage.done;
import static io.listeningpost.jira.request.RequestStage.opening;
import static io.listeningpost.jira.request.RequestStage.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.ThreadFacts;
import io.listeningpost.intake.Photos;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Network;
import io.listeningpost.social.PostId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from the property, as we write it and as others may break it. */
class PropertyFactsTest {

    private static final Instant SPOKE = Instant.parse("2026-11-22T10:00:00Z");
    private static final ThreadFacts NOTHING = new ThreadFacts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), 0);

    @TempDir
    Path home;

    private RequestStage stage;
    private RequestRef request;
    private JsonEntityPropertyManager properties;
    private PropertyFacts facts;

    @BeforeEach
    void open() {
        stage = new RequestStage(home);
        request = done(stage.requests.open(opening(post("1001", "look at this"), Photos.NONE)));
        properties = stage.service(JsonEntityPropertyManager.class);
        facts = new PropertyFacts(properties);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void tellsWhatAnOpenedRequestCarries() {
        ThreadFacts thread = facts.of(request.issueId()).orElseThrow();

        assertThat(thread.network()).contains(new Network("x"));
        assertThat(thread.account()).isPresent();
        assertThat(thread.handle()).isPresent();
        assertThat(thread.waitsForUs()).contains(true);
        assertThat(thread.lastCustomerPost()).contains(SPOKE);
        assertThat(thread.lastAnswer()).isEmpty();
        assertThat(thread.failedReplies()).isZero();
    }

    @Test
    void tellsWhatBecameOfAnAnswer() {
        new ThreadProperty(properties).weSpoke(request.issueId(), Optional.of(SPOKE.plusSeconds(5)), 2);

        assertThat(facts.of(request.issueId()).orElseThrow()).satisfies(thread -> {
            assertThat(thread.waitsForUs()).contains(false);
            assertThat(thread.lastAnswer()).contains(SPOKE.plusSeconds(5));
            assertThat(thread.failedReplies()).isEqualTo(2);
        });
    }

    @Test
    void doesNotTellWhoWroteWhatWasErased() {
        new ThreadProperty(properties).erase(request.issueId(), new PostId("1001"), SPOKE);

        assertThat(facts.of(request.issueId()).orElseThrow()).satisfies(thread -> {
            assertThat(thread.handle()).isEmpty();
            assertThat(thread.followers()).isEmpty();
            assertThat(thread.network()).isPresent();
        });
    }

    @Test
    void tellsNothingOfARequestWithoutThread() {
        assertThat(facts.of(request.issueId() + 1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "\"x\"", "null", "true"})
    void tellsNothingOfWhatIsNoObject(String json) {
        assertThat(written(json)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}",
        "{\"network\":\"X <b>\",\"account\":\"99\",\"authorHandle\":\" \",\"followers\":-1,\"waitingFor\":\"nobody\","
                + "\"lastCustomerPostAt\":\"yesterday\",\"lastAnswerAt\":\"\",\"failedReplies\":-2}",
        "{\"network\":7,\"account\":[\"x:99\"],\"authorHandle\":{\"a\":1},\"followers\":\"many\",\"waitingFor\":true,"
                + "\"lastCustomerPostAt\":1700000000,\"lastAnswerAt\":null,\"failedReplies\":1.5}",
        "{\"followers\":99999999999999999999,\"failedReplies\":99999999999,\"account\":\":\","
                + "\"lastAnswerAt\":\"+9999999999-01-01T00:00:00Z\"}"})
    void tellsNothingThatDoesNotReadAsItShould(String json) {
        assertThat(written(json)).contains(NOTHING);
    }

    @Test
    void tellsTheRestWhereOneIsDamaged() {
        ThreadFacts thread = written("{\"network\":\"?\",\"account\":\"x:99\",\"followers\":12,\"waitingFor\":\"them\"}").orElseThrow();

        assertThat(thread.network()).isEmpty();
        assertThat(thread.account()).contains(AccountId.parse("x:99"));
        assertThat(thread.followers()).contains(12L);
        assertThat(thread.waitsForUs()).contains(false);
    }

    @Test
    void leavesOutWhatWouldTurnOrBreakTheTextBehindAHandle() {
        assertThat(written("{\"authorHandle\":\"no\\u202Era\\u0000\\uD83D_k\\n\"}").orElseThrow().handle()).contains("nora_k");
        assertThat(written("{\"authorHandle\":\"\\u0646\\u0648\\u0631\\u0627\"}").orElseThrow().handle())
                .contains("\u0646\u0648\u0631\u0627");
        assertThat(written("{\"authorHandle\":\"" + "n".repeat(301) + "\"}").orElseThrow().handle()).isEmpty();
    }

    private Optional<ThreadFacts> written(String json) {
        properties.put("IssueProperty", request.issueId(), ThreadProperty.KEY, json);
        return facts.of(request.issueId());
    }
}
