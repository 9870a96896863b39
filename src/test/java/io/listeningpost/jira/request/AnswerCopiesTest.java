package io.listeningpost.jira.request;

import static io.listeningpost.jira.request.RequestStage.ACME;
import static io.listeningpost.jira.request.RequestStage.account;
import static io.listeningpost.jira.request.RequestStage.comment;
import static io.listeningpost.jira.request.RequestStage.done;
import static io.listeningpost.jira.request.RequestStage.erasure;
import static io.listeningpost.jira.request.RequestStage.opening;
import static io.listeningpost.jira.request.RequestStage.photo;
import static io.listeningpost.jira.request.RequestStage.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.comments.MutableComment;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.health.Complaints;
import io.listeningpost.intake.Photos;
import io.listeningpost.reply.Copy;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.Part;
import io.listeningpost.reply.Photo;
import io.listeningpost.reply.PublicComments;
import io.listeningpost.reply.ReplyKind;
import io.listeningpost.social.Address;
import io.listeningpost.social.PostId;
import io.listeningpost.social.ThreadId;
import io.listeningpost.social.Visibility;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a desk as strict as Jira: what was published becomes one comment of whoever answered, and never an answer again. */
class AnswerCopiesTest {

    private static final String FLAG = "sd.public.comment";
    private static final Instant OUT = Instant.now().minusSeconds(90);
    private static final URI PAGE = URI.create("https://x.com/acme/status/2001");

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
    void showsAllPartsWhereTheyAreAndWhoAnswered() {
        assertThat(stage.copies.write(copy(key("amelia"), true, List.of()))).isEmpty();

        Comment comment = only();
        assertThat(comment.getAuthorApplicationUser()).isEqualTo(user("amelia"));
        assertThat(comment.getCreated().toInstant().toEpochMilli()).isEqualTo(OUT.toEpochMilli());
        assertThat(comment.getBody()).contains("We are *sorry* 1/2".replace("*", "\\*") + "\n\nand look at it 2/2")
                .contains("*@acme*").contains("answered").doesNotContain("answered-by")
                .endsWith("[listening-post.request.open|https://x.com/acme/status/2001]");
        assertThat(flag(comment)).contains("\"internal\":false");
        assertThat(stage.seen(request).comments()).hasSize(1);
    }

    @Test
    void writesItOnceAndAnotherOneForAnotherAnswer() {
        stage.copies.write(copy(key("amelia"), true, List.of()));
        stage.copies.write(copy(key("amelia"), true, List.of()));
        assertThat(comments()).hasSize(1);

        stage.copies.write(new Copy(request, account(10), entry(8, key("bruno"), Optional.empty(), List.of()), PAGE, true));

        assertThat(comments()).hasSize(2);
    }

    @Test
    void keepsPrivateWordsInternal() {
        Address.Person nora = new Address.Person("7", new ThreadId("7-99"));

        stage.copies.write(new Copy(request, account(10), entry(7, key("amelia"), Optional.of(nora), List.of()), PAGE, false));

        assertThat(flag(only())).contains("\"internal\":true");
        assertThat(only().getBody()).contains("answered-direct");
    }

    @Test
    void saysThatNotEverybodyReadsIt() {
        stage.copies.write(copy(key("amelia"), false, List.of()));

        assertThat(flag(only())).contains("\"internal\":true");
        assertThat(only().getBody()).contains("answered-some");
    }

    @Test
    void showsThePhotoOfTheRequestAndNamesWhatIsGone() {
        stage.copies.write(copy(key("amelia"), true, List.of(new Photo("1", "x-1001-1.png", "a *cup*"), new Photo("2", "gone!.png", ""))));

        assertThat(only().getBody()).contains("!x-1001-1.png|thumbnail!").contains("a \\*cup\\*").contains("gone\\!.png")
                .doesNotContain("!gone");
    }

    @Test
    void speaksForWhoeverMayNotCommentAnyMore() {
        stage.copies.write(copy(key("cora"), true, List.of()));

        assertThat(only().getAuthorApplicationUser().getKey()).isEqualTo("listening-post");
        assertThat(only().getBody()).contains("answered-by" + user("cora").getDisplayName());
    }

    @Test
    void speaksForWhoeverIsGone() {
        stage.copies.write(copy("JIRAUSER99999", true, List.of()));

        assertThat(only().getAuthorApplicationUser().getKey()).isEqualTo("listening-post");
        assertThat(only().getBody()).contains("answered-byJIRAUSER99999");
    }

    @Test
    void doesNothingForARequestThatIsGone() {
        Copy copy = new Copy(new RequestRef(999_999, "SUP-9"), account(10), entry(7, key("amelia"), Optional.empty(), List.of()), PAGE,
                true);

        assertThat(stage.copies.write(copy)).isEmpty();
    }

