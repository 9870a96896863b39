package io.listeningpost.jira.request;

import static io.listeningpost.jira.request.RequestStage.ACME;
import static io.listeningpost.jira.request.RequestStage.account;
import static io.listeningpost.jira.request.RequestStage.done;
import static io.listeningpost.jira.request.RequestStage.opening;
import static io.listeningpost.jira.request.RequestStage.photo;
import static io.listeningpost.jira.request.RequestStage.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.comments.MutableComment;
import com.atlassian.jira.user.util.UserManager;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.reply.Copy;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.Loss;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.Part;
import io.listeningpost.reply.ReplyKind;
import io.listeningpost.social.PostId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a desk as strict as Jira: the words of a deleted answer stay, under a line that says so, and whoever wrote it is told. */
class AnswerLossesTest {

    private static final String FLAG = "sd.public.comment";
    private static final Instant NOTICED = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(30);
    private static final Instant OUT = NOTICED.minusSeconds(86_400);

    @TempDir
    Path home;

    private RequestStage stage;
    private RequestRef request;

    @BeforeEach
    void open() {
        stage = new RequestStage(home);
        request = done(stage.requests.open(opening(post("1001", "look at this"), photo())));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void marksTheCommentAndKeepsItsWordsAndWhoReadsIt() {
        String before = copied(7, "amelia");

        assertThat(stage.losses.tell(loss(7, "amelia", 1, 2))).isEmpty();

        Comment copy = comments().getFirst();
        assertThat(copy.getBody()).startsWith("listening-post.request.lostX").endsWith("\n" + before);
        assertThat(flag(copy)).contains("\"internal\":false");
        assertThat(copy.getAuthorApplicationUser().getName()).isEqualTo("amelia");
    }

    @Test
    void tellsWhoeverWroteItInAnInternalCommentOfTheAccountsUser() {
        copied(7, "amelia");

        stage.losses.tell(loss(7, "amelia", 1, 2));

        Comment note = comments().getLast();
        assertThat(comments()).hasSize(2);
        assertThat(note.getAuthorApplicationUser().getKey()).isEqualTo("listening-post");
        assertThat(flag(note)).contains("\"internal\":true");
        assertThat(note.getBody()).startsWith("listening-post.request.lost-note[~amelia]").contains("We are \\*sorry\\*", "and look at it")
                .endsWith("listening-post.request.lost-next");
        assertThat(PostComments.isOurs(note.getId(), stage.service(JsonEntityPropertyManager.class))).isTrue();
    }

    @Test
    void saysWhichPartIsGone() {
        copied(7, "amelia");

        stage.losses.tell(loss(7, "amelia", 2));

        assertThat(comments().getFirst().getBody()).startsWith("listening-post.request.lost-partsX");
        assertThat(comments().getLast().getBody()).startsWith("listening-post.request.lost-note-parts")
                .contains("and look at it").doesNotContain("sorry");
    }

    @Test
    void tellsOfEachLossOnce() {
        copied(7, "amelia");
        Loss loss = loss(7, "amelia", 2);
        stage.losses.tell(loss);
        String marked = comments().getFirst().getBody();
        stage.losses.tell(loss);
        assertThat(comments()).hasSize(2);
        assertThat(comments().getFirst().getBody()).isEqualTo(marked);

        stage.losses.tell(new Loss(request, account(10), loss.reply(), List.of(1), NOTICED.plusSeconds(7)));

        assertThat(comments()).hasSize(3);
        assertThat(comments().getFirst().getBody()).endsWith("\n" + marked);
    }

    @Test
    void keepsWhatPeopleMadeOfTheComment() {
        copied(7, "amelia");
        MutableComment changed = manager().getMutableComment(comments().getFirst().getId());
        changed.setBody("shortened");
        manager().update(changed, Map.of(), false);

        stage.losses.tell(loss(7, "amelia", 1, 2));

        assertThat(comments().getFirst().getBody()).startsWith("listening-post.request.lost").endsWith("\nshortened");
    }

    @Test
    void tellsAlsoWhereNoCommentShowsIt() {
        stage.losses.tell(loss(7, "amelia", 1, 2));

        assertThat(comments()).singleElement().satisfies(note -> assertThat(note.getBody()).contains("lost-note"));
    }

    @Test
    void namesWhoeverIsGone() {
        OutboxEntry reply = entry(7, "JIRAUSER99999");

        stage.losses.tell(new Loss(request, account(10), reply, List.of(1, 2), NOTICED));

        assertThat(comments().getLast().getBody()).startsWith("listening-post.request.lost-noteJIRAUSER99999").doesNotContain("[~");
    }

    @Test
    void doesNothingForARequestThatIsGone() {
        assertThat(stage.losses.tell(new Loss(new RequestRef(999_999, "SUP-9"), account(10), entry(7, "x"), List.of(1), NOTICED)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void marksAndTellsOnceWhereverTheNodeDies(boolean afterTheCall) {
        boolean killed = true;
        int calls = 0;
        for (int call = 0; killed; call++) {
            assertThat(call).isLessThan(100);
            comments().forEach(old -> manager().delete(old));
            String before = copied(100 + call, "amelia");
            Loss loss = loss(100 + call, "amelia", 1, 2);
            stage.killer.strikeAfter(call, afterTheCall);
            killed = stage.killer.kills(() -> stage.losses.tell(loss));
            stage.killer.rest();

            stage.losses.tell(loss);

            assertThat(comments()).as("killed at call " + call).hasSize(2);
            String marked = comments().getFirst().getBody();
            assertThat(marked.length() - before.length()).as(marked).isLessThan(100);
            assertThat(marked).startsWith("listening-post.request.lostX").endsWith("\n" + before);
            assertThat(flag(comments().getLast())).contains("\"internal\":true");
            calls = call;
        }
        assertThat(calls).isGreaterThan(5);
    }

    /** The words of the comment that shows it. */
    private String copied(long id, String author) {
        assertThat(stage.copies.write(new Copy(request, account(10), entry(id, key(author)), URI.create("https://x.com/acme/status/2001"),
                true))).isEmpty();
        return comments().getLast().getBody();
    }

    private Loss loss(long id, String author, Integer... parts) {
        return new Loss(request, account(10), entry(id, key(author)), List.of(parts), NOTICED);
    }

    private static OutboxEntry entry(long id, String author) {
        return new OutboxEntry(id, "k" + id, ACME, 1, ReplyKind.ANSWER, new PostId("1001"), Optional.empty(),
                List.of(new Part("We are *sorry* 1/2", Optional.of(new PostId("2001"))),
                        new Part("and look at it 2/2", Optional.of(new PostId("2002")))),
                List.of(), author, Optional.empty(), Optional.empty(), DeliveryState.DELIVERED, 1, OUT.minusSeconds(60), OUT,
                Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.of(OUT), Optional.empty());
    }

    private List<Comment> comments() {
        return manager().getComments(stage.service(IssueManager.class).getIssueObject(request.issueId()));
    }

    private String flag(Comment comment) {
        return stage.service(JsonEntityPropertyManager.class).get("CommentProperty", comment.getId(), FLAG).getValue().replace(" ", "");
    }

    private String key(String name) {
        return stage.service(UserManager.class).getUserByName(name).getKey();
    }

    private CommentManager manager() {
        return stage.service(CommentManager.class);
    }
}
