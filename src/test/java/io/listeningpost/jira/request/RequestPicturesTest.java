package io.listeningpost.jira.request;

import static io.listeningpost.jira.request.RequestStage.comment;
import static io.listeningpost.jira.request.RequestStage.done;
import static io.listeningpost.jira.request.RequestStage.erasure;
import static io.listeningpost.jira.request.RequestStage.opening;
import static io.listeningpost.jira.request.RequestStage.photo;
import static io.listeningpost.jira.request.RequestStage.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.AttachmentManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.intake.Photo;
import io.listeningpost.intake.Photos;
import io.listeningpost.sandbox.desk.RequestSeen;
import io.listeningpost.social.Network;
import io.listeningpost.social.Picture;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Visibility;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestPicturesTest {

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

    @Test
    void attachesAPictureOnceAndShowsItWithItsDescription() {
        RequestRef request = done(stage.requests.open(opening(post("1001", "look at this"), photo())));
        done(stage.requests.comment(comment(request, post("1002", "and this"), photo())));
        assertThat(stage.requests.findOpened(opening(post("1001", "look at this"), photo()))).contains(request);

        RequestSeen seen = stage.seen(request);
        assertThat(seen.files()).extracting(RequestSeen.FileSeen::name).containsExactly("x-1001-1.png", "x-1002-1.png");
        assertThat(seen.files()).extracting(RequestSeen.FileSeen::type).containsOnly("image/png");
        assertThat(seen.description()).contains("!x-1001-1.png|thumbnail!\n"
                + "listening-post.request.medialistening-post.request.photo, a \\*broken\\* cup");
        assertThat(seen.comments().getFirst().body()).contains("!x-1002-1.png|thumbnail!");
        assertThat(seen.changes()).isEmpty();
    }

    @Test
    void attachesAfterACrashWhatWasNotAttached() throws Exception {
        RequestRef request = done(stage.requests.open(opening(post("1001", "look at this"), photo())));
        AttachmentManager attachments = stage.service(AttachmentManager.class);
        Issue issue = stage.service(IssueManager.class).getIssueObject(request.issueId());
        attachments.deleteAttachment(attachments.getAttachments(issue).getFirst());

        stage.requests.findOpened(opening(post("1001", "look at this"), photo()));

        assertThat(stage.seen(request).files()).extracting(RequestSeen.FileSeen::name).containsExactly("x-1001-1.png");
    }

    @Test
    void keepsPicturesInAnEditedComment() {
        RequestRef request = done(stage.requests.open(opening(post("1001", "look at this"), Photos.NONE)));
        long comment = done(stage.requests.comment(comment(request, post("1002", "and this"), photo())));
        done(stage.requests.change(comment(request, post("1003", "1002", "and that", Visibility.PUBLIC), Photos.NONE), comment));

        assertThat(stage.seen(request).comments().getFirst().body()).contains("and that", "!x-1002-1.png|thumbnail!");
        assertThat(stage.seen(request).files()).hasSize(1);
    }

    @Test
    void saysWhichPicturesAreMissingAndTakesNothingThatIsNoPicture() {
        byte[] page = "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8);
        Photos photos = new Photos(List.of(new Photo(0, new Picture(page, "image/png", ""))), Optional.of("1 of 2 {was} too large"));
        RequestRef request = done(stage.requests.open(opening(post("1001", "look at this"), photos)));

        assertThat(stage.seen(request).files()).isEmpty();
        assertThat(stage.seen(request).description()).contains("photos-missing").doesNotContain("|thumbnail!", "too large");
    }

    @Test
    void commentsWithoutAPictureThatJiraRefuses() {
        byte[] large = new byte[10_485_761];
        System.arraycopy(RequestStage.PNG, 0, large, 0, RequestStage.PNG.length);
        RequestRef request = done(stage.requests.open(opening(post("1001", "look at this"), Photos.NONE)));
        done(stage.requests.comment(comment(request, post("1002", "and this"),
                new Photos(List.of(new Photo(0, new Picture(large, "image/png", ""))), Optional.empty()))));

        assertThat(stage.seen(request).comments().getFirst().body()).contains("and this").doesNotContain("|thumbnail!");
    }

    @Test
    void namesFilesByNothingThatAStrangerChose() {
        Network x = new Network("x");
        assertThat(new PictureNames(x, new PostId("1002")).name(1, PictureType.JPEG)).isEqualTo("x-1002-2.jpg");
        assertThat(new PictureNames(x, new PostId("at://a/../b|!c")).name(0, PictureType.GIF)).matches("x-h[0-9a-f]{32}-1\\.gif");
        assertThat(new PictureNames(x, new PostId("100")).place("x-1002-1.png")).isEmpty();
        assertThat(new PictureNames(x, new PostId("1002")).place("x-1002-1.png")).contains(0);
        assertThat(new PictureNames(x, new PostId("1002")).place("x-1002-1.png.exe")).isEmpty();
    }

    @Test
    void keepsWordsThatAreNotPublicInInternalComments() {
        Post direct = post("1001", "1001", "my address is Elm Street 3", Visibility.DIRECT);
        RequestRef request = done(stage.requests.open(opening(direct, photo(),
                post("900", "900", "hello, are you there?", Visibility.DIRECT))));
        done(stage.requests.comment(comment(request, post("1002", "1002", "and my door code 4711", Visibility.PROTECTED), Photos.NONE)));

        RequestSeen seen = stage.seen(request);
        assertThat(seen.summary() + seen.description()).doesNotContain("Elm", "hello")
                .contains("wrote-direct", "nora\\_k", "kept-internal");
        assertThat(seen.comments()).hasSize(2).noneMatch(RequestSeen.CommentSeen::shared);
        assertThat(seen.comments().getFirst().body()).contains("Elm Street 3", "are you there", "!x-1001-1.png|thumbnail!");
        stage.requests.findOpened(opening(direct, photo()));
        assertThat(stage.seen(request).comments()).as("once").hasSize(2);

        done(stage.requests.erase(erasure(request, direct, true)));
        assertThat(stage.seen(request).toString()).doesNotContain("Elm");
    }
}