    /** Whatever happens to it later. */
    @Test
    void isNeverOfferedOrSentAsAnAnswer() {
        List<Long> heard = new ArrayList<>();
        PublicComments answers = new AgentComments(stage.service(IssueManager.class), stage.service(CommentManager.class), properties());
        CommentsHeard listener = RequestBeans.commentsHeard(stage.service(EventPublisher.class), new CommentNews() {
            @Override
            public void written(long issueId, long commentId) {
                heard.add(commentId);
                // at this very moment it must be known as ours
                assertThat(answers.find(commentId)).isEmpty();
            }

            @Override
            public void internal(long issueId, long commentId) {
                answers.keepInternal(commentId);
            }

            @Override
            public void changed(long issueId, long commentId, String editor) {
                heard.add(-commentId);
                assertThat(answers.find(commentId)).isEmpty();
            }
        }, new Complaints(Clock.systemUTC()));
        listener.start();
        stage.copies.write(copy(key("amelia"), true, List.of()));
        long id = only().getId();
        MutableComment changed = manager().getMutableComment(id);
        changed.setBody("something else");
        manager().update(changed, Map.of(), true);
        listener.stop();

        assertThat(heard).containsExactly(id, -id);
        assertThat(answers.find(id)).isEmpty();
        for (boolean internal : new boolean[] {true, false}) {
            properties().put("CommentProperty", id, FLAG, "{\"internal\": " + internal + "}");
            assertThat(answers.find(id)).isEmpty();
            assertThat(answers.after(request, Instant.EPOCH)).isEmpty();
        }
    }

    @Test
    void isNoPostOfTheCustomer() {
        stage.copies.write(copy(key("amelia"), true, List.of()));

        assertThat(stage.requests.findComment(request, new PostId("2001"))).isEmpty();
        done(stage.requests.comment(comment(request, post("1002", "1002", "thank you", Visibility.PUBLIC),
                Photos.NONE)));
        done(stage.requests.erase(erasure(request, post("1002", "thank you"), false)));
        assertThat(comments()).hasSize(2);
        assertThat(comments().getFirst().getBody()).contains("and look at it");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isWrittenOnceWhereverTheNodeDies(boolean afterTheCall) {
        boolean killed = true;
        int calls = 0;
        for (int call = 0; killed; call++) {
            assertThat(call).isLessThan(100);
            Copy copy = new Copy(request, account(10), entry(100 + call, key("amelia"), Optional.empty(), List.of()), PAGE, true);
            comments().forEach(old -> manager().delete(old));
            stage.killer.strikeAfter(call, afterTheCall);
            killed = stage.killer.kills(() -> stage.copies.write(copy));
            stage.killer.rest();

            stage.copies.write(copy);

            assertThat(comments()).as("killed at call " + call).hasSize(1);
            assertThat(flag(comments().getLast())).contains("\"internal\":false");
            calls = call;
        }
        assertThat(calls).isGreaterThan(5);
    }

    /** Jira stores the comment first and its properties after it. */
    @Test
    void marksWhatJiraStoredBeforeItDied() {
        stage.copies.write(copy(key("amelia"), true, List.of()));
        long id = only().getId();
        properties().delete("CommentProperty", id, FLAG);
        properties().delete("CommentProperty", id, "listening-post.note");

        stage.copies.write(copy(key("amelia"), true, List.of()));

        assertThat(only().getId()).isEqualTo(id);
        assertThat(flag(only())).contains("\"internal\":false");
        assertThat(PostComments.isOurs(id, properties())).isTrue();
    }

    private Copy copy(String author, boolean shared, List<Photo> photos) {
        return new Copy(request, account(10), entry(7, author, Optional.empty(), photos), PAGE, shared);
    }

    private static OutboxEntry entry(long id, String author, Optional<Address.Person> person, List<Photo> photos) {
        return new OutboxEntry(id, "k" + id, ACME, 1, ReplyKind.ANSWER, new PostId("1001"), person,
                List.of(new Part("We are *sorry* 1/2", Optional.of(new PostId("2001"))),
                        new Part("and look at it 2/2", Optional.of(new PostId("2002")))),
                photos, author, Optional.empty(), Optional.empty(), DeliveryState.DELIVERED, 1, OUT.minusSeconds(60), OUT,
                Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.of(OUT), Optional.empty());
    }

    private Comment only() {
        assertThat(comments()).hasSize(1);
        return comments().getFirst();
    }

    private List<Comment> comments() {
        return manager().getComments(stage.service(IssueManager.class).getIssueObject(request.issueId()));
    }

    private String flag(Comment comment) {
        return properties().get("CommentProperty", comment.getId(), FLAG).getValue().replace(" ", "");
    }

    private ApplicationUser user(String name) {
        return stage.service(UserManager.class).getUserByName(name);
    }

    private String key(String name) {
        return user(name).getKey();
    }

    private JsonEntityPropertyManager properties() {
        return stage.service(JsonEntityPropertyManager.class);
    }

    private CommentManager manager() {
        return stage.service(CommentManager.class);
    }
}
