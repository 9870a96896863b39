package io.listeningpost.network;

import static io.listeningpost.network.Pictures.png;
import static io.listeningpost.testing.Answers.got;
import static io.listeningpost.testing.Answers.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.listeningpost.network.NetworkStage.Below;
import io.listeningpost.network.NetworkStage.Feat;
import io.listeningpost.social.Absence;
import io.listeningpost.social.Address;
import io.listeningpost.social.Lookup;
import io.listeningpost.social.Media;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.Picture;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.Uploaded;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Posts looked up again, what somebody said lately, and pictures. */
interface LookingUpContract extends NetworkQuestions {

    @Test
    default void seesThatAPostIsGone() {
        PostId stays = stage().mentions("I stay");
        PostId goes = stage().mentions("I go");
        stage().settle();
        stage().deletes(goes);
        stage().settle();
        Lookup told = got(lookUp(List.of(goes, stays)));

        assertThat(told.posts()).extracting(Post::id).containsExactly(stays);
        assertThat(told.absent()).containsOnlyKeys(goes);
    }

    /** By an employee or a moderator: it is deleted, and not only hidden from us. */
    @Test
    default void seesThatAnAnswerOfOursIsGone() {
        PostId mention = stage().mentions("are you there?");
        stage().settle();
        PostId stays = got(send(reply(mention, "Yes.")));
        PostId goes = got(send(reply(mention, "We are.")));
        stage().settle();
        assertThat(got(lookUp(List.of(goes, stays))).posts()).extracting(Post::firstId)
                .containsExactlyInAnyOrder(stays, goes);
        stage().deletesOurs(goes);
        stage().settle();

        Lookup told = got(lookUp(List.of(goes, stays)));

        assertThat(told.posts()).extracting(Post::firstId).containsExactly(stays);
        assertThat(told.absent()).isEqualTo(Map.of(goes, Absence.DELETED));
    }

    @Test
    default void seesWhatAnAuthorChanged() {
        can(Feat.EDITS);
        PostId id = stage().mentions("it cost 5");
        PostId other = stage().mentions("mine too");
        stage().settle();
        Post before = heard().get(id);
        assertThat(before.isEdited()).isFalse();
        stage().pass(Duration.ofMinutes(1));
        stage().edits(id, "it cost 50");
        stage().settle();

        Map<PostId, Post> now = new LinkedHashMap<>();
        got(lookUp(List.of(id, other))).posts().forEach(post -> now.put(post.firstId(), post));
        assertThat(now).containsOnlyKeys(id, other);
        assertThat(now.get(id).text()).contains("it cost 50");
        assertThat(now.get(id).after(before).isEdited()).as("told by the network, by its id, or by its words").isTrue();
        assertThat(now.get(id).after(now.get(id).after(before)).isEdited()).as("ever after").isTrue();
        assertThat(now.get(other).after(heard().get(other)).isEdited()).isFalse();
    }

    @Test
    default void looksUpAHundredAtOnce() {
        List<PostId> said = IntStream.range(0, 100).mapToObj(i -> stage().mentions("number " + i)).toList();
        stage().settle();
        stage().deletes(said.get(40));
        stage().settle();
        Lookup told = got(lookUp(said));

        assertThat(told.posts()).hasSize(99);
        assertThat(told.absent()).containsOnlyKeys(said.get(40));
        assertThat(got(lookUp(List.of()))).isEqualTo(new Lookup(List.of(), Map.of()));
    }

    @Test
    default void tellsWhatSomebodySaidToEverybodyLately() {
        PostId asked = stage().mentions("where is my parcel?");
        stage().pass(Duration.ofSeconds(2));
        PostId mused = stage().muses("what a day");
        stage().settle();
        String author = heard().get(asked).author().id();
        assumeThat(stage().network().capabilities(stage().brand().id()).tellsPosts()).isTrue();

        List<Post> said = got(stage().network().postsBy(stage().brand(), author, 5));

        assertThat(said).extracting(Post::id).startsWith(mused, asked);
        assertThat(said).hasSizeLessThanOrEqualTo(5).allSatisfy(post -> {
            assertThat(post.author().id()).isEqualTo(author);
            assertThat(post.isPublic()).isTrue();
        });
        assertThat(said.getFirst().text()).contains("what a day");
        assertThat(said.getFirst().permalink()).asString().startsWith("http");
        assertThat(got(stage().network().postsBy(stage().brand(), author, 1))).extracting(Post::id).containsExactly(mused);
    }

    @Test
    default void refusesToTellWhatPeopleSaidWhereItCannot() {
        assumeThat(stage().network().capabilities(stage().brand().id()).tellsPosts()).isFalse();

        assertThat(refusal(stage().network().postsBy(stage().brand(), "1", 5))).isEqualTo(Refusal.INVALID);
    }

    @Test
    default void showsAPictureAndSaysWhatItShows() {
        can(Feat.PICTURES);
        PostId mention = stage().mentions("show me");
        stage().settle();
        Address to = new Address.Answering(mention);
        Uploaded kept = got(stage().network().upload(stage().brand(), to, new Picture(png(), "image/png", "a blue door")));
        got(send(new Outgoing(to, stage().addressed("Here it is."), List.of(kept), false, deed("picture"))));
        stage().settle();

        assertThat(stage().below(mention)).singleElement().extracting(Below::alts).isEqualTo(List.of("a blue door"));
    }

    @Test
    default void fetchesAPictureOfAPost() {
        can(Feat.PICTURES);
        PostId mention = stage().mentionsWithPicture("look at this", png(), "a broken box");
        stage().settle();
        Media media = heard().get(mention).media().getFirst();

        assertThat(media.alt()).contains("a broken box");
        Picture picture = got(stage().network().picture(stage().brand(), media));
        assertThat(picture.type()).startsWith("image/");
        assertThat(picture.bytes()).isNotEmpty();
    }

    @Test
    default void fetchesPicturesFromNowhereElse() {
        for (String elsewhere : List.of("http://127.0.0.1:9/a.png", "https://example.org/a.png", "file:///etc/passwd", "https://", "x")) {
            assertThat(refusal(stage().network().picture(stage().brand(), new Media("photo", Optional.of(elsewhere), Optional.empty()))))
                    .as(elsewhere).isEqualTo(Refusal.INVALID);
        }
        assertThat(refusal(stage().network().picture(stage().brand(), new Media("photo", Optional.empty(), Optional.empty()))))
                .isEqualTo(Refusal.INVALID);
    }
}
