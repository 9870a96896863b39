package io.listeningpost.jira.request;

import static io.listeningpost.jira.request.RequestStage.comment;
import static io.listeningpost.jira.request.RequestStage.done;
import static io.listeningpost.jira.request.RequestStage.opening;
import static io.listeningpost.jira.request.RequestStage.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.intake.CommentDraft;
import io.listeningpost.intake.Photos;
import io.listeningpost.intake.RequestDesk;
import io.listeningpost.reply.StandingNotes;
import io.listeningpost.social.Post;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the property of a request says about who waits for whom. */
class RequestStandingsTest {

    private static final Instant SPOKE = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    Path home;

    private RequestStage stage;
    private RequestRef request;
    private StandingNotes notes;

    @BeforeEach
    void open() {
        stage = new RequestStage(home);
        request = done(stage.requests.open(opening(post("1001", "look at this"), Photos.NONE)));
        JsonEntityPropertyManager properties = stage.service(JsonEntityPropertyManager.class);
        notes = new RequestStandings(stage.service(IssueManager.class), new ThreadProperty(properties),
                stage.service(IssueIndexingService.class));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void waitsForUsFromTheBeginning() throws Exception {
        assertThat(property().get("waitingFor").asText()).isEqualTo("us");
        assertThat(property().get("failedReplies").asInt()).isZero();
        assertThat(property().get("lastCustomerPostAt").asText()).isEqualTo(SPOKE.toString());
    }

    @Test
    void waitsForThemOnceAnAnswerIsOutUntilTheyWriteAgain() throws Exception {
        notes.note(request, Optional.of(SPOKE.plusMillis(500)), 0);
        assertThat(property().get("waitingFor").asText()).isEqualTo("them");
        assertThat(property().get("lastAnswerAt").asText()).isEqualTo("2026-11-22T10:00:00.500Z");

        writesAgain(SPOKE.plusSeconds(1));

        assertThat(property().get("waitingFor").asText()).isEqualTo("us");
        assertThat(property().get("lastCustomerPostAt").asText()).isEqualTo("2026-11-22T10:00:01Z");
    }

    /** What we hear late was written before we answered. */
    @Test
    void waitsForThemStillWhenAnOlderPostIsHeardLate() throws Exception {
        notes.note(request, Optional.of(SPOKE.plusSeconds(60)), 0);
        writesAgain(SPOKE.plusSeconds(30));

        assertThat(property().get("waitingFor").asText()).isEqualTo("them");
    }

    @Test
    void tellsWhatFailedAndThatItDoesNoMore() throws Exception {
        notes.note(request, Optional.empty(), 2);
        assertThat(property().get("failedReplies").asInt()).isEqualTo(2);
        assertThat(property().get("waitingFor").asText()).isEqualTo("us");

        notes.note(request, Optional.of(SPOKE.plusSeconds(60)), 0);

        assertThat(property().get("failedReplies").asInt()).isZero();
        assertThat(property().get("waitingFor").asText()).isEqualTo("them");
    }

    @Test
    void leavesAloneWhatIsGone() {
        notes.note(new RequestRef(request.issueId() + 1_000, "SUP-1000"), Optional.of(SPOKE), 1);
    }

    private void writesAgain(Instant at) {
        Post again = post("1002", "and now?");
        Post later = new Post(again.id(), again.firstId(), again.thread(), again.kind(), again.repliedTo(), again.quoted(), again.author(),
                again.text(), at, again.mentions(), again.media(), again.permalink(), again.terms());
        CommentDraft draft = comment(request, later, Photos.NONE);
        Conversation conversation = opening(post("1001", "look at this"), Photos.NONE).conversation();
        stage.requests.touched(conversation, draft);
    }

    /** What waits for us goes along, and the request that is left behind is nobody's work any more. */
    @Test
    void waitsWhereAMergedThreadGoesOn() throws Exception {
        RequestRef stays = done(stage.requests.open(opening(post("1000", "hello?"), Photos.NONE)));
        notes.note(stays, Optional.of(SPOKE), 0);
        assertThat(property(stays).get("waitingFor").asText()).isEqualTo("them");
        writesAgain(SPOKE.plusSeconds(9));

        for (int time = 0; time < 2; time++) {
            stage.requests.note(request, RequestStage.account(10), "merged-1", RequestDesk.Note.GOES_ON_IN, stays);
            assertThat(property().has("waitingFor")).isFalse();
            assertThat(property(stays).get("waitingFor").asText()).isEqualTo("us");
            assertThat(property(stays).get("lastCustomerPostAt").asText()).isEqualTo(SPOKE.plusSeconds(9).toString());
        }
        notes.note(request, Optional.empty(), 0);
        assertThat(property().has("waitingFor")).as("whatever is noted later").isFalse();
    }

    @Test
    void takesNothingAlongThatWasAnswered() throws Exception {
        RequestRef stays = done(stage.requests.open(opening(post("1000", "hello?"), Photos.NONE)));
        notes.note(stays, Optional.of(SPOKE), 0);
        writesAgain(SPOKE.plusSeconds(9));
        notes.note(request, Optional.of(SPOKE.plusSeconds(20)), 0);

        stage.requests.note(request, RequestStage.account(10), "merged-1", RequestDesk.Note.GOES_ON_IN, stays);

        assertThat(property(stays).get("waitingFor").asText()).isEqualTo("them");
        assertThat(property().has("waitingFor")).isFalse();
    }

    private JsonNode property() throws Exception {
        return property(request);
    }

    private JsonNode property(RequestRef of) throws Exception {
        return new ObjectMapper().readTree(stage.service(JsonEntityPropertyManager.class)
                .get("IssueProperty", of.issueId(), ThreadProperty.KEY).getValue());
    }
}
