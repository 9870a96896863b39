package io.listeningpost.jira.request;

import static io.listeningpost.jira.request.RequestStage.account;
import static io.listeningpost.jira.request.RequestStage.comment;
import static io.listeningpost.jira.request.RequestStage.done;
import static io.listeningpost.jira.request.RequestStage.erasure;
import static io.listeningpost.jira.request.RequestStage.opening;
import static io.listeningpost.jira.request.RequestStage.photo;
import static io.listeningpost.jira.request.RequestStage.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.entity.property.EntityPropertyType;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.SamePeople;
import io.listeningpost.intake.DeskAnswer;
import io.listeningpost.intake.Photos;
import io.listeningpost.intake.RequestDesk;
import io.listeningpost.sandbox.desk.RequestSeen;
import io.listeningpost.social.Post;
import io.listeningpost.social.Visibility;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request that was opened otherwise gets a thread and loses it again. */
class AdoptionTest {

    @TempDir
    Path home;

    private RequestStage stage;
    private final Post post = post("2001", "2001", "2001", "my parcel is lost", Visibility.PUBLIC);

    @BeforeEach
    void open() {
        stage = new RequestStage(home);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    /** Without what makes it ours. */
    private RequestRef filed(int number) {
        Post from = post("9" + number, "9" + number, "9" + number, "from the portal", Visibility.PUBLIC);
        RequestRef request = done(stage.requests.open(opening(from, Photos.NONE)));
        done(stage.requests.release(request, account(10), from.thread()));
        return request;
    }

    private Conversation conversation(RequestRef request) {
        return new Conversation(7, RequestStage.ACME, post.thread(), Conversation.NO_POST, "7", post.createdAt(), Optional.of(request));
    }

    private Optional<String> property(RequestRef request) {
        return Optional.ofNullable(stage.service(JsonEntityPropertyManager.class)
                .get(EntityPropertyType.ISSUE_PROPERTY.getDbEntityName(), request.issueId(), ThreadProperty.KEY))
                .map(property -> property.getValue());
    }

    @Test
    void dressesAndUndressesIt() {
        RequestRef request = filed(1);
        RequestSeen before = stage.seen(request);
        assertThat(before.links()).isEmpty();
        assertThat(property(request)).isEmpty();

        done(stage.requests.adopt(request, conversation(request), account(10), post));
        done(stage.requests.adopt(request, conversation(request), account(10), post));
        done(stage.requests.comment(comment(request, post, photo())));

        assertThat(stage.seen(request).links()).hasSize(1);
        assertThat(property(request).orElseThrow()).contains("\"thread\":\"2001\"", "\"conversation\":\"7\"");

        assertThat(done(stage.requests.release(request, account(10), post.thread()))).isTrue();
        assertThat(done(stage.requests.retract(request, account(10), post))).isTrue();

        RequestSeen after = stage.seen(request);
        assertThat(after.links()).isEmpty();
        assertThat(after.files()).isEmpty();
        assertThat(after.toString()).doesNotContain("parcel");
        assertThat(after.comments()).hasSize(1);
        assertThat(property(request)).isEmpty();
        assertThat(done(stage.requests.release(request, account(10), post.thread()))).isFalse();
        assertThat(done(stage.requests.retract(request, account(10), post))).isFalse();
    }

    /** What was taken out is not found as what an interrupted try made. */
    @Test
    void takesThePostAgain() {
        RequestRef request = filed(1);
        done(stage.requests.comment(comment(request, post, Photos.NONE)));
        done(stage.requests.retract(request, account(10), post));

        assertThat(stage.requests.findComment(request, post.firstId())).isEmpty();
    }

    @Test
    void forgetsWhoWroteWhenThePostIsErased() {
        RequestRef request = filed(1);
        done(stage.requests.adopt(request, conversation(request), account(10), post));
        done(stage.requests.comment(comment(request, post, Photos.NONE)));

        done(stage.requests.erase(erasure(request, post, false)));

        assertThat(stage.seen(request).links()).isEmpty();
        assertThat(property(request).orElseThrow()).doesNotContain("nora", "\"authorId\"").contains("\"thread\":\"2001\"");
    }

    @Test
    void leavesTheThreadOfOthersAlone() {
        RequestRef request = done(stage.requests.open(opening(post, Photos.NONE)));

        assertThat(done(stage.requests.release(request, account(10), post("5", "x").thread()))).isFalse();

        assertThat(stage.seen(request).links()).hasSize(1);
        assertThat(property(request)).isPresent();
    }

    @Test
    void tellsOfARequestThatIsGone() {
        RequestRef gone = new RequestRef(404_404, "SUP-404");

        assertThat(stage.requests.adopt(gone, conversation(gone), account(10), post)).isInstanceOf(DeskAnswer.Gone.class);
        assertThat(stage.requests.retract(gone, account(10), post)).isInstanceOf(DeskAnswer.Gone.class);
        assertThat(stage.requests.release(gone, account(10), post.thread())).isInstanceOf(DeskAnswer.Gone.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void dressesWhollyAtLast(boolean afterTheCall) {
        boolean killed = true;
        int kills = 0;
        for (int call = 0; killed; call++) {
            RequestRef request = filed(call);
            stage.killer.strikeAfter(call, afterTheCall);
            killed = stage.killer.kills(() -> stage.requests.adopt(request, conversation(request), account(10), post));
            kills += killed ? 1 : 0;
            stage.killer.rest();

            done(stage.requests.adopt(request, conversation(request), account(10), post));

            assertThat(stage.seen(request).links()).as("call %d", call).hasSize(1);
            assertThat(property(request)).as("call %d", call).isPresent();
            done(stage.requests.release(request, account(10), post.thread()));
        }
        assertThat(kills).isGreaterThan(5);
    }

    @Test
    void tellsAgentsOnceWhereTheThreadGoesOn() {
        RequestRef request = filed(1);

        assertThat(done(stage.requests.note(request, account(10), "merged-1", RequestDesk.Note.GOES_ON_IN, filed(2)))).isTrue();
        assertThat(done(stage.requests.note(request, account(10), "merged-1", RequestDesk.Note.GOES_ON_IN, filed(3)))).isFalse();
        assertThat(done(stage.requests.note(request, account(10), "merged-11", RequestDesk.Note.TAKES_IN, filed(4)))).isTrue();

        assertThat(stage.seen(request).comments()).hasSize(2).allMatch(comment -> !comment.shared());
    }

    private static SamePeople.Word word(long id, RequestRef request, boolean same) {
        return new SamePeople.Word(id, RequestStage.ACME, request.issueId(), same, "gone", Instant.now());
    }

    private List<Comment> comments(RequestRef request) {
        return stage.service(CommentManager.class).getComments(stage.service(IssueManager.class).getIssueObject(request.issueId()));
    }

    @Test
    void tellsAgentsOnceThatSomebodyIsSomebodyElse() {
        RequestRef request = filed(1);

        assertThat(done(stage.requests.tell(word(1, request, true), account(10)))).isTrue();
        assertThat(done(stage.requests.tell(word(1, request, true), account(10)))).isFalse();
        assertThat(done(stage.requests.tell(word(11, request, true), account(10)))).isTrue();
        assertThat(done(stage.requests.tell(word(12, request, false), account(10)))).isTrue();

        assertThat(stage.seen(request).comments()).hasSize(3).allMatch(comment -> !comment.shared());
        assertThat(comments(request)).extracting(Comment::getBody).containsExactly("listening-post.request.same-persongone",
                "listening-post.request.same-persongone", "listening-post.request.same-person-no-moregone");
        assertThat(stage.requests.tell(word(13, new RequestRef(999_999, "SUP-9"), true), account(10)))
                .isInstanceOf(DeskAnswer.Gone.class);
    }

    /** Jira stores the comment first and its properties after it. */
    @Test
    void marksWhatJiraStoredBeforeItDied() {
        RequestRef request = filed(1);
        SamePeople.Word word = word(1, request, true);
        done(stage.requests.tell(word, account(10)));
        long id = comments(request).getFirst().getId();
        JsonEntityPropertyManager properties = stage.service(JsonEntityPropertyManager.class);
        properties.delete("CommentProperty", id, "listening-post.note");
        properties.delete("CommentProperty", id, "sd.public.comment");

        assertThat(done(stage.requests.tell(word, account(10)))).isFalse();

        assertThat(stage.seen(request).comments()).hasSize(1).allMatch(comment -> !comment.shared());
        assertThat(PostComments.isOurs(id, properties)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tellsOnceWhereverTheNodeDies(boolean afterTheCall) {
        RequestRef request = filed(1);
        boolean killed = true;
        int kills = 0;
        for (int call = 0; killed; call++) {
            assertThat(call).isLessThan(100);
            SamePeople.Word word = word(100 + call, request, true);
            comments(request).forEach(stage.service(CommentManager.class)::delete);
            stage.killer.strikeAfter(call, afterTheCall);
            killed = stage.killer.kills(() -> stage.requests.tell(word, account(10)));
            stage.killer.rest();
            kills += killed ? 1 : 0;

            stage.requests.tell(word, account(10));

            assertThat(stage.seen(request).comments()).as("call %d", call).hasSize(1).allMatch(comment -> !comment.shared());
        }
        assertThat(kills).isGreaterThan(4);
    }
}
