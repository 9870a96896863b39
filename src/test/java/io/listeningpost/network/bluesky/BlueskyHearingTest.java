package io.listeningpost.network.bluesky;

import static io.listeningpost.testing.Answers.failure;
import static io.listeningpost.testing.Answers.got;
import static io.listeningpost.testing.Answers.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.sandbox.square.x.world.Picture;
import io.listeningpost.social.Absence;
import io.listeningpost.social.Answerers;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.Poll;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.Source;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is heard of posts that come late, in bursts, to somebody else, or from behind a block. */
class BlueskyHearingTest extends BlueskyField {

    @Test
    void missesNothingInBurstsWithLateAndBackDatedPosts() {
        Random random = new Random(7);
        Set<PostId> said = new HashSet<>();
        stage.pass(Duration.ofHours(30));
        for (int minute = 0; minute < 40; minute++) {
            for (int i = random.nextInt(25); i > 0; i--) {
                stage.time.advance(Duration.ofMillis(random.nextInt(3)));
                if (random.nextInt(6) == 0) {
                    stage.square.bluesky().late(Duration.ofMinutes(random.nextInt(90)));
                }
                Instant clockOfTheAuthor = random.nextInt(8) == 0
                        ? stage.clock().instant().minus(Duration.ofMinutes(random.nextInt(24 * 60))) : stage.clock().instant();
                said.add(stage.mentionsAt("burst " + minute + "." + i, clockOfTheAuthor));
            }
            poll(new Source.Mentions());
            stage.pass(Duration.ofMinutes(1));
        }
        for (int quarter = 0; quarter < 8; quarter++) {
            stage.pass(Duration.ofMinutes(16));
            poll(new Source.Mentions());
        }

        assertThat(said).hasSizeGreaterThan(300);
        assertThat(heard).containsAll(said).hasSameSizeAs(said);
    }

    @Test
    void catchesUpOnMoreThanOnePollTakesAndKeepsTheCursorShort() {
        Set<PostId> said = new HashSet<>();
        for (int i = 0; i < 1150; i++) {
            stage.time.advance(Duration.ofMillis(5));
            said.add(stage.mentions("flood " + i));
        }
        Poll first = got(stage.network().listen(stage.brand(), new Source.Mentions(), cursor, page ->
                page.posts().forEach(post -> heard.add(post.id()))));

        assertThat(first.more()).isTrue();
        assertThat(heard).hasSizeBetween(900, 1100);
        cursor = first.next();
        poll(new Source.Mentions());
        assertThat(heard).isEqualTo(said);
    }

    /** Only what the server shows of a post says where its pictures are, and it may show a new one a little later than it tells of it. */
    @Test
    void waitsForThePicturesOfAPostThatIsNotShownYet() {
        PostId plain = stage.mentions("are you there");
        stage.pass(Duration.ofSeconds(1));
        PostId pictured = stage.mentionsWithPicture("look at this", Picture.draw(4, 3, "a box", "png"), "a broken box");
        stage.square.troubles().arm(new Trouble.Partial(), "GET", "/xrpc/app.bsky.feed.getPosts", 1);
        poll(new Source.Mentions());
        assertThat(heard).containsExactly(plain);

        stage.pass(Duration.ofMinutes(1));
        poll(new Source.Mentions());
        assertThat(heard).containsExactlyInAnyOrder(plain, pictured);
    }

    @Test
    void whoTalksBelowUsWithoutUsSpeaksToSomebodyElse() {
        PostId mention = stage.mentions("where is it?");
        PostId ours = got(stage.network().send(stage.brand(), Outgoing.answer(mention, "On its way.")));
        Xrpc other = Xrpc.join(URI.create(stage.square.url()), "other.test");
        JsonNode view = other.view(ours.value());
        var record = Xrpc.words("they always say that", "nobody", "", stage.clock().instant().toString());
        var reply = record.putObject("reply");
        reply.set("root", view.path("record").path("reply").path("root"));
        reply.putObject("parent").put("uri", ours.value()).put("cid", view.path("cid").asText());
        JsonNode toUs = other.create("app.bsky.feed.post", null, record);
        var below = Xrpc.words("right", "nobody", "", stage.clock().instant().toString());
        var further = below.putObject("reply");
        further.set("root", reply.get("root"));
        further.set("parent", ref(toUs));
        other.create("app.bsky.feed.post", null, below);
        List<Post> posts = new ArrayList<>();
        got(stage.network().listen(stage.brand(), new Source.Mentions(), cursor, page -> posts.addAll(page.posts())));

        assertThat(posts).hasSize(3);
        Post answer = posts.stream().filter(post -> post.text().equals("they always say that")).findFirst().orElseThrow();
        Post chatter = posts.stream().filter(post -> post.text().equals("right")).findFirst().orElseThrow();
        assertThat(answer.terms().inherited()).doesNotContain(stage.brand().handle());
        assertThat(chatter.terms().inherited()).contains(stage.brand().handle());
    }

    private static JsonNode ref(JsonNode told) {
        return Xrpc.JSON.createObjectNode().put("uri", told.path("uri").asText()).put("cid", told.path("cid").asText());
    }

    @Test
    void tellsWhoMayAnswer() {
        PostId open = stage.mentions("anybody");
        PostId closed = stage.mentionsClosed("nobody");
        List<Post> posts = got(stage.network().lookup(stage.brand(), List.of(open, closed))).posts();

        assertThat(posts).extracting(post -> post.terms().answerers()).containsExactly(Answerers.EVERYONE, Answerers.NAMED);
        assertThat(posts).allSatisfy(post -> assertThat(post.language()).contains("en"));
    }

    @Test
    void tellsDeletedFromHidden() {
        PostId deleted = stage.mentions("gone");
        stage.deletes(deleted);
        PostId hidden = stage.mentions("hidden");
        stage.nora().create("app.bsky.graph.block", null, Xrpc.JSON.createObjectNode().put("subject", stage.ours().did())
                .put("createdAt", stage.clock().instant().toString()));

        assertThat(got(stage.network().lookup(stage.brand(), List.of(deleted, hidden))).absent())
                .isEqualTo(Map.of(deleted, Absence.DELETED, hidden, Absence.HIDDEN));
        assertThat(refusal(stage.network().send(stage.brand(), Outgoing.answer(hidden, "hello")))).isEqualTo(Refusal.RESTRICTED);
    }

    @Test
    void whoBlocksUsTellsUsNothing() {
        PostId said = stage.mentions("you will not read this twice");
        String nora = said.value().replaceFirst("at://([^/]+)/.*", "$1");
        assertThat(got(stage.network().postsBy(stage.brand(), nora, 5))).extracting(Post::id).containsExactly(said);
        stage.nora().create("app.bsky.graph.block", null, Xrpc.JSON.createObjectNode().put("subject", stage.ours().did())
                .put("createdAt", stage.clock().instant().toString()));

        assertThat(failure(stage.network().postsBy(stage.brand(), nora, 5))).isInstanceOf(SocialFailure.Refused.class);
    }
}
