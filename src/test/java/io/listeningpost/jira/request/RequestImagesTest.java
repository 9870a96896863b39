package io.listeningpost.jira.request;

import static io.listeningpost.jira.request.RequestStage.done;
import static io.listeningpost.jira.request.RequestStage.opening;
import static io.listeningpost.jira.request.RequestStage.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.RequestRef;
import io.listeningpost.intake.Photos;
import io.listeningpost.reply.Attached;
import io.listeningpost.reply.Attachments;
import io.listeningpost.social.Visibility;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestImagesTest {

    private static final byte[] TEXT = {'h', 'e', 'l', 'l', 'o'};

    @TempDir
    Path home;

    private RequestStage stage;
    private Attachments images;
    private RequestRef request;

    @BeforeEach
    void open() {
        stage = new RequestStage(home);
        images = stage.images();
        request = done(stage.requests.open(opening(post("1001", "look at this"), Photos.NONE)));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void listsImagesOnlyAndReadsThemByTheirBytes() {
        long cup = attach("cup.jpg", "image/jpeg", RequestStage.PNG);
        attach("notes.txt", "text/plain", TEXT);
        attach("page.svg", "image/svg+xml", TEXT);

        assertThat(images.images(request.issueId())).containsExactly(new Attached("" + cup, "cup.jpg", "image/jpeg", 11));
        assertThat(images.read(request.issueId(), "" + cup)).isInstanceOfSatisfying(Attachments.Reading.Got.class, got -> {
            assertThat(got.picture().bytes()).isEqualTo(RequestStage.PNG);
            assertThat(got.picture().type()).as("told by the bytes").isEqualTo("image/png");
            assertThat(got.picture().alt()).isEmpty();
        });
    }

    @Test
    void readsNothingThatOnlySaysItIsAPicture() {
        long liar = attach("cup.png", "image/png", TEXT);
        assertThat(reason(images.read(request.issueId(), "" + liar))).isEqualTo("cup.png is not a picture, whatever its name says");
    }

    @Test
    void reachesNoFileOfAnotherRequest() {
        long cup = attach("cup.png", "image/png", RequestStage.PNG);
        RequestRef other = done(stage.requests.open(opening(post("2001", "2001", "2001", "another", Visibility.PUBLIC), Photos.NONE)));

        assertThat(images.images(other.issueId())).isEmpty();
        assertThat(reason(images.read(other.issueId(), "" + cup))).isEqualTo("the request has no such attachment");
        assertThat(reason(images.read(request.issueId(), cup + " or 1=1"))).contains("no such attachment");
        assertThat(images.images(987_654)).isEmpty();
        assertThat(reason(images.read(987_654, "" + cup))).contains("no such attachment");
    }

    @Test
    void tellsThatJiraLostTheFile() throws Exception {
        long cup = attach("cup.png", "image/png", RequestStage.PNG);
        try (Stream<Path> files = Files.walk(home.resolve("shared"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        assertThat(reason(images.read(request.issueId(), "" + cup))).isEqualTo("Jira could not read cup.png");
    }

    private long attach(String name, String type, byte[] bytes) {
        return stage.desk.as("amelia").attach(request.key(), name, type, bytes);
    }

    private static String reason(Attachments.Reading reading) {
        assertThat(reading).isInstanceOf(Attachments.Reading.Gone.class);
        return ((Attachments.Reading.Gone) reading).reason();
    }
}
