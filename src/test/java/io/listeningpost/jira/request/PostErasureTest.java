package io.listeningpost.jira.request;

import static io.listeningpost.jira.request.RequestStage.comment;
import static io.listeningpost.jira.request.RequestStage.done;
import static io.listeningpost.jira.request.RequestStage.erasure;
import static io.listeningpost.jira.request.RequestStage.opening;
import static io.listeningpost.jira.request.RequestStage.photo;
import static io.listeningpost.jira.request.RequestStage.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.UpdateIssueRequest;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.user.util.UserManager;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.intake.DeskAnswer;
import io.listeningpost.intake.Erasure;
import io.listeningpost.intake.Photos;
import io.listeningpost.sandbox.desk.RequestSeen;
import io.listeningpost.social.Post;
import io.listeningpost.social.Visibility;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostErasureTest {

    private static final String WORDS = "my parcel is lost since tuesday";
    private static final Post OPENING = post("1001", WORDS);

    @TempDir
    Path home;

    private RequestStage stage;

    @BeforeEach
    void open() {
        stage = new RequestStage(home);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    /** Nobody deleted it at its source: its account was removed. */
    @Test
    void saysThatTheAccountWasRemoved() {
        RequestRef request = done(stage.requests.open(opening(OPENING, photo())));

        assertThat(done(stage.requests.erase(erasure(request, OPENING, true, Erasure.Why.REMOVED)))).isTrue();

        RequestSeen after = stage.seen(request);
        assertThat(after.toString()).doesNotContain("parcel", "tuesday", "nora", "gone at its source");
        assertThat(after.summary()).isEqualTo("listening-post.request.removed-summaryX");
        assertThat(after.description()).isEqualTo("listening-post.request.erased-removed23 Nov 2026 10:00 UTC, @acme");
        assertThat(after.changes()).isNotEmpty()
                .allSatisfy(change -> assertThat(change.before()).isEqualTo("listening-post.request.removed-history"));
        assertThat(done(stage.requests.erase(erasure(request, OPENING, true, Erasure.Why.REMOVED)))).isFalse();
        assertThat(stage.seen(request)).isEqualTo(after);
    }

    @Test
    void takesTheOpeningPostOutOfEverythingAndSaysSo() {
        RequestRef request = done(stage.requests.open(opening(OPENING, photo())));
        assertThat(stage.seen(request).files()).hasSize(1);

        assertThat(done(stage.requests.erase(erasure(request, OPENING, true)))).isTrue();

        RequestSeen after = stage.seen(request);
        assertThat(after.toString()).doesNotContain("parcel", "tuesday", "nora", "cup").contains("\"thread\":\"1001\"");
        assertThat(after.summary()).isEqualTo("listening-post.request.erased-summaryX");
        assertThat(after.description()).isEqualTo("listening-post.request.erased-deleted23 Nov 2026 10:00 UTC, X");
        assertThat(after.files()).isEmpty();
        assertThat(after.links()).isEmpty();
        assertThat(after.changes()).as("that something changed stays").hasSize(2)
                .allSatisfy(change -> assertThat(change.before()).isEqualTo("listening-post.request.erased-history"));
        assertThat(stage.desk.watch().find("text ~ parcel")).isEmpty();
        assertThat(stage.desk.watch().find("issue.property[\"listening-post.thread\"].authorHandle = nora_k")).isEmpty();
    }

    @Test
    void changesNothingTheSecondTime() {
        RequestRef request = done(stage.requests.open(opening(OPENING, photo())));
        done(stage.requests.comment(comment(request, post("1002", "and nobody answers me at all"), photo())));
        done(stage.requests.erase(erasure(request, OPENING, true)));
        done(stage.requests.erase(erasure(request, post("1002", "and nobody answers me at all"), false)));
        describe(request, "Called her, all is well");
        RequestSeen once = stage.seen(request);

        assertThat(done(stage.requests.erase(erasure(request, OPENING, true)))).isFalse();
        assertThat(done(stage.requests.erase(erasure(request, post("1002", "and nobody answers me at all"), false)))).isFalse();
        assertThat(stage.seen(request)).isEqualTo(once);
    }

    @Test
    void putsATombstoneIntoACommentAndLeavesTheOthers() {
        RequestRef request = done(stage.requests.open(opening(OPENING, Photos.NONE)));
        Post second = post("1002", "now they sent me a broken cup");
        Post third = post("1003", "thank you for looking into it");
        long gone = done(stage.requests.comment(comment(request, second, photo())));
        done(stage.requests.comment(comment(request, third, photo())));

        assertThat(done(stage.requests.erase(erasure(request, second, false)))).isTrue();

        RequestSeen after = stage.seen(request);
        assertThat(after.description()).contains(WORDS);
        assertThat(after.summary()).isEqualTo(WORDS);
        assertThat(after.comments()).extracting(RequestSeen.CommentSeen::body).satisfiesExactly(
                tombstone -> assertThat(tombstone).isEqualTo("listening-post.request.erased-deleted23 Nov 2026 10:00 UTC, X"),
                kept -> assertThat(kept).contains("thank you"));
        assertThat(after.files()).extracting(RequestSeen.FileSeen::name).containsExactly("x-1003-1.png");
        assertThat(after.links()).hasSize(1);
        assertThat(after.changes()).isEmpty();
        Post edited = post("1005", "1002", "they sent two broken cups", Visibility.PUBLIC);
        assertThat(done(stage.requests.change(comment(request, edited, Photos.NONE), gone))).as("a late edit").isEqualTo(gone);
        assertThat(stage.seen(request).toString()).doesNotContain("two broken cups");
        assertThat(stage.requests.findComment(request, second.firstId())).contains(gone);
    }

    @Test
    void takesAQuotedPostOutOfTheDescriptionOnly() {
        Post earlier = post("900", "does anybody know these people?");
        RequestRef request = done(stage.requests.open(opening(OPENING, Photos.NONE, earlier)));

        assertThat(done(stage.requests.erase(erasure(request, earlier, false)))).isTrue();

        RequestSeen after = stage.seen(request);
        assertThat(after.description()).contains(WORDS, "erased-deleted", "|https://x.com/nora_k/status/1001]")
                .doesNotContain("anybody", "status/900");
        assertThat(after.summary()).isEqualTo(WORDS);
        assertThat(after.changes().toString()).doesNotContain("anybody");
    }

    @Test
    void finishesWhatACrashLeftInTheHistory() {
        RequestRef request = done(stage.requests.open(opening(OPENING, Photos.NONE)));
        describe(request, "listening-post.request.erased-deleted"); // killed after the update, before the history was cleaned
        assertThat(stage.seen(request).changes().toString()).contains("parcel");

        assertThat(done(stage.requests.erase(erasure(request, OPENING, true)))).isTrue();

        assertThat(stage.seen(request).toString()).doesNotContain("parcel");
    }

    @Test
    void saysHonestlyThatTheHistoryStillKeepsTheWords() throws Exception {
        Path other = home.resolve("other");
        try (RequestStage closed = new RequestStage(other, tables -> (entity, values, criteria) -> {
            throw new IllegalStateException("no such service");
        })) {
            RequestRef request = done(closed.requests.open(opening(OPENING, Photos.NONE)));
            assertThat(closed.requests.erase(erasure(request, OPENING, true))).isInstanceOfSatisfying(DeskAnswer.Refused.class,
                    refused -> assertThat(refused.reason()).contains(request.key(), "change history still keeps", "administrator"));
            assertThat(closed.seen(request).description()).doesNotContain("parcel");
        }
    }

    @Test
    void keepsASummaryThatAnAgentWrote() {
        RequestRef request = done(stage.requests.open(opening(OPENING, Photos.NONE)));
        MutableIssue issue = stage.service(IssueManager.class).getIssueObject(request.issueId());
        issue.setSummary("Delivery 4711: carrier");
        update(issue);

        done(stage.requests.erase(erasure(request, OPENING, true)));

        assertThat(stage.seen(request).summary()).isEqualTo("Delivery 4711: carrier");
        assertThat(stage.seen(request).toString()).doesNotContain("parcel");
    }

    @Test
    void findsAnOpeningPostThatWasEditedSince() {
        Post second = post("1004", "1001", WORDS, Visibility.PUBLIC);
        Post third = post("1006", "1001", "my parcel came, forget it", Visibility.PUBLIC);
        RequestRef request = done(stage.requests.open(opening(second, Photos.NONE)));
        done(stage.requests.comment(comment(request, third, Photos.NONE)));

        assertThat(done(stage.requests.erase(erasure(request, third, true)))).isTrue();

        assertThat(stage.seen(request).toString()).doesNotContain("parcel");
    }

    @Test
    void findsNothingWhereThePostIsNoMore() {
        RequestRef request = done(stage.requests.open(opening(OPENING, Photos.NONE)));
        long comment = done(stage.requests.comment(comment(request, post("1002", "words"), Photos.NONE)));
        CommentManager comments = stage.service(CommentManager.class);
        comments.delete(comments.getCommentById(comment));
        assertThat(done(stage.requests.erase(erasure(request, post("1002", "words"), false)))).isFalse();
        assertThat(stage.requests.erase(erasure(new RequestRef(99, "SUP-99"), OPENING, true))).isInstanceOf(DeskAnswer.Gone.class);
    }

    private void describe(RequestRef request, String description) {
        MutableIssue issue = stage.service(IssueManager.class).getIssueObject(request.issueId());
        issue.setDescription(description);
        update(issue);
    }

    private void update(MutableIssue issue) {
        stage.service(IssueManager.class).updateIssue(stage.service(UserManager.class).getUserByName("amelia"), issue,
                UpdateIssueRequest.builder().build());
    }
}
