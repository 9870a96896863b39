package io.listeningpost.intake;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.social.Media;
import io.listeningpost.social.Picture;
import io.listeningpost.social.Post;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Listens;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PhotosTest {

    private static final String ONE = "https://pbs.example/1.png";
    private static final String TWO = "https://pbs.example/2.png";

    private final Stage stage = new Stage();
    private final Post mention = post("1").text("@acme look").withPhoto(ONE)
            .with(new Media("video", Optional.of("https://v.example/1"), Optional.empty())).withPhoto(TWO).build();

    private long fetches() {
        return stage.network.calls().stream().filter("picture"::equals).count();
    }

    @Test
    void goAlongWithTheRequestEachFetchedOnce() {
        stage.network.has(ONE);
        stage.network.has(TWO);

        stage.hears(mention);

        assertThat(stage.desk.ticket().draft().photos().taken()).extracting(Photo::place).containsExactly(0, 2);
        assertThat(stage.desk.ticket().draft().photos().taken()).extracting(Photo::picture).extracting(Picture::alt)
                .containsOnly("a picture");
        assertThat(stage.desk.ticket().draft().photos().missing()).isEmpty();
        assertThat(fetches()).isEqualTo(2);
    }

    @Test
    void goAlongWithAComment() {
        stage.network.has(TWO);
        Post opener = post("10").text("@acme hi").build();

        stage.hears(opener, replyTo(opener, "11").text("@acme see").withPhoto(TWO).build());

        assertThat(stage.desk.ticket().comments().values()).singleElement()
                .satisfies(comment -> assertThat(comment.photos().taken()).hasSize(1));
    }

    @Test
    void thatAreRefusedAreToldAndBlockNothing() {
        stage.network.has(TWO);

        stage.hears(mention);

        assertThat(stage.desk.ticket().draft().photos().taken()).extracting(Photo::place).containsExactly(2);
        assertThat(stage.desk.ticket().draft().photos().missing().orElseThrow()).contains("1 of 2 photos");
        assertThat(stage.entry(mention).reason().orElseThrow()).contains("1 of 2 photos");
        assertThat(stage.entry(mention).outcome()).contains(IntakeOutcome.OPENED);
    }

    @Test
    void areWaitedForWhileTheirHostIsInTrouble() {
        stage.network.has(ONE);
        stage.network.has(TWO);
        stage.network.failPicture(new SocialFailure.Unavailable("503"));
        stage.hears(mention);
        assertThat(stage.desk.tickets()).isEmpty();
        assertThat(stage.entry(mention).reason().orElseThrow()).contains("photo").contains("503");

        stage.clock.advance(Duration.ofMinutes(1));
        stage.work();

        assertThat(stage.desk.ticket().draft().photos().taken()).hasSize(2);
    }

    @Test
    void areWaitedForThreeMinutesAndNoLonger() {
        stage.network.has(ONE);
        stage.network.has(TWO);
        for (int i = 0; i < 30; i++) {
            stage.network.failPicture(new SocialFailure.Unknown("timed out"));
        }
        stage.hears(mention);
        for (int minute = 0; minute < 3; minute++) {
            assertThat(stage.desk.tickets()).isEmpty();
            stage.clock.advance(Duration.ofMinutes(1));
            stage.work();
        }

        assertThat(stage.desk.ticket().draft().photos().missing().orElseThrow()).contains("2 of 2 photos").contains("timed out");
        assertThat(stage.clock.instant()).isEqualTo(MutableClock.START.plus(Duration.ofMinutes(3)));
    }

    @Test
    void areAtMostFour() {
        stage.network.has(ONE);
        Posts many = post("2").text("@acme look");
        for (int i = 0; i < 9; i++) {
            many.withPhoto(ONE);
        }

        stage.hears(many.build());

        assertThat(stage.desk.ticket().draft().photos().taken()).hasSize(4);
    }

    @Test
    void areLeftAloneWhereTheAdminWantsNone() {
        stage.accounts.save(LinkedAccounts.acme().build().withHearing(Listens.toEverything().withoutPhotos().build()));

        stage.hears(mention);

        assertThat(stage.desk.ticket().draft().photos()).isEqualTo(Photos.NONE);
        assertThat(fetches()).isZero();
    }

    @Test
    void areKeptForATryToComeAsFarAsThereIsRoom() {
        PhotoAlbum album = new PhotoAlbum(10);
        album.keep("a", new Picture(new byte[6], "image/png", ""));
        album.keep("a", new Picture(new byte[5], "image/png", ""));
        album.keep("b", new Picture(new byte[5], "image/png", ""));
        assertThat(album.find("a")).isPresent();

        album.keep("c", new Picture(new byte[1], "image/png", ""));
        assertThat(album.find("a")).isEmpty();
        assertThat(album.find("b")).isPresent();

        album.keep("huge", new Picture(new byte[11], "image/png", ""));
        assertThat(album.find("huge")).isEmpty();
    }
}
